package vn.motcua.ui.form;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;

import vn.motcua.ui.shell.Formats;
import vn.motcua.ui.shell.Messages;

/** Dates that people enter, from every form of ours alike: the tags {@code datefield} and {@code dateparts} ask for them. */
public final class Dates {

    private static final List<String> PARTS = List.of(".d", ".m", ".y", ".h", ".min");

    /** The form with each date under its one name, as {@link DateParts#text} writes it, instead of in its parts. */
    public static MultivaluedMap<String, String> gathered(Map<String, List<String>> form) {
        var gathered = new MultivaluedHashMap<String, String>();
        form.forEach((name, values) -> {
            var whole = dateOf(form, name);
            if (whole.isEmpty()) {
                gathered.put(name, values);
            } else {
                gathered.putSingle(whole.get(), DateParts.typed(form, whole.get()).text());
            }
        });
        return gathered;
    }

    /** Empty unless it is a day that there is. */
    public static Optional<LocalDate> day(String text) {
        return DateParts.of(text).date();
    }

    /** Vietnam's time; empty unless it is a day and a time that there are. */
    public static Optional<Instant> moment(String text) {
        return DateParts.of(text).dateTime().map(at -> at.atZone(Formats.ZONE).toInstant());
    }

    /** What is wrong with a date that can't be read. */
    public static String wrongDay() {
        return Messages.say("date-wrong");
    }

    public static String wrongMoment() {
        return Messages.say("date-time-wrong");
    }

    /** The date of which an input is a part. */
    private static Optional<String> dateOf(Map<String, List<String>> form, String name) {
        return PARTS.stream().filter(name::endsWith).map(part -> name.substring(0, name.length() - part.length()))
                .filter(whole -> form.containsKey(whole + ".d") && form.containsKey(whole + ".m")
                        && form.containsKey(whole + ".y"))
                .findFirst();
    }

    private Dates() {}
}
