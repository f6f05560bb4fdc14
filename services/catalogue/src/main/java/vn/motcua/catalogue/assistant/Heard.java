package vn.motcua.catalogue.assistant;

import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * A question as it was heard.
 *
 * @param fields     what is asked, in the order in which it was asked
 * @param vagueMoney whether it asks how much without saying whether one pays or receives
 * @param vagueTime  whether it asks how long without saying what takes or lasts so long
 * @param topic      words and phrases about what it asks, in order
 * @param soft       words that may tell procedures apart but needn't fit
 * @param ambiguous  codes of which one was meant, when a phrase fits several
 * @param province   code of the province that was named
 * @param guessed    whether a word of the topic was mended that could be another one
 */
record Heard(List<Field> fields, boolean vagueMoney, boolean vagueTime, List<Unit> topic, Set<String> soft,
        List<String> ambiguous,
        @Nullable String province, boolean referring, boolean declined, boolean greeting, boolean yes, boolean guessed) {

    /**
     * A word, or words that mean something together.
     *
     * @param meanings what they mean besides themselves
     * @param whole    whether they are a name or a phrase that the catalogue knows
     */
    record Unit(List<String> words, List<String> meanings, boolean whole) {

        String text() {
            return String.join(" ", words);
        }
    }

    boolean asksNothing() {
        return fields.isEmpty() && !vagueMoney && !vagueTime;
    }

    /** Only this part of the topic. */
    Heard only(Unit unit) {
        return new Heard(fields, vagueMoney, vagueTime, List.of(unit), soft, List.of(), province, false, false, false, false,
                guessed);
    }

    /** This topic, with what an earlier question asked. */
    Heard asking(Heard earlier) {
        return new Heard(earlier.fields, earlier.vagueMoney, earlier.vagueTime, topic, soft, List.of(), earlier.province, false,
                earlier.declined, false, false, guessed);
    }
}
