package vn.motcua.ui.consultation;

import java.time.DateTimeException;
import java.util.List;
import java.util.Map;

import vn.motcua.ui.form.Dates;

/**
 * When a draft is to open and close, as a publisher typed it.
 *
 * @param refused whether it was looked at already: an empty page isn't wrong
 */
record Times(String opens, String closes, boolean refused) {

    static Times none() {
        return new Times("", "", false);
    }

    /** @param form its dates gathered under their names */
    static Times of(Map<String, List<String>> form) {
        return new Times(one(form, "opens"), one(form, "closes"), true);
    }

    /** What is wrong with one of them; empty when it can be read. */
    public String wrong(String typed) {
        return refused && Dates.moment(typed).isEmpty() ? Dates.wrongMoment() : "";
    }

    /** @throws DateTimeException when there is no such day and time */
    static String instant(String typed) {
        return Dates.moment(typed).orElseThrow(() -> new DateTimeException("No such moment")).toString();
    }

    private static String one(Map<String, List<String>> form, String name) {
        return form.getOrDefault(name, List.of()).stream().findFirst().orElse("");
    }
}
