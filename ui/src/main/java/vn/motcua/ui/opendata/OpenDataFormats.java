package vn.motcua.ui.opendata;

import java.util.List;
import java.util.Locale;

import io.quarkus.qute.TemplateExtension;

import vn.motcua.ui.client.TransparencyClient.Part;
import vn.motcua.ui.client.TransparencyClient.Row;
import vn.motcua.ui.shell.Formats;
import vn.motcua.ui.shell.Messages;

/** How figures are written. */
@TemplateExtension
class OpenDataFormats {

    /** The number, or a word that says it is withheld. */
    static String shown(Row row, String column) {
        return row.count(column).map(Formats::grouped).orElseGet(() -> Messages.say("open-withheld"));
    }

    static String score(double points) {
        return Formats.grouped(points);
    }

    static String pointsWords(Part part) {
        return part.points().map(Formats::grouped).orElse("–");
    }

    /** What a part of the index rests on. */
    static String basis(Part part) {
        return switch (part.state()) {
            case "MEASURED" ->
                Formats.grouped(part.numerator().orElse(0L)) + " / " + Formats.grouped(part.denominator().orElse(0L));
            case "NOT_MEASURED" -> Messages.say("open-not-measured");
            case "WITHHELD" -> Messages.say("open-withheld");
            // Nobody had a reason to complain: that earns all points.
            default -> Messages.say(part.points().isPresent() ? "open-index-nothing-full" : "open-index-nothing");
        };
    }

    /** {@code Tháng 11/2026}. */
    static String monthName(String month) {
        return month.length() == 7 ? Messages.say("open-month-name", month.substring(5), month.substring(0, 4)) : month;
    }

    static String why(Part part) {
        return part.notMeasured().map(Formats::local).orElse("");
    }

    static String certainty(Part part) {
        return Messages.say("open-sure-" + part.confidence().toLowerCase(Locale.ROOT));
    }

    /** How much of a part's points were earned. */
    static String width(Part part) {
        return String.format(Locale.ROOT, "%.1f%%", 100 * part.points().orElse(0.0) / part.max());
    }

    /** The parts that dossiers fall into, in the order in which bars show them. */
    @TemplateExtension(namespace = "open")
    static List<String> parts() {
        return Bars.PARTS;
    }

    static String partWords(String part) {
        return Messages.say("open-part-" + part.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT));
    }

    /** The first is plain; each of the others has a pattern of its own. */
    static boolean patterned(String part) {
        return !part.equals(Bars.PARTS.getFirst()) && Bars.PARTS.contains(part);
    }

    static String fill(String part) {
        return patterned(part) ? "url(#p-" + part + ")" : "none";
    }

    private OpenDataFormats() {}
}
