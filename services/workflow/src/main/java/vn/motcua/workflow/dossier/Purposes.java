package vn.motcua.workflow.dossier;

/** Names for what an officer opens a dossier, as the citizen will read it. */
public final class Purposes {

    /** Purpose by what the officer's role does with a dossier in this state. */
    public static String of(Actor actor, State state) {
        return switch (actor) {
            case Actor.Officer officer -> officer(officer, state);
            case Actor.Applicant _ -> "own";
            case Actor.Service _,Actor.Portal _ -> "service";
        };
    }

    private static String officer(Actor.Officer officer, State state) {
        if (officer.who().contains(Who.of(state.role()))) {
            return switch (state) {
                case RECEIVED, CHECKING, SUPPLEMENT_BEFORE_ACCEPTANCE, FEE_DUE_BEFORE_ACCEPTANCE -> "dossier-check";
                case TO_SIGN -> "dossier-sign";
                case TO_ISSUE -> "result-issue";
                case ISSUED, DELIVERED -> "result-delivery";
                default -> "dossier-work";
            };
        }
        return "dossier-follow-up";
    }

    private Purposes() {}
}
