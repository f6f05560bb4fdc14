package vn.motcua.catalogue.search;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.util.BytesRef;

import vn.motcua.catalogue.procedure.Procedure.OnlineKind;

/** A procedure as the index keeps it, and the names of the index's fields. */
final class Documents {

    static final String CODE = "code";
    static final String TEXT = "text";
    static final String PAIR = "pair";
    static final String WHOLE = "whole";
    static final String MEANING = "meaning";
    static final String LIFE_EVENT = "lifeEvent";
    static final String UNIT = "unit";
    static final String LEVEL = "level";
    static final String KIND = "kind";
    static final String FREE = "free";
    static final String PROVINCE = "province";
    /** Of what isn't bound to provinces. */
    static final String EVERYWHERE = "*";
    static final String GONE = "gone";
    static final String STANDING = "standing";

    /** What stands in a title says more than what a description mentions, a title that is nothing else says most. */
    private static final int IN_DESCRIPTION = 1;
    private static final int IN_TITLE = 6;
    private static final int WHOLE_TITLE = 18;

    private static final float CURRENT = 4;
    private static final float SAMPLE = 2;
    private static final float ANSWERABLE_HERE = 0.6f;

    static final float HIGHEST_STANDING = CURRENT + ANSWERABLE_HERE;

    private static final FieldType WORDS = words();

    static Document of(Entry entry, LocalDate day) {
        var document = new Document();
        document.add(new StringField(CODE, entry.code(), Field.Store.NO));
        document.add(new SortedDocValuesField(CODE, new BytesRef(entry.code())));
        exact(document, LEVEL, entry.level().name());
        exact(document, KIND, entry.onlineKind().name());
        exact(document, FREE, String.valueOf(entry.isFree(day)));
        exact(document, GONE, String.valueOf(entry.gone() != null));
        entry.lifeEvents().forEach(event -> exact(document, LIFE_EVENT, event));
        entry.units().forEach(unit -> exact(document, UNIT, unit));
        (entry.provinces().isEmpty() ? List.of(EVERYWHERE) : entry.provinces())
                .forEach(province -> exact(document, PROVINCE, province));
        if (entry.gone() == null) {
            document.add(new NumericDocValuesField(STANDING, Float.floatToIntBits(standing(entry))));
        }
        words(document, entry);
        return document;
    }

    /** What can be asked for here goes before what can't, what is real before samples, what was withdrawn last. */
    private static float standing(Entry entry) {
        return (entry.isSample() ? SAMPLE : CURRENT) + (entry.onlineKind() == OnlineKind.FULL ? ANSWERABLE_HERE : 0);
    }

    static float standing(NumericDocValues value) throws IOException {
        return Float.intBitsToFloat((int) value.longValue());
    }

    private static void words(Document document, Entry entry) {
        var text = new HashMap<String, Integer>();
        var pairs = new HashMap<String, Integer>();
        var meanings = new HashMap<String, Integer>();
        entry.descriptions().forEach(words -> words.forEach(word -> text.put(word, IN_DESCRIPTION)));
        for (var title : entry.titles()) {
            title.words().forEach(word -> text.put(word, IN_TITLE));
            pairs(title.words()).forEach(pair -> pairs.put(pair, IN_TITLE));
            title.meanings().forEach((meaning, whole) -> meanings.merge(meaning, whole ? WHOLE_TITLE : IN_TITLE, Math::max));
            exact(document, WHOLE, String.join(" ", title.words()));
        }
        Map.of(TEXT, text, PAIR, pairs, MEANING, meanings)
                .forEach((field, words) -> document.add(new Field(field, new Words(words), WORDS)));
    }

    private static void exact(Document document, String field, String value) {
        document.add(new StringField(field, value, Field.Store.NO));
    }

    static List<String> pairs(List<String> words) {
        var pairs = new ArrayList<String>();
        for (int i = 1; i < words.size(); i++) {
            pairs.add(Vocabulary.pair(words.get(i - 1), words.get(i)));
        }
        return pairs;
    }

    private static FieldType words() {
        var type = new FieldType();
        type.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
        type.setTokenized(true);
        type.freeze();
        return type;
    }

    private Documents() {}
}
