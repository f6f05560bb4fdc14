package vn.motcua.catalogue.search;

import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.apache.lucene.search.IndexSearcher;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

import vn.motcua.catalogue.DataFile;
import vn.motcua.catalogue.procedure.Procedure;
import vn.motcua.catalogue.sample.Samples;

/** The catalogue's own files, searchable without a database. */
final class Shelf {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    static final Synonyms SYNONYMS = Synonyms.published();

    private static final ObjectMapper JSON = new ObjectMapper().registerModule(new JavaTimeModule());

    /** The newest version of each procedure. */
    static Collection<Procedure> procedures() {
        var newest = new LinkedHashMap<String, Procedure>();
        DataFile.publishedIn("procedures").stream().map(Shelf::read)
                .forEach(
                        each -> newest.merge(each.code(), each, (one, other) -> one.version() > other.version() ? one : other));
        return newest.values();
    }

    static List<Entry> entries() {
        return procedures().stream().map(procedure -> Entry.of(procedure, null, SYNONYMS)).toList();
    }

    /** With made-up ones, so that there are so many. */
    static List<Entry> entries(int number) {
        var real = entries();
        var samples = IntStream.rangeClosed(1, Math.max(0, number - real.size())).mapToObj(Samples::document)
                .map(document -> Entry.of(read(document), null, SYNONYMS));
        return Stream.concat(real.stream(), samples).toList();
    }

    static SearchIndex index(Collection<Entry> entries) {
        var index = new SearchIndex(SYNONYMS);
        index.put(entries, TODAY);
        index.settle();
        return index;
    }

    /** The same index, searched as Lucene does it by itself. */
    static IndexSearcher lucene(IndexSearcher ours) {
        var lucene = new IndexSearcher(ours.getIndexReader());
        lucene.setSimilarity(ours.getSimilarity());
        return lucene;
    }

    static Search search(Collection<Entry> entries) {
        return new Search(index(entries), SYNONYMS);
    }

    static Procedure read(DataFile file) {
        return read(file.text());
    }

    private static Procedure read(String document) {
        try {
            return JSON.readValue(document, Procedure.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Shelf() {}
}
