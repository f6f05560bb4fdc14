package vn.motcua.catalogue.search;

import java.util.Iterator;
import java.util.Map;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.TermFrequencyAttribute;

/** Words that are cut and weighed already, as Lucene takes them. */
final class Words extends TokenStream {

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final TermFrequencyAttribute weight = addAttribute(TermFrequencyAttribute.class);
    private final Map<String, Integer> words;
    private Iterator<Map.Entry<String, Integer>> rest;

    /** @param words each with its weight */
    Words(Map<String, Integer> words) {
        this.words = words;
        this.rest = words.entrySet().iterator();
    }

    @Override
    public boolean incrementToken() {
        if (!rest.hasNext()) {
            return false;
        }
        clearAttributes();
        var next = rest.next();
        term.append(next.getKey());
        weight.setTermFrequency(next.getValue());
        return true;
    }

    @Override
    public void reset() {
        rest = words.entrySet().iterator();
    }
}
