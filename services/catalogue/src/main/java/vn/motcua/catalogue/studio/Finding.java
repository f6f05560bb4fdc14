package vn.motcua.catalogue.studio;

import vn.motcua.contracts.Text;

/**
 * What is wrong with a working copy, at its place.
 *
 * @param pointer JSON pointer into the document
 * @param code    stable, for programs
 */
record Finding(String pointer, String code, Severity severity, Text message) {

    enum Severity {
        /** Keeps it from being published. */
        ERROR,
        ADVICE
    }

    static Finding error(String pointer, String code, String vi, String en) {
        return new Finding(pointer, code, Severity.ERROR, new Text(vi, en));
    }

    static Finding advice(String pointer, String code, String vi, String en) {
        return new Finding(pointer, code, Severity.ADVICE, new Text(vi, en));
    }

    boolean blocks() {
        return severity == Severity.ERROR;
    }
}
