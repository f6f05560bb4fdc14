package vn.motcua.catalogue.assistant;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import vn.motcua.catalogue.search.Understanding.Known;
import vn.motcua.catalogue.search.Understanding.Name;

/** A procedure that can be asked about, with what one may call it. */
record Subject(Known known, List<Called> names) {

    /** @param core the words of the name without those that only make a sentence polite */
    record Called(Name name, List<String> core) {}

    static Subject of(Known known, Intents intents) {
        return new Subject(known, known.names().stream()
                .map(name -> new Called(name, intents.withoutManners(name.words()))).toList());
    }

    String code() {
        return known.code();
    }

    /** The words of its names, alone and two by two, and what they mean: whoever asks about it uses one of them at least. */
    Set<String> keys() {
        var keys = new HashSet<String>();
        names.forEach(called -> {
            keys.addAll(called.core());
            keys.addAll(pairs(called.core()));
            keys.addAll(called.name().meanings().keySet());
        });
        return keys;
    }

    static List<String> pairs(List<String> words) {
        return IntStream.range(1, words.size()).mapToObj(i -> words.get(i - 1) + " " + words.get(i)).toList();
    }

    /** Each name as one text. */
    Set<String> spoken() {
        var spoken = new HashSet<String>();
        names.forEach(called -> spoken.add(String.join(" ", called.core())));
        return spoken;
    }
}
