package vn.motcua.eforms.form;

import vn.motcua.contracts.Text;

/**
 * What is wrong with an answer, told to the person who gave it.
 *
 * @param field the field's id; in a table {@code residenceHistory/2/from}, rows counted from 0
 * @param code  stable, for programs
 */
public record Problem(String field, String code, Text message, String page) {

    /** The field on the page, without row and column. */
    public String top() {
        var slash = field.indexOf('/');
        return slash < 0 ? field : field.substring(0, slash);
    }
}
