package vn.motcua.catalogue.assistant;

import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

import vn.motcua.catalogue.assistant.Heard.Unit;
import vn.motcua.catalogue.assistant.Subject.Called;
import vn.motcua.catalogue.search.Understanding.Name;

/** Which procedures a topic names. Every word must be accounted for: what isn't understood may change everything. */
final class Matching {

    private static final String MAY_BE_SOUGHT = "=";

    private final Intents intents;
    private final Heard heard;
    private final List<Fit> fits;

    /**
     * How one name accounts for the topic.
     *
     * @param left  words of the name that the topic doesn't have
     * @param soft  words that needn't fit and do
     */
    private record Fit(String code, Closeness closeness, int left, int soft) {}

    /** How close a name comes to the topic, the closest first. */
    private enum Closeness {
        /** It says the same, word by word. */
        SAME,
        /** It says the same but for words that mean nothing. */
        AS_GOOD_AS,
        /** One name is a part of the topic, others of the same procedure are the rest. */
        TOGETHER,
        /** It says all of it, and more. */
        COVERS,
        /** A part of it is what may be sought by whoever says so. */
        MAY_BE
    }

    Matching(Intents intents, Heard heard, Collection<Subject> procedures) {
        this.intents = intents;
        this.heard = heard;
        this.fits = procedures.stream().flatMap(subject -> best(subject).stream())
                .sorted(Comparator.comparing(Fit::closeness).thenComparing(Fit::soft, Comparator.reverseOrder())
                        .thenComparing(Fit::left).thenComparing(fit -> fit.code()))
                .toList();
    }

    /** Codes of the procedures whose names come closest; empty when none says the same. */
    List<String> exact() {
        if (fits.isEmpty()) {
            return List.of();
        }
        var closest = fits.getFirst().closeness();
        boolean isRivalled = closest == Closeness.TOGETHER
                && fits.stream().anyMatch(fit -> fit.closeness() == Closeness.COVERS);
        return isRivalled || closest.compareTo(Closeness.TOGETHER) > 0 ? List.of()
                : fits.stream().filter(fit -> fit.closeness() == closest).map(fit -> fit.code()).toList();
    }

    /** Codes of the procedures of which one name holds all of the topic; the likelier first. */
    List<String> covering() {
        return fits.stream().map(fit -> fit.code()).toList();
    }

    /** Whether another procedure fits words that the best one leaves out. */
    boolean isOutdone() {
        return fits.stream().anyMatch(fit -> fit.soft() > fits.getFirst().soft());
    }

    private Optional<Fit> best(Subject subject) {
        var fits = Stream.concat(subject.names().stream().flatMap(called -> fit(subject, called).stream()),
                together(subject).stream()).toList();
        int soft = fits.stream().mapToInt(Fit::soft).max().orElse(0);
        return fits.stream().min(Comparator.comparing(Fit::closeness).thenComparing(Fit::left))
                .map(fit -> new Fit(subject.code(), fit.closeness(), fit.left(), soft));
    }

    private int soft(Name name) {
        return (int) heard.soft().stream().filter(word -> !intents.isNameFiller(word) && name.words().contains(word)).count();
    }

    private Optional<Fit> fit(Subject subject, Called called) {
        var used = new HashSet<String>();
        boolean loosely = false;
        for (var unit : heard.topic()) {
            var plainly = plainly(unit, called);
            var found = plainly.or(() -> meant(unit, called.name(), true));
            if (found.isEmpty()) {
                return Optional.empty();
            }
            loosely |= plainly.isEmpty();
            used.addAll(found.get());
        }
        int more = left(called.name(), used, intents::isDropped);
        used.addAll(heard.soft());
        int left = left(called.name(), used, intents::isNameFiller);
        var closeness = loosely ? Closeness.MAY_BE
                : more == 0 ? Closeness.SAME
                        : left == 0 ? Closeness.AS_GOOD_AS
                                : Closeness.COVERS;
        return Optional.of(new Fit(subject.code(), closeness, left, soft(called.name())));
    }

    private static int left(Name name, Set<String> used, Predicate<String> needless) {
        return (int) name.words().stream().filter(word -> !used.contains(word) && !needless.test(word)).count();
    }

    /** A whole name of several words, and every other word in some other name. */
    private Optional<Fit> together(Subject subject) {
        if (heard.topic().size() < 2) {
            return Optional.empty();
        }
        boolean hasAName = heard.topic().stream().anyMatch(unit -> unit.words().size() > 1
                && subject.names().stream().anyMatch(called -> plainly(unit, called)
                        .filter(used -> left(called.name(), used, intents::isNameFiller) == 0).isPresent()));
        boolean hasAll = heard.topic().stream()
                .allMatch(unit -> subject.names().stream().anyMatch(called -> plainly(unit, called).isPresent()));
        return hasAName && hasAll ? Optional.of(new Fit(subject.code(), Closeness.TOGETHER, 0, 0))
                : Optional.empty();
    }

    /** The words of the name that are the unit's own, or mean the same. */
    private Optional<Set<String>> plainly(Unit unit, Called called) {
        if (Collections.indexOfSubList(called.core(), unit.words()) >= 0) {
            return Optional.of(Set.copyOf(unit.words()));
        }
        var core = intents.withoutOpening(unit.words());
        return !core.isEmpty() && core.size() < unit.words().size() && Collections.indexOfSubList(called.core(), core) >= 0
                ? Optional.of(Set.copyOf(core))
                : meant(unit, called.name(), false);
    }

    private static Optional<Set<String>> meant(Unit unit, Name name, boolean loosely) {
        return unit.meanings().stream().filter(meaning -> meaning.startsWith(MAY_BE_SOUGHT) == loosely)
                .flatMap(meaning -> Stream.ofNullable(name.meanings().get(meaning))).findFirst();
    }
}
