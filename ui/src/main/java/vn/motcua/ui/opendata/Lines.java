package vn.motcua.ui.opendata;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import vn.motcua.ui.shell.Formats;
import vn.motcua.ui.shell.Messages;

/** Two lines through the months: solid with discs for what came in, dashed with squares for what was finished in time. */
public record Lines(String title, String description, List<Dot> dots, List<Stroke> strokes, List<Tick> ticks) {

    private static final double TOP = 24;
    private static final double BOTTOM = 176;
    private static final double LEFT = 6;
    private static final double RIGHT = 94;
    private static final int MOST_MONTHS = 12;
    private static final List<String> SERIES = List.of("received", "onTime");

    /** @param x in percent, @param y in pixels */
    public record Dot(String series, String x, String y, String textY, String value) {

        /** Left upper corner of a square around the point, moved by a transform since x is in percent. */
        public boolean square() {
            return series.equals("onTime");
        }
    }

    public record Stroke(String series, String x1, String y1, String x2, String y2) {}

    public record Tick(String label, String x) {}

    /** @param lines one for each month, in order; months that are withheld leave a gap */
    static Lines of(String title, List<Table.Line> lines) {
        var months = lines.subList(Math.max(0, lines.size() - MOST_MONTHS), lines.size());
        var most = Math.max(1, months.stream().flatMap(line -> line.row().count("received").stream())
                .mapToLong(Long::longValue).max().orElse(1));
        var dots = new ArrayList<Dot>();
        var strokes = new ArrayList<Stroke>();
        for (var series : SERIES) {
            Dot before = null;
            for (int i = 0; i < months.size(); i++) {
                var count = months.get(i).row().count(series);
                var dot = count.isEmpty() ? null : dot(series, i, months.size(), count.get(), most);
                if (dot != null) {
                    dots.add(dot);
                    if (before != null) {
                        strokes.add(new Stroke(series, before.x(), before.y(), dot.x(), dot.y()));
                    }
                }
                before = dot;
            }
        }
        var ticks = new ArrayList<Tick>();
        for (int i = 0; i < months.size(); i++) {
            ticks.add(new Tick(shortMonth(months.get(i).code()), x(i, months.size())));
        }
        return new Lines(title, Messages.say("open-lines-text", title), dots, strokes, ticks);
    }

    private static Dot dot(String series, int month, int months, long count, long most) {
        var y = BOTTOM - (BOTTOM - TOP) * count / most;
        return new Dot(series, x(month, months), number(y), number(series.equals("received") ? y - 10 : y + 20),
                Formats.grouped(count));
    }

    private static String x(int month, int months) {
        return number(months == 1 ? 50 : LEFT + (RIGHT - LEFT) * month / (months - 1)) + "%";
    }

    private static String shortMonth(String month) {
        return month.length() == 7 ? month.substring(5) + "/" + month.substring(2, 4) : month;
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
