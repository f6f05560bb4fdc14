package vn.motcua.catalogue.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.QueryBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

import vn.motcua.catalogue.procedure.Procedure;
import vn.motcua.catalogue.sample.Samples;

/**
 * How much the search costs, beside two kinds of bare Lucene, in one run: the same questions put to the same index without our
 * reading, ordering words and reasons; and Lucene as it comes, its standard analyzer over the same texts with every word that was
 * typed optional, which finds far less. Ask for it with {@code -Dbench}.
 */
@EnabledIfSystemProperty(named = "bench", matches = ".*")
class SearchBenchmarkTest {

    private static final ObjectMapper JSON = new ObjectMapper().registerModule(new JavaTimeModule());
    private static final int SHOWN = 20;
    private static final int WARM_UP = 60;
    private static final int ROUNDS = 15;

    /** Times in microseconds. */
    private record Cost(double cpu, double median, double p99) {

        @Override
        public String toString() {
            return "%.0f / %.0f / %.0f".formatted(cpu, median, p99);
        }
    }

    @Test
    void costsLittleMoreThanBareLucene() throws IOException {
        var costs = new ArrayList<Cost>();
        System.out.println("CPU per query, median and p99 in µs; ratios of CPU per query");
        for (int number : new int[] { 100, 6_800, 100_000 }) {
            var entries = entries(number);
            var index = Shelf.index(entries);
            var search = new Search(index, Shelf.SYNONYMS);
            var ours = measure(queries(), query -> search.find(Search.Question.plain(query), null, SHOWN).size());
            var same = measure(questions(index), query -> index.search(query, Search.BEST_FIRST, null, SHOWN).size());
            var plain = measure(queries(), plain(entries));
            costs.add(ours);
            System.out.printf(
                    "%,7d procedures: search %s | same queries on bare Lucene %s, ratio %.2f | Lucene as it comes %s, ratio %.2f%n",
                    number, ours, same, ours.cpu() / same.cpu(), plain, ours.cpu() / plain.cpu());
        }
        System.out.printf("p99 at 100,000 against 100 procedures: %.2f%n", costs.getLast().p99() / costs.getFirst().p99());

        assertThat(costs.get(1).p99()).as("p99 in µs at 6,800 procedures").isLessThan(30_000);
    }

    private static List<String> queries() {
        return Judged.queries().stream().map(Judged::query).toList();
    }

    private static List<Query> questions(SearchIndex index) {
        return queries().stream().map(typed -> Reading.of(typed, index.vocabulary(), Shelf.SYNONYMS))
                .filter(reading -> !reading.isEmpty())
                .map(reading -> Wording.of(reading, index.vocabulary(), Search.Question.plain(""), false)).toList();
    }

    private static List<Entry> entries(int number) {
        var real = Shelf.entries();
        var samples = IntStream.rangeClosed(1, Math.max(0, number - real.size())).mapToObj(SearchBenchmarkTest::sample);
        return Stream.concat(real.stream(), samples).toList();
    }

    private static Entry sample(int number) {
        try {
            return Entry.of(JSON.readValue(Samples.document(number), Procedure.class), null, Shelf.SYNONYMS);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ToIntFunction<String> plain(List<Entry> entries) throws IOException {
        var analyzer = new StandardAnalyzer();
        var directory = new ByteBuffersDirectory();
        try (var writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
            for (var entry : entries) {
                var document = new Document();
                entry.titles().forEach(title -> document.add(new TextField("text", title.text(), Field.Store.NO)));
                entry.descriptions()
                        .forEach(words -> document.add(new TextField("text", String.join(" ", words), Field.Store.NO)));
                writer.addDocument(document);
            }
        }
        var searcher = new IndexSearcher(DirectoryReader.open(directory));
        var builder = new QueryBuilder(analyzer);
        return typed -> {
            try {
                Query query = builder.createBooleanQuery("text", typed);
                return searcher.search(query == null ? new MatchNoDocsQuery("nothing typed") : query, SHOWN).scoreDocs.length;
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        };
    }

    private static <Q> Cost measure(List<Q> queries, ToIntFunction<Q> search) {
        for (int i = 0; i < WARM_UP; i++) {
            queries.forEach(search::applyAsInt);
        }
        var threads = ManagementFactory.getThreadMXBean();
        var times = new long[ROUNDS * queries.size()];
        long cpu = threads.getCurrentThreadCpuTime();
        for (int i = 0; i < times.length; i++) {
            long start = System.nanoTime();
            search.applyAsInt(queries.get(i % queries.size()));
            times[i] = System.nanoTime() - start;
        }
        double spent = (threads.getCurrentThreadCpuTime() - cpu) / 1000.0 / times.length;
        Arrays.sort(times);
        return new Cost(spent, times[times.length / 2] / 1000.0, times[(int) (times.length * 0.99)] / 1000.0);
    }
}
