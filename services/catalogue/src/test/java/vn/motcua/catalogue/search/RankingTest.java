package vn.motcua.catalogue.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

/** What people chose and where they live move what fits anyhow, and bring in nothing else. */
class RankingTest {

    private static final String TYPED = "giay phep";
    private static final int MANY = 20;

    @Test
    void whatPeopleChoseMovesUp() {
        var index = Shelf.index(Shelf.entries());
        var before = codes(new Search(index, Shelf.SYNONYMS), Search.Question.plain(TYPED));
        var chosen = before.get(4);

        var after = codes(new Search(index, Shelf.SYNONYMS, words -> Map.of(chosen, 1f, "3.000333", 1f)),
                Search.Question.plain(TYPED));

        assertThat(after.indexOf(chosen)).isLessThan(4);
        assertThat(after).hasSameSizeAs(before).doesNotContain("3.000333");
    }

    @Test
    void whatIsDoneWhereOneLivesGoesFirst() {
        var hanoi = Shelf.entries().stream().filter(entry -> entry.code().equals("1.001193")).findFirst().orElseThrow();
        var entries = List.of(in(hanoi, "1.000001", "01"), in(hanoi, "1.000002", "79"));
        var search = new Search(Shelf.index(entries), Shelf.SYNONYMS);

        assertThat(codes(search, livingIn("01"))).containsExactly("1.000001", "1.000002");
        assertThat(codes(search, livingIn("79"))).containsExactly("1.000002", "1.000001");
    }

    private static Search.Question livingIn(String province) {
        return new Search.Question("khai sinh", null, null, null, List.of(), false, province);
    }

    private static Entry in(Entry it, String code, String province) {
        return new Entry(code, it.version(), it.name(), it.summary(), it.field(), it.authority(), it.level(), it.onlineKind(),
                it.timeLimit(), it.result(), it.titles(), it.lifeEvents(), it.units(), List.of(province), it.channels(),
                it.fees(), null);
    }

    private static List<String> codes(Search search, Search.Question question) {
        return search.find(question, null, MANY).stream().map(hit -> hit.entry().code()).toList();
    }
}
