package vn.motcua.catalogue.assistant;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.context.ApplicationScoped;

import vn.motcua.catalogue.assistant.Heard.Unit;
import vn.motcua.catalogue.search.Understanding;

/**
 * The procedures that can be asked about, by the words of their names and by what these mean, so that a question is held against
 * the few that it may mean and not against a nation's catalogue. The first question after a publication brings it up to date,
 * only where something changed.
 */
@ApplicationScoped
class Subjects {

    private final Intents intents;
    private final Understanding understanding;
    private final Map<String, Subject> byCode = new ConcurrentHashMap<>();
    private final Map<String, Set<String>> codesByKey = new ConcurrentHashMap<>();
    private final Map<String, Set<String>> codesByName = new ConcurrentHashMap<>();
    private volatile long edition = -1;

    Subjects(Intents intents, Understanding understanding) {
        this.intents = intents;
        this.understanding = understanding;
    }

    Optional<Subject> find(String code) {
        bringUpToDate();
        return Optional.ofNullable(byCode.get(code));
    }

    List<Subject> of(Collection<String> codes) {
        return codes.stream().distinct().flatMap(code -> find(code).stream()).toList();
    }

    /** Whether a procedure is called so, word by word. */
    boolean isName(List<String> phrase) {
        bringUpToDate();
        return codesByName.containsKey(String.join(" ", phrase));
    }

    /** Those whose names may say all of the topic: some that don't, but none that does is left out. */
    List<Subject> about(List<Unit> topic) {
        bringUpToDate();
        var fewestFirst = topic.stream().map(this::codes).sorted(Comparator.comparingInt(Set::size)).toList();
        return fewestFirst.stream().limit(1).flatMap(Set::stream)
                .filter(code -> fewestFirst.stream().allMatch(codes -> codes.contains(code)))
                .map(byCode::get).filter(Objects::nonNull).toList();
    }

    /** Of the procedures that have the rarest two words of the unit side by side, or something that the unit means. */
    private Set<String> codes(Unit unit) {
        var core = intents.withoutOpening(unit.words());
        var words = core.isEmpty() ? unit.words() : core;
        var rarest = (words.size() > 1 ? Subject.pairs(words) : words).stream()
                .map(key -> codesByKey.getOrDefault(key, Set.of()))
                .min(Comparator.comparingInt(Set::size)).orElse(Set.of());
        if (unit.meanings().isEmpty()) {
            return rarest;
        }
        var codes = new HashSet<>(rarest);
        unit.meanings().forEach(meaning -> codes.addAll(codesByKey.getOrDefault(meaning, Set.of())));
        return codes;
    }

    private void bringUpToDate() {
        if (edition != understanding.edition()) {
            compare();
        }
    }

    /** A question that is read meanwhile finds each procedure as it was or as it is, and never misses one. */
    private synchronized void compare() {
        long seen = understanding.edition();
        if (edition == seen) {
            return;
        }
        var left = new HashSet<>(byCode.keySet());
        for (var known : understanding.procedures()) {
            if (!known.gone()) {
                left.remove(known.code());
                var before = byCode.get(known.code());
                if (before == null || before.known() != known) {
                    put(Subject.of(known, intents));
                }
            }
        }
        left.forEach(this::remove);
        edition = seen;
    }

    /** First what is new can be found, then what is old no longer. */
    private void put(Subject subject) {
        subject.keys().forEach(key -> add(codesByKey, key, subject.code()));
        subject.spoken().forEach(name -> add(codesByName, name, subject.code()));
        var before = byCode.put(subject.code(), subject);
        if (before != null) {
            forget(before, subject.keys(), subject.spoken());
        }
    }

    private void remove(String code) {
        var before = byCode.remove(code);
        if (before != null) {
            forget(before, Set.of(), Set.of());
        }
    }

    private void forget(Subject before, Set<String> keysThatStay, Set<String> namesThatStay) {
        before.keys().stream().filter(key -> !keysThatStay.contains(key))
                .forEach(key -> remove(codesByKey, key, before.code()));
        before.spoken().stream().filter(name -> !namesThatStay.contains(name))
                .forEach(name -> remove(codesByName, name, before.code()));
    }

    private static void add(Map<String, Set<String>> codes, String key, String code) {
        codes.computeIfAbsent(key, _ -> ConcurrentHashMap.newKeySet()).add(code);
    }

    private static void remove(Map<String, Set<String>> codes, String key, String code) {
        codes.computeIfPresent(key, (_, some) -> some.remove(code) && some.isEmpty() ? null : some);
    }
}
