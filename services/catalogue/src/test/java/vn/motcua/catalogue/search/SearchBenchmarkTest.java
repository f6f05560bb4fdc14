package vn.motcua.catalogue.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * How much the search costs and how well it finds, in one run beside two kinds of bare Lucene and PostgreSQL: the same questions
 * put to the same index without our reading, ordering words and reasons; Lucene as it comes, its standard analyzer over the same
 * texts with every word that was typed optional; and PostgreSQL's full text with unaccent and pg_trgm. Ask for it with
 * {@code -Dbench}, or {@code -Dbench=100,6800} for some sizes only.
 */
@EnabledIfSystemProperty(named = "bench", matches = ".*")
class SearchBenchmarkTest {

    private static final int SHOWN = 20;
    private static final Sort BEST_FIRST = new Sort(SortField.FIELD_SCORE,
            new SortField(Documents.CODE, SortField.Type.STRING));
    private static final int FIRST = 3;
    /** Beyond it a run would take hours. */
    private static final int MOST_FOR_POSTGRES = 10_000;

    @Test
    void costsLittleMoreThanBareLuceneAndFindsMoreThanPostgres() throws IOException, SQLException {
        var costs = new ArrayList<Cost>();
        System.out
                .println("CPU per query, median and p99 in µs; ratios of CPU per query; judged queries met in the first three");
        try (var postgres = new PostgresSearch()) {
            for (int number : sizes()) {
                var entries = Shelf.entries(number);
                var index = Shelf.index(entries);
                var search = new Search(index, Shelf.SYNONYMS);
                var bare = new BareLucene(entries);
                var measured = Cost.sideBySide(List.of(
                        each(queries(), query -> search.find(Search.Question.plain(query), null, SHOWN)),
                        each(questions(index), query -> bare(index, query)),
                        each(queries(), query -> bare.count(query, SHOWN))));
                var ours = measured.get(0);
                var same = measured.get(1);
                var plain = measured.get(2);
                costs.add(ours);
                System.out.printf("%,7d procedures: search %s | same queries on bare Lucene %s, ratio %.2f"
                        + " | Lucene as it comes %s, ratio %.2f%n", number, ours, same, ours.cpu() / same.cpu(), plain,
                        ours.cpu() / plain.cpu());
                var found = met(query -> codes(search.find(Search.Question.plain(query), null, FIRST)));
                System.out.printf("%,7d procedures: judged queries met: search %.1f %%, Lucene as it comes %.1f %%%n", number,
                        found, met(query -> bare.find(query, FIRST)));
                if (number <= MOST_FOR_POSTGRES) {
                    beside(postgres, entries, ours, found);
                }
            }
        }
        System.out.printf("p99 of the largest against the smallest: %.2f%n", costs.getLast().p99() / costs.getFirst().p99());

        assertThat(costs.get(Math.min(1, costs.size() - 1)).p99()).as("p99 in µs at 6,800 procedures").isLessThan(30_000);
    }

    /** As Lucene does it by itself. */
    private static void bare(SearchIndex index, Query query) {
        index.ask(searcher -> Shelf.lucene(searcher).search(query, SHOWN, BEST_FIRST));
    }

    private static void beside(PostgresSearch postgres, List<Entry> entries, Cost ours, double found) throws SQLException {
        postgres.fill(entries);
        var theirs = measure(postgres);
        var met = met(query -> postgres.find(query, FIRST));
        System.out.printf(
                "%,7d procedures: PostgreSQL %s, %.1f times the CPU of the search, %.1f times its median; met %.1f %%%n",
                entries.size(), theirs, theirs.cpu() / ours.cpu(), theirs.median() / ours.median(), met);

        assertThat(found).isGreaterThan(met);
        assertThat(ours.median()).isLessThan(theirs.median());
    }

    private static List<Integer> sizes() {
        var asked = System.getProperty("bench");
        return asked.matches("[\\d,]+") ? Stream.of(asked.split(",")).map(Integer::valueOf).toList()
                : List.of(100, 6_800, 100_000);
    }

    private static List<String> codes(List<Search.Hit> hits) {
        return hits.stream().map(hit -> hit.entry().code()).toList();
    }

    /** Percent of the judged queries. */
    private static double met(Function<String, List<String>> search) {
        var judged = Judged.queries();
        return 100.0 * judged.stream()
                .filter(each -> search.apply(each.query()).stream().limit(FIRST).anyMatch(each.expected()::contains)).count()
                / judged.size();
    }

    private static List<String> queries() {
        return Judged.queries().stream().map(Judged::query).toList();
    }

    private static List<Query> questions(SearchIndex index) {
        return queries().stream().map(typed -> Reading.of(typed, index.vocabulary(), Shelf.SYNONYMS))
                .filter(reading -> !reading.isEmpty())
                .map(reading -> Demand.MOST.steps(reading, index, Search.Question.plain(""), Map.of()).getFirst().query())
                .toList();
    }

    private static <Q> List<Runnable> each(List<Q> queries, Consumer<Q> search) {
        return queries.stream().<Runnable> map(query -> () -> search.accept(query)).toList();
    }

    /** One round to warm up, one that counts: the server's caches are warm then, and more would take long. */
    private static Cost measure(PostgresSearch postgres) {
        var queries = queries();
        queries.forEach(query -> postgres.find(query, SHOWN));
        var times = new long[queries.size()];
        double cpu = postgres.cpu();
        for (int i = 0; i < times.length; i++) {
            long start = System.nanoTime();
            postgres.find(queries.get(i), SHOWN);
            times[i] = System.nanoTime() - start;
        }
        double spent = (postgres.cpu() - cpu) / times.length;
        Arrays.sort(times);
        return new Cost(spent, times[times.length / 2] / 1000.0, times[(int) (times.length * 0.99)] / 1000.0);
    }
}
