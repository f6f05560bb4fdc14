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
import vn.motcua.catalogue.search.Understanding.Known;
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
    private record Fit(Known known, Closeness closeness, int left, int soft) {}

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

    Matching(Intents intents, Heard heard, Collection<Known> procedures) {
        this.intents = intents;
        this.heard = heard;
        this.fits = procedures.stream().flatMap(known -> best(known).stream())
                .sorted(Comparator.comparing(Fit::closeness).thenComparing(Fit::soft, Comparator.reverseOrder())
                        .thenComparing(Fit::left).thenComparing(fit -> fit.known().code()))
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
                : fits.stream().filter(fit -> fit.closeness() == closest).map(fit -> fit.known().code()).toList();
    }

    /** Codes of the procedures of which one name holds all of the topic; the likelier first. */
    List<String> covering() {
        return fits.stream().map(fit -> fit.known().code()).toList();
    }

    /** Whether another procedure fits words that the best one leaves out. */
    boolean isOutdone() {
        return fits.stream().anyMatch(fit -> fit.soft() > fits.getFirst().soft());
    }

    private Optional<Fit> best(Known known) {
        var fits = Stream.concat(known.names().stream().flatMap(name -> fit(known, name).stream()), together(known).stream())
                .toList();
        int soft = fits.stream().mapToInt(Fit::soft).max().orElse(0);
        return fits.stream().min(Comparator.comparing(Fit::closeness).thenComparing(Fit::left))
                .map(fit -> new Fit(known, fit.closeness(), fit.left(), soft));
    }

    private int soft(Name name) {
        return (int) heard.soft().stream().filter(word -> !intents.isNameFiller(word) && name.words().contains(word)).count();
    }

    private Optional<Fit> fit(Known known, Name name) {
        var used = new HashSet<String>();
        boolean loosely = false;
        for (var unit : heard.topic()) {
            var plainly = plainly(unit, name);
            var found = plainly.or(() -> meant(unit, name, true));
            if (found.isEmpty()) {
                return Optional.empty();
            }
            loosely |= plainly.isEmpty();
            used.addAll(found.get());
        }
        int more = left(name, used, intents::isDropped);
        used.addAll(heard.soft());
        int left = left(name, used, intents::isNameFiller);
        var closeness = loosely ? Closeness.MAY_BE
                : more == 0 ? Closeness.SAME
                        : left == 0 ? Closeness.AS_GOOD_AS
                                : Closeness.COVERS;
        return Optional.of(new Fit(known, closeness, left, soft(name)));
    }

    private static int left(Name name, Set<String> used, Predicate<String> needless) {
        return (int) name.words().stream().filter(word -> !used.contains(word) && !needless.test(word)).count();
    }

    /** A whole name of several words, and every other word in some other name. */
    private Optional<Fit> together(Known known) {
        boolean hasAName = heard.topic().stream().anyMatch(unit -> unit.words().size() > 1
                && known.names().stream().anyMatch(name -> plainly(unit, name)
                        .filter(used -> left(name, used, intents::isNameFiller) == 0).isPresent()));
        boolean hasAll = heard.topic().stream()
                .allMatch(unit -> known.names().stream().anyMatch(name -> plainly(unit, name).isPresent()));
        return heard.topic().size() > 1 && hasAName && hasAll ? Optional.of(new Fit(known, Closeness.TOGETHER, 0, 0))
                : Optional.empty();
    }

    /** The words of the name that are the unit's own, or mean the same. */
    private Optional<Set<String>> plainly(Unit unit, Name name) {
        var words = intents.withoutManners(name.words());
        if (Collections.indexOfSubList(words, unit.words()) >= 0) {
            return Optional.of(Set.copyOf(unit.words()));
        }
        var core = unit.words().stream().dropWhile(intents::isOpening).toList();
        return !core.isEmpty() && core.size() < unit.words().size() && Collections.indexOfSubList(words, core) >= 0
                ? Optional.of(Set.copyOf(core))
                : meant(unit, name, false);
    }

    private static Optional<Set<String>> meant(Unit unit, Name name, boolean loosely) {
        return unit.meanings().stream().filter(meaning -> meaning.startsWith(MAY_BE_SOUGHT) == loosely)
                .flatMap(meaning -> Stream.ofNullable(name.meanings().get(meaning))).findFirst();
    }
}
