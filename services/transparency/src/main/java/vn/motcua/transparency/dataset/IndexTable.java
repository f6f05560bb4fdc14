package vn.motcua.transparency.dataset;

import java.util.List;
import java.util.Objects;

import vn.motcua.transparency.index.Score;
import vn.motcua.transparency.index.Score.Part;

/** The quality index as a table: one line for each agency and part. */
final class IndexTable {

    static final String CODE = "quality-index";

    private static final List<String> HEADER = List.of("agency", "agencyName", "group", "indicator", "max", "state", "points",
            "numerator", "denominator", "confidence", "month", "stateName");

    static String of(List<Score> scores) {
        return Csv.of(HEADER, scores.stream().flatMap(score -> score.groups().stream()
                .flatMap(group -> group.parts().stream().map(part -> line(score, group, part)))).toList());
    }

    private static List<String> line(Score score, Score.Group group, Part part) {
        return List.of(score.agency(), score.name().vi(), group.code(), part.code(), Integer.toString(part.max()),
                part.state().name(), Objects.toString(part.points(), ""), Objects.toString(part.numerator(), ""),
                Objects.toString(part.denominator(), ""), part.confidence(), Objects.toString(score.month(), ""),
                inWords(part.state()));
    }

    private static String inWords(Score.State state) {
        return switch (state) {
            case MEASURED -> "đã đo";
            case NOTHING -> "không phát sinh";
            case WITHHELD -> "ẩn";
            case NOT_MEASURED -> "chưa đo";
        };
    }

    private IndexTable() {}
}
