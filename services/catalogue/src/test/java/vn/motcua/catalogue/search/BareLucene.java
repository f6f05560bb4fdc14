package vn.motcua.catalogue.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.QueryBuilder;

/** Lucene as it comes: its standard analyzer over the texts, every word that was typed optional. */
final class BareLucene {

    private static final String TEXT = "text";
    private static final String CODE = "code";

    private final QueryBuilder builder = new QueryBuilder(new StandardAnalyzer());
    private final IndexSearcher searcher;

    BareLucene(Collection<Entry> entries) throws IOException {
        var directory = new ByteBuffersDirectory();
        try (var writer = new IndexWriter(directory, new IndexWriterConfig(new StandardAnalyzer()))) {
            for (var entry : entries) {
                var document = new Document();
                document.add(new StoredField(CODE, entry.code()));
                entry.titles().forEach(title -> document.add(new TextField(TEXT, title.text(), Field.Store.NO)));
                entry.descriptions()
                        .forEach(words -> document.add(new TextField(TEXT, String.join(" ", words), Field.Store.NO)));
                writer.addDocument(document);
            }
        }
        searcher = new IndexSearcher(DirectoryReader.open(directory));
    }

    /** Without reading which procedures they are. */
    int count(String typed, int limit) {
        try {
            return searcher.search(query(typed), limit).scoreDocs.length;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private Query query(String typed) {
        Query query = builder.createBooleanQuery(TEXT, typed);
        return query == null ? new MatchNoDocsQuery("nothing typed") : query;
    }

    List<String> find(String typed, int limit) {
        try {
            var found = searcher.search(query(typed), limit).scoreDocs;
            var codes = new ArrayList<String>();
            for (var hit : found) {
                codes.add(searcher.storedFields().document(hit.doc).get(CODE));
            }
            return codes;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
