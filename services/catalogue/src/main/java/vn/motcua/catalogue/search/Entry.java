package vn.motcua.catalogue.search;

import java.time.LocalDate;
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
 * @param gone null while somebody can ask for it
 */
record Entry(String code, int version, Text name, Text summary, Text field, Text authority, Procedure.Level level,
        Procedure.OnlineKind onlineKind, @Nullable TimeLimit timeLimit, Text result, List<Title> titles,
        List<String> lifeEvents, List<String> units, List<Procedure.ChannelOffer> channels, List<FeeRule> fees,
        @Nullable Gone gone) {

    /**
     * A name or a common name.
     *
     * @param words    as they are compared
     * @param meanings what it means besides, and whether the whole of it does
     */
    record Title(String text, boolean isName, List<String> words, Map<String, Boolean> meanings) {

        static Title of(String text, boolean isName, Synonyms synonyms) {
            var words = Typing.words(text);
            return new Title(text, isName, words, synonyms.meaningsOf(words));
        }
    }

    /** Why nobody can ask for it any more, and what to ask for instead. */
    record Gone(Text reason, @Nullable String replacedBy) {}

    static Entry of(Procedure it, @Nullable Gone gone, Synonyms synonyms) {
        return new Entry(it.code(), it.version(), it.name(), it.summary(), it.field(), it.authority(), it.level(),
                it.onlineKind(), it.timeLimit(), it.result(),
                titles(it, synonyms),
                it.lifeEvents(), it.units(), it.channels(),
                it.fees().stream().filter(rule -> rule.code().equals(FeeTable.BASE)).toList(), gone);
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
