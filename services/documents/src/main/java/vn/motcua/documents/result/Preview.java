package vn.motcua.documents.result;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import vn.motcua.contracts.ResultPaper;
import vn.motcua.documents.print.Formats;
import vn.motcua.documents.print.Sheet;
import vn.motcua.documents.print.Sheet.Block;
import vn.motcua.documents.print.Sheet.Line;
import vn.motcua.documents.print.Sheet.Paragraph;
import vn.motcua.documents.print.Sheet.Signer;
import vn.motcua.documents.print.Sheet.Table;
import vn.motcua.documents.print.Stationery;

/**
 * The words of a result as they would be printed, with sample answers. Every block stands there: what is printed only for
 * some answers says so. It bears no seal, no number and no code that anybody could take for real.
 */
final class Preview {

    private static final String NOT_REAL = "XEM TRƯỚC";
    private static final int MOST_BLOCKS = 200;
    private static final int LONGEST = 4000;

    private final ResultTemplate template;
    private final ResultPaper paper;
    private final Map<String, String> samples;
    private final LocalDate today;

    Preview(ResultPaper paper, Map<String, String> samples, LocalDate today) {
        this.template = ResultTemplate.of("", 0, paper, Map.of());
        this.paper = paper;
        this.samples = samples;
        this.today = today;
    }

    /** A working copy holds whatever was typed; a result is a page or two. */
    static boolean isPrintable(ResultPaper paper) {
        return paper.title() != null && paper.title().vi() != null && paper.absent() != null && paper.blocks() != null
                && !paper.blocks().isEmpty() && paper.blocks().size() <= MOST_BLOCKS
                && paper.blocks().stream().allMatch(Preview::isPrintable);
    }

    private static boolean isPrintable(ResultPaper.Block block) {
        return block != null && block.columns().stream().allMatch(Objects::nonNull)
                && block.onlyIf().stream().allMatch(Objects::nonNull)
                && Stream.of(Optional.ofNullable(block.label()), Optional.ofNullable(block.text()))
                        .allMatch(text -> text.orElse("").length() <= LONGEST);
    }

    Sheet sheet(Stationery stationery) {
        var signer = Objects.requireNonNullElse(template.signer(), "Chức danh người ký");
        return new Sheet("Bản xem trước, không có giá trị", "Cơ quan ban hành", NOT_REAL, Stationery.place("", today),
                template.title().vi(), "", blocks(), List.of(new Signer(signer, "Người ký", "(Chưa ký, chưa đóng dấu)")),
                NOT_REAL, NOT_REAL, stationery.address(""), stationery.qr(""));
    }

    List<Block> blocks() {
        return IntStream.range(0, template.blocks().size())
                .mapToObj(i -> block(template.blocks().get(i), String.join("; ", paper.blocks().get(i).onlyIf()))).toList();
    }

    /** @param onlyIf as it was written, empty when the block always stands there */
    private Block block(ResultTemplate.Block block, String onlyIf) {
        var when = onlyIf.isEmpty() ? "" : " [chỉ in khi " + onlyIf + "]";
        if (block.table() != null) {
            var columns = Objects.requireNonNull(block.columns());
            return new Table(filled(block.text()) + when,
                    columns.stream().map(column -> new Sheet.Column(column.name(), column.width())).toList(),
                    List.of(columns.stream().map(column -> sample(block.table() + "/" + column.cell())).toList(),
                            columns.stream().map(ResultTemplate.Column::absent).toList()));
        }
        return block.label() == null ? new Paragraph(filled(block.text()) + when)
                : new Line(block.label() + when, filled(block.text()));
    }

    private String filled(String text) {
        return Filler.PLACE.matcher(text).replaceAll(place -> Matcher.quoteReplacement(
                "upper".equals(place.group(2)) ? sample(place.group(1)).toUpperCase(Locale.of("vi")) : sample(place.group(1))));
    }

    private String sample(String name) {
        return switch (name) {
            case "number" -> NOT_REAL;
            case "issuedOn" -> Formats.day(today);
            case "validUntil" -> Formats.day(today.plusMonths(template.validMonths()));
            default -> Optional.ofNullable(samples.get(name)).orElse("‹" + name + "›");
        };
    }
}
