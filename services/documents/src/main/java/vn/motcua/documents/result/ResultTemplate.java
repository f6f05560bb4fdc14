package vn.motcua.documents.result;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonProperty;

import org.jspecify.annotations.Nullable;

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
     * A line with a label, a paragraph without one, or a table with the rows of a field.
     *
     * @param text   what it says; a table's caption
     * @param table  the field whose rows it shows, null when it is no table
     * @param onlyIf stands there only when each of these has one of the values; any value when none is named
     */
    record Block(@Nullable String label, String text, @Nullable String table, @Nullable List<Column> columns,
            @Nullable Map<String, List<String>> onlyIf) {}

    /** @param width in percent */
    record Column(String cell, String name, int width, String absent) {}
}
