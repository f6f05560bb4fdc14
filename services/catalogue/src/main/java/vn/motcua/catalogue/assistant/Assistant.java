package vn.motcua.catalogue.assistant;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import vn.motcua.catalogue.assistant.Dialogue.Before;
import vn.motcua.catalogue.assistant.Verdict.Outcome;
import vn.motcua.catalogue.procedure.Procedures;
import vn.motcua.contracts.Text;

/** Judges a question and reads the answer from what is in force. */
@ApplicationScoped
class Assistant {

    private final Dialogue dialogue;
    private final Procedures procedures;
    private final Telling telling;

    Assistant(Dialogue dialogue, Procedures procedures, Telling telling) {
        this.dialogue = dialogue;
        this.procedures = procedures;
        this.telling = telling;
    }

    /**
     * @param fields    what was asked, also when nothing is published about it
     * @param procedure what is published; null unless one procedure is meant
     * @param choices   of which one may be meant
     * @param unclear   words that weren't understood
     */
    record Answer(Outcome outcome, List<Field> fields, @Nullable Told procedure, List<Choice> choices, List<String> unclear) {}

    record Choice(String code, Text name) {}

    Answer answer(String question, Before before) {
        return answer(dialogue.judge(question, before));
    }

    /** When the person has picked the procedure. */
    Answer answerPicked(String question, String procedure) {
        return answer(dialogue.judgePicked(question, procedure));
    }

    private Answer answer(Verdict verdict) {
        var told = Optional.ofNullable(verdict.procedure()).flatMap(procedures::inForce)
                .map(procedure -> telling.tell(procedure, verdict.fields(), verdict.province()));
        return new Answer(outcome(verdict, told), verdict.fields(), told.orElse(null),
                verdict.choices().stream().flatMap(code -> procedures.inForce(code).stream())
                        .map(procedure -> new Choice(procedure.code(), procedure.name())).toList(),
                verdict.unclear());
    }

    /** A procedure that was withdrawn in this moment isn't known any more; a value that isn't published is no answer. */
    private static Outcome outcome(Verdict verdict, Optional<Told> told) {
        return switch (verdict.outcome()) {
            case ANSWERED -> told.map(it -> it.tellsAnything() ? Outcome.ANSWERED : Outcome.NOT_PUBLISHED)
                    .orElse(Outcome.UNKNOWN);
            case NOT_PUBLISHED -> told.isPresent() ? Outcome.NOT_PUBLISHED : Outcome.UNKNOWN;
            case ASKED_BACK, OWN_DOSSIER, GREETED, UNKNOWN -> verdict.outcome();
        };
    }
}
