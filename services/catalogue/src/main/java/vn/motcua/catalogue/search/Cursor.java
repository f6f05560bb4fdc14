package vn.motcua.catalogue.search;

import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.util.BytesRef;

import vn.motcua.platform.problem.ProblemException;

/** Where the next part of a result begins: after the hit with this score and code. */
record Cursor(float score, String code) {

    /** @throws ProblemException 400 when it isn't one of ours */
    static Cursor of(String text) {
        if (!text.matches("\\d{1,6}(\\.\\d{1,9})?(E-?\\d{1,2})?/[\\d.]{1,20}")) {
            throw ProblemException.badRequest("cursor", "This cursor isn't one that was given out here.");
        }
        var slash = text.indexOf('/');
        return new Cursor(Float.parseFloat(text.substring(0, slash)), text.substring(slash + 1));
    }

    String text() {
        return score + "/" + code;
    }

    /** As a hit of the list by score and code. */
    Best.Fit byScore() {
        return new Best.Fit(score, new BytesRef(code), -1);
    }

    /** Codes are unique, so that the number of the document doesn't matter. */
    FieldDoc byCode() {
        return new FieldDoc(Integer.MAX_VALUE, Float.NaN, new Object[] { new BytesRef(code) });
    }
}
