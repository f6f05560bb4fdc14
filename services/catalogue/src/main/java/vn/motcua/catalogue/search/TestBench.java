package vn.motcua.catalogue.search;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

/** Shows what other synonyms would change, before anybody searches with them: to the judged queries and to what is new. */
@ApplicationScoped
public class TestBench {

    private static final int FIRST = 3;
    private static final int LOOKED_AT = 20;
    private static final int MOST_TRIED = 20;

    private final SearchIndex index;
    private final Clock clock;

    TestBench(SearchIndex index, Clock clock) {
        this.index = index;
        this.clock = clock;
    }

    /** Ranks of the best expected procedure, from 1; 0 when it isn't among the first {@value #LOOKED_AT}. */
    public record Judgement(String query, List<String> expected, int before, int after) {}

    /** Names of the first {@value #FIRST} procedures. */
    public record Tried(String query, List<String> before, List<String> after) {}

    /**
     * @param before  how many judged queries are met among the first three
     * @param changed judged queries whose rank changes, those that get worse first
     * @param tried   phrases of the change itself
     */
    public record Outcome(int queries, int before, int after, List<Judgement> changed, List<Tried> tried) {}

    /** One at a time: each takes an index of its own for as long as it lasts. Samples aren't judged. */
    public synchronized Outcome compare(List<SynonymSet> before, List<SynonymSet> after, List<String> phrases) {
        var entries = index.entries().values().stream().filter(entry -> !entry.isSample()).toList();
        try (var old = new Trial(before, entries, LocalDate.now(clock));
                var changed = new Trial(after, entries, LocalDate.now(clock))) {
            var judgements = Judged.queries().stream().map(judged -> new Judgement(judged.query(), judged.expected(),
                    old.rank(judged), changed.rank(judged))).toList();
            return new Outcome(judgements.size(), met(judgements.stream().map(Judgement::before)),
                    met(judgements.stream().map(Judgement::after)),
                    judgements.stream().filter(each -> each.before() != each.after())
                            .sorted((one, other) -> Integer.compare(worse(other), worse(one))).toList(),
                    phrases.stream().limit(MOST_TRIED)
                            .map(phrase -> new Tried(phrase, old.names(phrase), changed.names(phrase)))
                            .toList());
        }
    }

    private static int met(Stream<Integer> ranks) {
        return (int) ranks.filter(rank -> rank > 0 && rank <= FIRST).count();
    }

    private static int worse(Judgement judgement) {
        return place(judgement.after()) - place(judgement.before());
    }

    private static int place(int rank) {
        return rank == 0 ? LOOKED_AT + 1 : rank;
    }

    private static final class Trial implements AutoCloseable {

        private final SearchIndex index;
        private final Search search;

        Trial(List<SynonymSet> sets, Collection<Entry> entries, LocalDate day) {
            var synonyms = new Synonyms(String.join("\n", sets.stream().map(SynonymSet::line).toList()));
            index = new SearchIndex(synonyms);
            index.put(entries.stream().map(entry -> entry.reread(synonyms)).toList(), day);
            search = new Search(index, synonyms);
        }

        int rank(Judged judged) {
            var hits = find(judged.query(), LOOKED_AT);
            return IntStream.range(0, hits.size()).filter(i -> judged.expected().contains(hits.get(i).entry().code()))
                    .map(i -> i + 1).findFirst().orElse(0);
        }

        List<String> names(String phrase) {
            return find(phrase, FIRST).stream().map(hit -> hit.entry().name().vi()).toList();
        }

        private List<Search.Hit> find(String typed, int limit) {
            return search.find(Search.Question.plain(typed), null, limit);
        }

        @Override
        public void close() {
            index.close();
        }
    }
}
