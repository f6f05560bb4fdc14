package vn.motcua.catalogue.search;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.motcua.catalogue.procedure.FeeTable;
import vn.motcua.catalogue.procedure.Procedure;
import vn.motcua.contracts.ProcedureTerms.FeeRule;
import vn.motcua.contracts.Text;
import vn.motcua.contracts.TimeLimit;

/**
 * What a list of hits shows of a procedure; kept in memory, so that a search asks no database.
 *
 * @param provinces where its units are; empty when it isn't bound to any
 * @param gone      null while somebody can ask for it
 */
record Entry(String code, int version, Text name, Text summary, Text field, Text authority, Procedure.Level level,
        Procedure.OnlineKind onlineKind, @Nullable TimeLimit timeLimit, Text result, List<Title> titles,
        List<String> lifeEvents, List<String> units, List<String> provinces, List<Procedure.ChannelOffer> channels,
        List<FeeRule> fees,
        @Nullable Gone gone) {

    /**
     * A name or a common name.
     *
     * @param words    as they are compared
     * @param meanings what it means besides, and whether the whole of it does
     * @param bits     of the words, see {@link #bits(Collection)}
     */
    record Title(String text, boolean isName, List<String> words, Map<String, Boolean> meanings, long bits) {

        static Title of(String text, boolean isName, Synonyms synonyms) {
            var words = Typing.words(text);
            return new Title(text, isName, words, synonyms.meaningsOf(words), bits(words));
        }

        /** A bit for each word: texts that share no bit share no word, so that most needn't be compared. */
        static long bits(Collection<String> words) {
            long bits = 0;
            for (var word : words) {
                bits |= bit(word);
            }
            return bits;
        }

        static long bit(String word) {
            return 1L << word.hashCode();
        }
    }

    /** Why nobody can ask for it any more, and what to ask for instead. */
    record Gone(Text reason, @Nullable String replacedBy) {}

    /** Without provinces: of procedures that are measured alone. */
    static Entry of(Procedure it, @Nullable Gone gone, Synonyms synonyms) {
        return of(it, List.of(), gone, synonyms);
    }

    static Entry of(Procedure it, List<String> provinces, @Nullable Gone gone, Synonyms synonyms) {
        return new Entry(it.code(), it.version(), it.name(), it.summary(), it.field(), it.authority(), it.level(),
                it.onlineKind(), it.timeLimit(), it.result(),
                titles(it, synonyms),
                it.lifeEvents(), it.units(), provinces, it.channels(),
                it.fees().stream().filter(rule -> rule.code().equals(FeeTable.BASE)).toList(), gone);
    }

    /** The same with other synonyms; equal to this when they don't touch it. */
    Entry reread(Synonyms synonyms) {
        return new Entry(code, version, name, summary, field, authority, level, onlineKind, timeLimit, result,
                titles.stream().map(title -> Title.of(title.text(), title.isName(), synonyms)).toList(), lifeEvents, units,
                provinces, channels, fees, gone);
    }

    private static List<Title> titles(Procedure it, Synonyms synonyms) {
        return Stream.concat(
                Stream.of(it.name().vi(), it.name().en()).map(name -> Title.of(name, true, synonyms)),
                it.keywords().stream().map(keyword -> Title.of(keyword, false, synonyms))).toList();
    }

    FeeTable.Span fee(LocalDate day) {
        return FeeTable.spanOf(channels, fees, day);
    }

    /** Whether nobody pays anything, as far as it is published. */
    boolean isFree(LocalDate day) {
        var fee = fee(day);
        return fee.known() && fee.max().dong() == 0;
    }

    boolean isSample() {
        return code.startsWith(Procedure.SAMPLE_SERIES);
    }

    Stream<List<String>> descriptions() {
        return Stream.of(summary, field, authority, result).flatMap(text -> Stream.of(text.vi(), text.en())).map(Typing::words);
    }
}
