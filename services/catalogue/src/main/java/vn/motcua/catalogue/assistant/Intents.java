package vn.motcua.catalogue.assistant;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.jspecify.annotations.Nullable;

import vn.motcua.catalogue.DataFile;
import vn.motcua.catalogue.search.Understanding;

/** The phrases by which the assistant hears what is asked, as {@code assistant/intents.json} has them. */
@ApplicationScoped
class Intents {

    /** What a phrase does in a question. */
    enum Role {
        /** Names what is asked of a procedure. */
        FIELD,
        /** Asks for money, paid or received. */
        VAGUE_MONEY,
        /** Asks how long, of the agency's work or of what one receives. */
        VAGUE_TIME,
        /** Says nothing. */
        FILLER,
        /** Says nothing by itself, but may tell procedures apart. */
        SOFT,
        /** Points back to what was talked of. */
        REFERRING,
        /** Must never be answered. */
        DECLINED,
        GREETING,
        YES,
        PLACE,
        /** Fits several procedures, whatever the names say. */
        AMBIGUOUS
    }

    /** @param value field, code of a province, or place in the list of what is ambiguous; empty otherwise */
    record Sense(Role role, String value) {}

    /** As the file has it: every phrase with or without diacritics. */
    record Written(String about, Map<Field, List<String>> fields, List<String> vagueMoney,
            List<String> vagueTime, List<String> dropped, List<String> endings, List<String> fillers,
            List<String> soft, List<String> referring, List<String> declined, List<String> greetings, List<String> yes,
            List<String> nameFillers, List<String> benefits, List<Ambiguous> ambiguous, Map<String, List<String>> places) {}

    record Ambiguous(List<String> phrases, List<String> codes) {}

    private final Map<String, Sense> senses = new HashMap<>();
    private final Set<String> lexicon = new HashSet<>();
    private final Set<String> nameFillers = new HashSet<>();
    private final Set<String> dropped = new HashSet<>();
    private final Set<String> endings = new HashSet<>();
    private final Written written;

    Intents(ObjectMapper json) throws JsonProcessingException {
        this.written = json.readerFor(Written.class).with(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .readValue(DataFile.at("assistant/intents.json").text());
        written.dropped().forEach(word -> dropped.addAll(Understanding.words(word)));
        written.endings().forEach(word -> endings.addAll(Understanding.words(word)));
        written.nameFillers().forEach(word -> nameFillers.addAll(Understanding.words(word)));
        add(Role.FILLER, "", written.fillers());
        add(Role.SOFT, "", written.soft());
        add(Role.REFERRING, "", written.referring());
        add(Role.DECLINED, "", written.declined());
        add(Role.GREETING, "", written.greetings());
        add(Role.YES, "", written.yes());
        add(Role.VAGUE_MONEY, "", written.vagueMoney());
        add(Role.VAGUE_TIME, "", written.vagueTime());
        written.fields().forEach((field, phrases) -> add(Role.FIELD, field.name(), phrases));
        written.places().forEach((code, names) -> add(Role.PLACE, code, names));
        for (int i = 0; i < written.ambiguous().size(); i++) {
            add(Role.AMBIGUOUS, String.valueOf(i), written.ambiguous().get(i).phrases());
        }
    }

    /** @throws IllegalStateException when a phrase stands in two places: the file must say one thing */
    private void add(Role role, String value, List<String> phrases) {
        for (var phrase : phrases) {
            var words = new ArrayList<>(Understanding.words(phrase));
            words.removeIf(dropped::contains);
            var before = senses.put(String.join(" ", words), new Sense(role, value));
            if (before != null && !before.equals(new Sense(role, value))) {
                throw new IllegalStateException("The phrase “%s” has two senses: %s and %s".formatted(phrase, before, role));
            }
            lexicon.addAll(words);
        }
    }

    Optional<Sense> sense(List<String> words) {
        return Optional.ofNullable(senses.get(String.join(" ", words)));
    }

    /** Words that need no mending. */
    boolean knows(String word) {
        return lexicon.contains(word) || dropped.contains(word) || endings.contains(word);
    }

    /** The words without those that only make a sentence polite, and without the question mark of spoken Vietnamese. */
    List<String> withoutManners(List<String> words) {
        var left = new ArrayList<>(words);
        left.removeIf(dropped::contains);
        while (!left.isEmpty() && endings.contains(left.getLast()) && !endsWithAPhrase(left)) {
            left.removeLast();
        }
        return left;
    }

    private boolean endsWithAPhrase(List<String> words) {
        return IntStream.range(0, words.size()).anyMatch(from -> words.size() - from > 1
                && sense(words.subList(from, words.size())).isPresent());
    }

    /** Whether this word only makes a sentence polite. */
    boolean isDropped(String word) {
        return dropped.contains(word);
    }

    /** Without words like “paper” or “card”, with which a name begins that means the same without. */
    List<String> withoutOpening(List<String> words) {
        return words.stream().dropWhile(nameFillers::contains).toList();
    }

    /** Whether a name means the same without this word. */
    boolean isNameFiller(String word) {
        return nameFillers.contains(word) || dropped.contains(word)
                || sense(List.of(word)).filter(it -> it.role() == Role.FILLER).isPresent();
    }

    /** Codes of the procedures that an ambiguous phrase may mean. */
    List<String> ambiguous(String value) {
        return written.ambiguous().get(Integer.parseInt(value)).codes();
    }

    /** Whether one receives money by it, so that “how much” may ask for that. */
    boolean isBenefit(@Nullable String code) {
        return code != null && written.benefits().contains(code);
    }

    Written written() {
        return written;
    }
}
