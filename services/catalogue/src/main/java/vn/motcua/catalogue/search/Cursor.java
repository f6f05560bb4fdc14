package vn.motcua.catalogue.search;

import java.math.BigDecimal;

import vn.motcua.platform.problem.ProblemException;

/** Where the next part of a result begins: after the hit with this score and code. */
record Cursor(BigDecimal score, String code) {

    static final Cursor FIRST = new Cursor(BigDecimal.TEN, "");

    /** @throws ProblemException 400 when it isn't one of ours */
    static Cursor of(String text) {
        if (!text.matches("\\d\\.?\\d{0,8}/[\\d.]{1,20}")) {
            throw ProblemException.badRequest("cursor", "This cursor isn't one that was given out here.");
        }
        var slash = text.indexOf('/');
        return new Cursor(new BigDecimal(text.substring(0, slash)), text.substring(slash + 1));
    }
}
