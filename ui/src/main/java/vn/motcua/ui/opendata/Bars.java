package vn.motcua.ui.opendata;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import vn.motcua.ui.client.TransparencyClient.Row;
import vn.motcua.ui.shell.Formats;
import vn.motcua.ui.shell.Messages;

/**
 * Bars that are told apart by pattern as well as by colour. Widths are in percent and heights in pixels, so that letters keep
 * their size on every screen.
 *
 * @param height of the picture, in pixels
 */
public record Bars(String id, String title, String description, int height, List<Bar> bars) {

    private static final int ROW = 58;
    private static final int LONGEST_LABEL = 38;
    /** What is kept of the beginning: names of agencies differ at their end. */
    private static final int HEAD = 12;
    /** Room at the right for the number. */
    private static final double WIDEST = 80;
    static final List<String> PARTS = List.of("onTime", "processing", "late", "overdue", "closed");

    /** @param y of the label's line; the bar lies below it */
    public record Bar(String label, int y, int barY, int textY, String total, String totalX, List<Part> parts) {}

    /** @param kind names the pattern; {@code hidden} when the parts are withheld */
    public record Part(String kind, String x, String width) {}

    static Bars of(String id, String title, List<Table.Line> lines) {
        var most = lines.stream().map(Table.Line::row).flatMap(row -> row.count("received").stream()).mapToLong(Long::longValue)
                .max().orElse(0);
        var bars = new ArrayList<Bar>();
        for (var line : lines) {
            if (line.row().count("received").isPresent() && most > 0) {
                bars.add(bar(line, bars.size() * ROW, most));
            }
        }
        return new Bars(id, title, Messages.say("open-chart-text", title, bars.size(), Formats.grouped(most)),
                bars.size() * ROW,
                bars);
    }

    private static Bar bar(Table.Line line, int y, long most) {
        long received = line.row().count("received").orElseThrow();
        var whole = WIDEST * received / most;
        return new Bar(shortened(line.label()), y + 18, y + 26, y + 43, Formats.grouped(received), percent(whole + 1),
                parts(line.row(), received, whole));
    }

    private static List<Part> parts(Row row, long received, double whole) {
        if (PARTS.stream().anyMatch(part -> row.count(part).isEmpty())) {
            return List.of(new Part("hidden", "0%", percent(whole)));
        }
        var parts = new ArrayList<Part>();
        double x = 0;
        for (var part : PARTS) {
            var width = received == 0 ? 0 : whole * row.count(part).orElse(0L) / received;
            if (width > 0) {
                parts.add(new Part(part, percent(x), percent(width)));
                x += width;
            }
        }
        return parts;
    }

    private static String shortened(String label) {
        if (label.length() <= LONGEST_LABEL) {
            return label;
        }
        var tail = label.substring(label.length() - LONGEST_LABEL + HEAD + 3);
        return label.substring(0, HEAD).strip() + " … " + tail.substring(tail.indexOf(' ') + 1);
    }

    private static String percent(double width) {
        return String.format(Locale.ROOT, "%.2f%%", width);
    }
}
