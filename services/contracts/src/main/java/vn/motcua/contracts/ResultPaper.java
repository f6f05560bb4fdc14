package vn.motcua.contracts;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * The words of the paper that a procedure ends with, as its agency wrote them. Texts are official Vietnamese with places to
 * fill in: {@code {fullName}} from the form, {@code {finding.note}} from the handler, {@code {issuedOn}}, {@code {validUntil}}
 * and {@code {number}} from the issue; {@code |date}, {@code |year}, {@code |words} and {@code |upper} say how.
 *
 * @param owner       the field with the name of the person whom the paper is about
 * @param absent      what stands where nothing was answered
 * @param signer      the signer's title above the name, null for what the issue says
 * @param validMonths how long the paper counts, 0 for always
 */
public record ResultPaper(Text title, String owner, String absent, @Nullable String signer, int validMonths,
        List<Block> blocks) {

    /**
     * A line with a label, a paragraph without one, or a table with the rows of a field.
     *
     * @param text    what it says; a table's caption
     * @param table   the field whose rows it shows, null when it is no table
     * @param columns of a table, each in a line: see {@link Column}
     * @param onlyIf  it stands there only when each of these lines holds: see {@link Condition}
     */
    public record Block(@Nullable String label, @Nullable String text, @Nullable String table, List<String> columns,
            List<String> onlyIf) {

        public Block {
            columns = Objects.requireNonNullElse(columns, List.of());
            onlyIf = Objects.requireNonNullElse(onlyIf, List.of());
        }
    }

    /** A column as a line says it: {@code to | Đến tháng, năm | 18 | đến nay}, the width in percent. */
    public record Column(String cell, String name, int width, String absent) {

        /** Empty when the line doesn't say a column. */
        public static Optional<Column> of(String line) {
            var parts = Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
            return parts.size() == 4 && parts.get(0).matches("[a-zA-Z0-9]+") && !parts.get(1).isBlank()
                    && parts.get(2).matches("[1-9]\\d?|100")
                            ? Optional.of(new Column(parts.get(0), parts.get(1), Integer.parseInt(parts.get(2)), parts.get(3)))
                            : Optional.empty();
        }
    }

    /** A condition as a line says it: {@code capacity = father, relative}; {@code finding.note} alone holds for any answer. */
    public record Condition(String name, List<String> values) {

        /** Empty when the line doesn't say a condition. */
        public static Optional<Condition> of(String line) {
            var parts = Arrays.stream(line.split("=", -1)).map(String::strip).toList();
            if (parts.size() > 2 || !parts.getFirst().matches("[a-zA-Z0-9.]+")) {
                return Optional.empty();
            }
            var values = parts.size() == 1 ? List.<String> of()
                    : Arrays.stream(parts.getLast().split(",", -1)).map(String::strip).toList();
            return values.contains("") ? Optional.empty() : Optional.of(new Condition(parts.getFirst(), values));
        }
    }
}
