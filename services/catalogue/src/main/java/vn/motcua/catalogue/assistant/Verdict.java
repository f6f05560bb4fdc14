package vn.motcua.catalogue.assistant;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What the assistant makes of a question.
 *
 * @param procedure code of the one procedure that is meant
 * @param fields    what is asked about it
 * @param choices   codes of the procedures of which one may be meant
 * @param unclear   words that weren't understood
 */
record Verdict(Outcome outcome, @Nullable String procedure, List<Field> fields, @Nullable String province,
        List<String> choices, List<String> unclear) {

    enum Outcome {
        /** It can be answered from what is published. */
        ANSWERED,
        /** It is about this procedure, but what is asked isn't among what is published. */
        NOT_PUBLISHED,
        ASKED_BACK,
        /** It is about a dossier of one's own. */
        OWN_DOSSIER,
        GREETED,
        UNKNOWN
    }

    static Verdict answered(String procedure, List<Field> fields, @Nullable String province) {
        return new Verdict(Outcome.ANSWERED, procedure, fields, province, List.of(), List.of());
    }

    static Verdict notPublished(String procedure, List<Field> fields) {
        return new Verdict(Outcome.NOT_PUBLISHED, procedure, fields, null, List.of(), List.of());
    }

    static Verdict askedBack(Heard heard, List<String> choices, List<String> unclear) {
        return new Verdict(Outcome.ASKED_BACK, null, heard.fields(), heard.province(), choices, unclear);
    }

    static Verdict plain(Outcome outcome) {
        return new Verdict(outcome, null, List.of(), null, List.of(), List.of());
    }

    static Verdict unknown(List<String> unclear) {
        return new Verdict(Outcome.UNKNOWN, null, List.of(), null, List.of(), unclear);
    }
}
