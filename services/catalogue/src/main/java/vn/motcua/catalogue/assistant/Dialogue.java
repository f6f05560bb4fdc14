package vn.motcua.catalogue.assistant;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import vn.motcua.catalogue.assistant.Heard.Unit;
import vn.motcua.catalogue.assistant.Verdict.Outcome;
import vn.motcua.catalogue.search.Understanding;

/** Decides what a question is about, in its thread: sure enough to answer, asking back, or not knowing. */
@ApplicationScoped
class Dialogue {

    private static final int MOST_CHOICES = 4;
    private static final int LONGEST_QUESTION = 60;
    private static final int SHORTEST_TELLING = 3;

    /**
     * What was said before.
     *
     * @param procedure code of the procedure that was talked of last
     * @param offered   codes that were offered when asking back
     * @param question  the question that was asked back about
     */
    record Before(@Nullable String procedure, List<String> offered, @Nullable String question) {

        static final Before NOTHING = new Before(null, List.of(), null);
    }

    private final Hearing hearing;
    private final Intents intents;
    private final Subjects subjects;

    Dialogue(Hearing hearing, Intents intents, Subjects subjects) {
        this.hearing = hearing;
        this.intents = intents;
        this.subjects = subjects;
    }

    Verdict judge(String question, Before before) {
        var heard = hearing.hear(question);
        if (heard.declined() || Understanding.words(question).size() > LONGEST_QUESTION) {
            return Verdict.unknown(List.of());
        }
        if (heard.fields().contains(Field.STATUS)) {
            return heard.topic().isEmpty() ? Verdict.plain(Outcome.OWN_DOSSIER) : Verdict.unknown(unclear(heard));
        }
        if (heard.topic().isEmpty()) {
            return withoutTopic(heard, before);
        }
        return byTopic(heard.asksNothing() ? asking(heard, before) : heard, before);
    }

    /** The question is about the procedure that the person has picked from those offered. */
    Verdict judgePicked(String question, String procedure) {
        var heard = hearing.hear(question);
        return heard.declined() ? Verdict.unknown(List.of()) : answer(procedure, heard);
    }

    private Verdict withoutTopic(Heard heard, Before before) {
        if (heard.yes() && before.offered().size() == 1) {
            return answer(before.offered().getFirst(), asking(heard, before));
        }
        if (!heard.asksNothing() || heard.referring()) {
            return before.procedure() != null && isKnown(before.procedure()) ? answer(before.procedure(), heard)
                    : Verdict.askedBack(heard, List.of(), List.of());
        }
        return heard.greeting() ? Verdict.plain(Outcome.GREETED) : Verdict.unknown(List.of());
    }

    private Verdict byTopic(Heard heard, Before before) {
        if (!heard.ambiguous().isEmpty() && heard.topic().size() == 1) {
            var codes = heard.ambiguous().stream().filter(this::isKnown).toList();
            var one = picked(heard, before)
                    .or(() -> Optional.ofNullable(before.procedure()).filter(codes::contains));
            return one.map(code -> answer(code, heard)).orElseGet(() -> Verdict.askedBack(heard, codes, List.of()));
        }
        var matching = new Matching(intents, heard, subjects.about(heard.topic()));
        var exact = matching.exact();
        boolean isOne = exact.size() == 1 && !matching.isOutdone() && isSure(heard);
        var picked = picked(heard, before);
        if (picked.isPresent() && (!isOne || before.offered().contains(exact.getFirst()))) {
            return answer(picked.get(), heard);
        }
        if (isOne) {
            return answer(exact.getFirst(), heard);
        }
        var covering = matching.covering();
        if (before.procedure() != null && covering.contains(before.procedure()) && !heard.asksNothing()
                && (exact.isEmpty() || exact.contains(before.procedure()))) {
            return answer(before.procedure(), heard);
        }
        return covering.isEmpty() || exact.isEmpty() && heard.topic().stream().noneMatch(Unit::whole) ? inPart(heard)
                : Verdict.askedBack(heard, (exact.size() > 1 ? exact : covering).stream().limit(MOST_CHOICES).toList(),
                        List.of());
    }

    /** A mended word is sure enough only inside a name of several words; short words and numbers say too little alone. */
    private static boolean isSure(Heard heard) {
        return heard.topic().stream().flatMap(unit -> unit.words().stream()).anyMatch(word -> word.length() >= SHORTEST_TELLING)
                && (!heard.guessed() || heard.topic().stream().allMatch(unit -> unit.words().size() > 1));
    }

    /** Some of it is a name that we know, some of it nothing that we know: offers, and never answers. */
    private Verdict inPart(Heard heard) {
        var choices = new LinkedHashSet<String>();
        for (var unit : heard.topic()) {
            if (unit.whole() && isTelling(unit)) {
                new Matching(intents, heard.only(unit), subjects.about(List.of(unit))).covering().stream().limit(2)
                        .forEach(choices::add);
            }
        }
        var unclear = unclear(heard);
        return choices.isEmpty() ? Verdict.unknown(unclear)
                : Verdict.askedBack(heard, choices.stream().limit(MOST_CHOICES).toList(), unclear);
    }

    private static boolean isTelling(Unit unit) {
        return unit.words().size() > 1 || unit.meanings().stream().anyMatch(meaning -> meaning.startsWith("~"));
    }

    private static List<String> unclear(Heard heard) {
        return heard.topic().stream().filter(unit -> !unit.whole()).map(Unit::text).toList();
    }

    /** Of those offered, the only one that what was typed now fits. */
    private Optional<String> picked(Heard heard, Before before) {
        if (before.offered().size() < 2) {
            return Optional.empty();
        }
        var matching = new Matching(intents, heard, subjects.of(before.offered()));
        var fitting = matching.exact().isEmpty() ? matching.covering() : matching.exact();
        return Optional.of(fitting).filter(codes -> codes.size() == 1 && !heard.guessed()).map(List::getFirst);
    }

    /** What the question asked that was asked back about. */
    private Heard asking(Heard heard, Before before) {
        return before.question() == null ? heard : heard.asking(hearing.hear(before.question()));
    }

    private Verdict answer(String procedure, Heard heard) {
        if (heard.declined()) {
            return Verdict.unknown(List.of());
        }
        var fields = new ArrayList<>(heard.fields());
        boolean receives = intents.isBenefit(procedure);
        if (heard.vagueMoney() && !fields.contains(Field.FEE) && !fields.contains(Field.AMOUNT)) {
            fields.add(receives ? Field.AMOUNT : Field.FEE);
        }
        if (heard.vagueTime() && !fields.contains(Field.TIME) && !fields.contains(Field.VALIDITY)) {
            fields.add(receives ? Field.VALIDITY : Field.TIME);
        }
        if (fields.isEmpty()) {
            fields.add(Field.OVERVIEW);
        }
        return fields.stream().allMatch(Field::isPublished)
                ? Verdict.answered(procedure, fields, heard.province())
                : Verdict.notPublished(procedure, fields);
    }

    private boolean isKnown(String code) {
        return subjects.find(code).isPresent();
    }
}
