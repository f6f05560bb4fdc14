package vn.motcua.catalogue.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.SingleInstanceLockFactory;
import org.apache.lucene.util.BytesRef;

import org.jspecify.annotations.Nullable;

import vn.motcua.catalogue.search.Demand.Step;

/** The words of all procedures, in this instance's memory. One thread writes, any number search. */
final class SearchIndex implements AutoCloseable {

    /** Weights are given with the words; more common names make a procedure hardly less fitting. */
    private static final BM25Similarity SIMILARITY = new BM25Similarity(3, 0.35f);
    private static final double BUFFER_MEGABYTES = 8;
    /** Also the order in which documents lie in each part of the index. */
    private static final Sort BY_CODE = new Sort(new SortField(Documents.CODE, SortField.Type.STRING));

    private final IndexWriter writer;
    private final SearcherManager searchers;
    private final Map<String, Entry> entries = new ConcurrentHashMap<>();
    private final Vocabulary vocabulary = new Vocabulary();
    private final CommonWords commonWords = new CommonWords();
    private final Synonyms synonyms;
    private final AtomicLong edition = new AtomicLong();

    SearchIndex(Synonyms synonyms) {
        try {
            writer = new IndexWriter(inMemory(), new IndexWriterConfig().setSimilarity(SIMILARITY)
                    .setRAMBufferSizeMB(BUFFER_MEGABYTES).setIndexSort(BY_CODE));
            searchers = new SearcherManager(writer, new SearcherFactory() {
                @Override
                public IndexSearcher newSearcher(IndexReader reader, @Nullable IndexReader previous) {
                    return new Searcher(reader, SIMILARITY, commonWords);
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.synonyms = synonyms;
        synonyms.teach(vocabulary);
    }

    /** Each file is one array: a search takes several views of each, and a view of an array costs next to nothing. */
    private static Directory inMemory() {
        return new ByteBuffersDirectory(new SingleInstanceLockFactory(), ByteBuffersDataOutput::new,
                ByteBuffersDirectory.OUTPUT_AS_BYTE_ARRAY);
    }

    /** Learns other synonyms. Only the procedures that they touch are written again. */
    void learn(String lines, LocalDate day) {
        synonyms.take(lines);
        synonyms.teach(vocabulary);
        put(entries.values().stream().filter(entry -> !entry.equals(entry.reread(synonyms)))
                .map(entry -> entry.reread(synonyms)).toList(), day);
    }

    /** Puts these in the place of what stood under their codes; searches see them when it returns. */
    void put(Collection<Entry> changed, LocalDate day) {
        write(() -> {
            for (var entry : changed) {
                entries.put(entry.code(), entry);
                entry.titles().forEach(title -> vocabulary.learnTitle(title.words()));
                entry.descriptions().forEach(vocabulary::learn);
                vocabulary.learn(List.of(entry.code()));
                writer.updateDocument(new Term(Documents.CODE, entry.code()), Documents.of(entry, day));
            }
        });
    }

    /** After many changes: what lies in one piece is searched faster. */
    void settle() {
        write(() -> writer.forceMerge(1));
    }

    void remove(Collection<String> codes) {
        write(() -> {
            for (var code : codes) {
                entries.remove(code);
                writer.deleteDocuments(new Term(Documents.CODE, code));
            }
        });
    }

    private interface Writing {
        void run() throws IOException;
    }

    private void write(Writing writing) {
        try {
            writing.run();
            searchers.maybeRefreshBlocking();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            edition.incrementAndGet();
        }
    }

    /** Another one after each change. */
    long edition() {
        return edition.get();
    }

    /** Procedures that can be found. */
    int size() {
        return entries.size();
    }

    /** How many procedures have it, some of which may have been replaced. */
    int number(Term term) {
        return ask(searcher -> searcher.getIndexReader().docFreq(term));
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    Optional<Entry> entry(String code) {
        return Optional.ofNullable(entries.get(code));
    }

    Map<String, Entry> entries() {
        return entries;
    }

    /** The first after a hit of what these find together, the best first. */
    List<Best.Fit> best(List<Step> steps, Best.@Nullable Fit after, int limit) {
        return ask(searcher -> {
            var found = List.<Best.Fit> of();
            for (var step : steps) {
                found = searcher.search(step.query(), new Best(limit, after, found, step.most()));
            }
            return found;
        });
    }

    /** The codes after a hit, in order. */
    List<BytesRef> byCode(Query query, @Nullable FieldDoc after, int limit) {
        // Counting hits beyond those shown would cost more than finding them.
        var hits = ask(
                searcher -> searcher.search(query, new TopFieldCollectorManager(BY_CODE, limit, after, limit)).scoreDocs);
        return Arrays.stream(hits).map(hit -> (BytesRef) ((FieldDoc) hit).fields[0]).toList();
    }

    /** @param <A> what is sought */
    interface Asking<A> {
        A of(IndexSearcher searcher) throws IOException;
    }

    <A> A ask(Asking<A> asking) {
        try {
            var searcher = searchers.acquire();
            try {
                return asking.of(searcher);
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            searchers.close();
            writer.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
