package vn.motcua.transparency.figure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import vn.motcua.contracts.Text;
import vn.motcua.transparency.count.Dataset;
import vn.motcua.transparency.count.Dimension;
import vn.motcua.transparency.directory.Directory;
import vn.motcua.transparency.figure.Figures.Row;
import vn.motcua.transparency.protection.Cut;
import vn.motcua.transparency.protection.Published;
import vn.motcua.transparency.protection.Shown;

/** Answers questions in numbers. */
@ApplicationScoped
public class Answering {

    static final String RECEIVED = "received";

    private final Published published;
    private final Directory directory;

    Answering(Published published, Directory directory) {
        this.published = published;
        this.directory = directory;
    }

    /** As everybody may see it. */
    public Figures toAll(Question question) {
        return answer(question, published.toAll(question.dataset()));
    }

    Figures asItIs(Question question) {
        return answer(question, published.asItIs(question.dataset()));
    }

    private Figures answer(Question question, Shown shown) {
        var base = Cut.ALL;
        for (var where : question.where().entrySet()) {
            base = base.with(where.getKey().dimension(), value(shown, where.getKey(), where.getValue()));
        }
        var names = new Names(directory);
        var rows = rows(question, shown, base).filter(row -> shown.has(row.cut())).map(row -> row(shown, row, names)).toList();
        var where = new LinkedHashMap<String, String>();
        question.where().forEach((key, value) -> where.put(key.code(), value));
        return new Figures(question.dataset().code(), question.by().stream().map(Key::code).toList(), where,
                shown.changedAt(), published.threshold(), columns(question.dataset()),
                row(shown, new Place(base, Map.of()), names), rows);
    }

    private record Place(Cut cut, Map<Key, String> key) {}

    private static Stream<Place> rows(Question question, Shown shown, Cut base) {
        var rows = Stream.of(new Place(base, Map.of()));
        for (var key : question.by()) {
            rows = rows.flatMap(row -> values(shown, key).filter(value -> inside(question, key, value))
                    .map(value -> new Place(row.cut().with(key.dimension(), value), and(row.key(), key, value))));
        }
        return question.by().isEmpty() ? Stream.of() : rows;
    }

    private static boolean inside(Question question, Key key, String value) {
        var province = question.where().get(Key.PROVINCE);
        return key != Key.AGENCY || province == null || value.startsWith(province + "/");
    }

    private static Stream<String> values(Shown shown, Key key) {
        return key == Key.PROVINCE ? shown.provinces().stream() : shown.values(key.dimension()).stream();
    }

    private static String value(Shown shown, Key key, String value) {
        return key == Key.AGENCY ? shown.place(value) : value;
    }

    private static Map<Key, String> and(Map<Key, String> keys, Key key, String value) {
        var more = new LinkedHashMap<>(keys);
        more.put(key, value);
        return more;
    }

    private static Row row(Shown shown, Place place, Names names) {
        var key = new LinkedHashMap<String, String>();
        var words = new LinkedHashMap<String, Text>();
        place.key().forEach((each, value) -> {
            var code = each == Key.AGENCY ? value.substring(value.indexOf('/') + 1) : value;
            key.put(each.code(), code);
            names.of(each, code).ifPresent(name -> words.put(each.code(), name));
        });
        var counts = new LinkedHashMap<String, @Nullable Long>();
        counts.put(RECEIVED, number(shown, place.cut()));
        shown.dataset().columns().forEach(column -> counts.put(camel(column),
                number(shown, place.cut().with(group(column), column))));
        return new Row(key, words, counts);
    }

    private static @Nullable Long number(Shown shown, Cut cut) {
        var count = shown.count(cut);
        return count.isPresent() ? count.getAsLong() : null;
    }

    static List<String> columns(Dataset dataset) {
        var columns = new ArrayList<>(List.of(RECEIVED));
        dataset.columns().forEach(column -> columns.add(camel(column)));
        return columns;
    }

    /** The group that a column belongs to; their names are all different. */
    public static Dimension group(String column) {
        return switch (column) {
            case "FREE", "UNPAID", "PAID_ONLINE", "PAID_CASH" -> Dimension.PAYMENT;
            case "SATISFIED", "DISSATISFIED", "UNRATED" -> Dimension.RATING;
            default -> Dimension.OUTCOME;
        };
    }

    /** {@code ON_TIME} is {@code onTime} in JSON and CSV. */
    static String camel(String column) {
        var words = column.toLowerCase(java.util.Locale.ROOT).split("_");
        var camel = new StringBuilder(words[0]);
        for (int i = 1; i < words.length; i++) {
            camel.append(Character.toUpperCase(words[i].charAt(0))).append(words[i].substring(1));
        }
        return camel.toString();
    }
}
