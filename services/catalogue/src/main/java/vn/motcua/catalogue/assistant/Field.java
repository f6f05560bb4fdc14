package vn.motcua.catalogue.assistant;

import java.util.List;

/** What can be asked about a procedure, with the members of its record that answer. */
enum Field {
    FEE("fees", "exemptions"),
    TIME("timeLimit"),
    PAPERS("components"),
    WHERE("authority", "units", "channels", "level"),
    WHO("forWhom"),
    CONDITIONS("conditions"),
    STEPS("route", "steps"),
    LEGAL("legalBases", "decision"),
    RESULT("result", "deliveries"),
    ONLINE("form", "onlineKind", "identityLevel"),
    CONTACT("units", "contact"),
    OVERVIEW("summary"),
    /** Not about a procedure but about one's own dossier. */
    STATUS,
    /** How much one receives: not among what is published. */
    AMOUNT,
    /** How long a paper counts. */
    VALIDITY,
    PENALTY,
    /** Until when one must come, which isn't how long the agency takes. */
    DEADLINE,
    /** Where a printed form can be had. */
    FORM;

    private final List<String> members;

    Field(String... members) {
        this.members = List.of(members);
    }

    /** Whether a note on a member of the record concerns this. */
    boolean isTold(String member) {
        return members.stream().anyMatch(own -> member.equals(own) || member.startsWith(own + "."));
    }

    /** Whether published procedures say anything about it. */
    boolean isPublished() {
        return !members.isEmpty();
    }
}
