package vn.motcua.eforms.form;

import vn.motcua.contracts.Text;

/**
 * What is wrong at a place inside an answer.
 *
 * @param at where below the field, for example {@code /2/from}; empty for the field itself
 */
record Fault(String at, String code, Text message) {

    static Fault here(String code, String vi, String en) {
        return new Fault("", code, new Text(vi, en));
    }

    Fault below(String path) {
        return new Fault(path + at, code, message);
    }
}
