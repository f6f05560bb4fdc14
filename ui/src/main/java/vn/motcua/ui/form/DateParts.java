package vn.motcua.ui.form;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A day as three inputs, and where it matters the time of day as two more; any of them may be empty or nonsense, and is shown
 * again as it was typed. Dates that people type are read here and nowhere else.
 */
public record DateParts(String day, String month, String year, String hour, String minute) {

    /** Reads {@code 1990-01-31}, {@code 1990-01}, {@code 1990}, each as typed, too: {@code 31/1/1990}; and a time behind it. */
    static DateParts of(String text) {
        var halves = text.strip().split("[T ]", 2);
        var time = (halves.length > 1 ? halves[1] : "").split(":", -1);
        var hour = time[0];
        var minute = time.length > 1 ? time[1] : "";
        if (halves[0].matches("\\d{4}(-\\d{2}){0,2}")) {
            var parts = halves[0].split("-");
            return new DateParts(parts.length > 2 ? parts[2] : "", parts.length > 1 ? parts[1] : "", parts[0], hour, minute);
        }
        var parts = halves[0].split("/", -1);
        return switch (parts.length) {
            case 3 -> new DateParts(parts[0], parts[1], parts[2], hour, minute);
            case 2 -> new DateParts("", parts[0], parts[1], hour, minute);
            default -> new DateParts("", "", halves[0], hour, minute);
        };
    }

    /** What was typed into the inputs of this name. */
    static DateParts typed(Map<String, List<String>> form, String name) {
        return new DateParts(one(form, name + ".d"), one(form, name + ".m"), one(form, name + ".y"), one(form, name + ".h"),
                one(form, name + ".min"));
    }

    String part(String part) {
        return switch (part) {
            case "d" -> day;
            case "m" -> month;
            case "y" -> year;
            case "h" -> hour;
            default -> minute;
        };
    }

    /** Empty unless there is such a day. */
    Optional<LocalDate> date() {
        if (!day.matches("\\d{1,2}") || !month.matches("\\d{1,2}") || !year.matches("\\d{4}")) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(number(year), number(month), number(day)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Empty unless there is such a day and such a time; a full hour needs no minutes. */
    Optional<LocalDateTime> dateTime() {
        if (!hour.matches("\\d{1,2}") || !minute.matches("\\d{0,2}")) {
            return Optional.empty();
        }
        try {
            var time = LocalTime.of(number(hour), minute.isEmpty() ? 0 : number(minute));
            return date().map(date -> date.atTime(time));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** As eforms reads it; a missing day, or day and month, makes a partial date. */
    String written() {
        if (day.isEmpty() && month.isEmpty()) {
            return year;
        }
        return day.isEmpty() ? month + "/" + year : day + "/" + month + "/" + year;
    }

    /** {@code 2026-11-23} or {@code 2026-11-23T08:00} when there is such a day; else what was typed, to be shown again. */
    String text() {
        if ((day + month + year + hour + minute).isEmpty()) {
            return "";
        }
        var asTyped = day + "/" + month + "/" + year;
        if ((hour + minute).isEmpty()) {
            return date().map(LocalDate::toString).orElse(asTyped);
        }
        return dateTime().map(LocalDateTime::toString).orElse(asTyped + " " + hour + ":" + minute);
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }

    private static String one(Map<String, List<String>> form, String name) {
        return form.getOrDefault(name, List.of()).stream().findFirst().orElse("").strip();
    }
}
