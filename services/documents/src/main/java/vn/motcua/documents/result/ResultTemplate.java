package vn.motcua.documents.result;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import com.fasterxml.jackson.annotation.JsonProperty;

import org.jspecify.annotations.Nullable;

import vn.motcua.contracts.ResultPaper;
import vn.motcua.contracts.Text;

/**
 * What the result of a procedure looks like, as its data file says. Texts are official Vietnamese with places to fill in:
 * {@code {fullName}} from the form, {@code {finding.note}} from the handler, {@code {issuedOn}}, {@code {validUntil}} and
 * {@code {number}} from the issue; {@code |date}, {@code |year}, {@code |words} and {@code |upper} say how.
 *
 * @param fromVersion first version of the procedure whose results look so
 * @param owner       the field with the name of the person whom the paper is about
 * @param absent      what stands where nothing was answered
 * @param signer      the signer's title above the name, null for what the issue says
 * @param validMonths how long the paper counts, 0 for always
 * @param needs       what the finding must say, and what it may say; any text when no values are named
 */
record ResultTemplate(@JsonProperty(required = true) String procedure, @JsonProperty(required = true) int fromVersion,
        @JsonProperty(required = true) Text title, @JsonProperty(required = true) String owner, String absent,
        @Nullable String signer, int validMonths, Map<String, List<String>> needs, List<Block> blocks) {

    /**
     * The words that a version of a procedure carries itself.
     *
     * @param needs what the finding must say
     */
    static ResultTemplate of(String procedure, int version, ResultPaper paper, Map<String, List<String>> needs) {
        return new ResultTemplate(procedure, version, paper.title(), paper.owner(), paper.absent(), paper.signer(),
                paper.validMonths(), needs, paper.blocks().stream().map(Block::of).toList());
    }

    /**
     * A line with a label, a paragraph without one, or a table with the rows of a field.
     *
     * @param text   what it says; a table's caption
     * @param table  the field whose rows it shows, null when it is no table
     * @param onlyIf stands there only when each of these has one of the values; any value when none is named
     */
    record Block(@Nullable String label, String text, @Nullable String table, @Nullable List<Column> columns,
            @Nullable Map<String, List<String>> onlyIf) {

        /** Lines that say no column and no condition were refused when the version was published. */
        static Block of(ResultPaper.Block block) {
            var conditions = new LinkedHashMap<String, List<String>>();
            block.onlyIf().stream().flatMap(line -> ResultPaper.Condition.of(line).stream())
                    .forEach(condition -> conditions.put(condition.name(), condition.values()));
            return new Block(block.label(), Objects.requireNonNullElse(block.text(), ""), block.table(),
                    block.columns().stream().flatMap(line -> ResultPaper.Column.of(line).stream())
                            .map(column -> new Column(column.cell(), column.name(), column.width(), column.absent())).toList(),
                    conditions.isEmpty() ? null : conditions);
        }
    }

    /** @param width in percent */
    record Column(String cell, String name, int width, String absent) {}
}
