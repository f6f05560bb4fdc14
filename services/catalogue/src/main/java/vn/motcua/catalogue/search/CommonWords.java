package vn.motcua.catalogue.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.FixedBitSet;

import org.jspecify.annotations.Nullable;

/**
 * Where the words stand that many procedures have. Lucene keeps the places of a word packed in blocks, and a question of several such
 * words jumps about in them and unpacks one for nearly each document; here they are bits, one or two for each document.
 */
final class CommonWords {

    /** Fewer places are read as fast as they lie. */
    static final int COMMON = 500;
    /** Words of each part of the index: more than a national catalogue has. */
    private static final int MOST = 1_000;

    private final Map<IndexReader.CacheKey, Map<Term, Places>> parts = new ConcurrentHashMap<>();

    /**
     * The places of a word in one part of the index, kept until that part is merged away.
     *
     * @return null when few have it there, or too many others are kept
     */
    @Nullable
    Places of(Term word, LeafReader part) throws IOException {
        if (part.maxDoc() <= COMMON) {
            return null;
        }
        var kept = in(part);
        var known = kept.get(word);
        return known != null || kept.size() >= MOST || part.docFreq(word) <= COMMON ? known
                : kept.computeIfAbsent(word, _ -> Places.read(word, part));
    }

    private Map<Term, Places> in(LeafReader part) {
        var lifetime = part.getCoreCacheHelper();
        return parts.computeIfAbsent(lifetime.getKey(), _ -> {
            lifetime.addClosedListener(parts::remove);
            return new ConcurrentHashMap<>();
        });
    }

    /**
     * Of one word.
     *
     * @param documents that have it
     * @param heavier   those of them in which it says more, see {@link Documents}; null when it says as much in all
     * @param number    of documents
     */
    record Places(FixedBitSet documents, @Nullable FixedBitSet heavier, int number, int weight, int heaviest) {

        private static Places read(Term word, LeafReader part) {
            try {
                int lightest = Integer.MAX_VALUE;
                int heaviest = 0;
                int number = 0;
                var documents = new FixedBitSet(part.maxDoc());
                var places = part.postings(word);
                for (int each = places.nextDoc(); each != DocIdSetIterator.NO_MORE_DOCS; each = places.nextDoc()) {
                    documents.set(each);
                    lightest = Math.min(lightest, places.freq());
                    heaviest = Math.max(heaviest, places.freq());
                    number++;
                }
                return new Places(documents, lightest == heaviest ? null : heavier(word, lightest, part), number, lightest,
                        heaviest);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static FixedBitSet heavier(Term word, int lightest, LeafReader part) throws IOException {
            var heavier = new FixedBitSet(part.maxDoc());
            var places = part.postings(word);
            for (int each = places.nextDoc(); each != DocIdSetIterator.NO_MORE_DOCS; each = places.nextDoc()) {
                if (places.freq() > lightest) {
                    heavier.set(each);
                }
            }
            return heavier;
        }

        int weightIn(int document) {
            return heavier != null && heavier.get(document) ? heaviest : weight;
        }
    }
}
