package vn.motcua.ui.studio;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;

import vn.motcua.ui.client.StudioClient.Finding;
import vn.motcua.ui.client.StudioClient.Item;
import vn.motcua.ui.client.StudioClient.Section;

/** Puts a section, a document and what was found together into what its page shows. */
final class Blocks {

    static List<Block> of(Section section, JsonNode document, List<Finding> findings) {
        return section.items().stream().map(item -> {
            var value = document.at(item.pointer());
            return item.rows()
                    ? new Block(item, Optional.empty(), lines(item, value, findings), exactly(item.pointer(), findings))
                    : new Block(item, Optional.of(entry(item, item.path(), value, findings)), List.of(), List.of());
        }).toList();
    }

    /** Links for the summary: each error with the input to go to. */
    static List<Link> links(List<Block> blocks) {
        return blocks.stream().flatMap(block -> Stream.concat(
                block.findings().stream().filter(Finding::blocks).map(finding -> new Link(block.id(), finding)),
                Stream.concat(block.entry().stream(), block.lines().stream().flatMap(line -> line.entries().stream()))
                        .flatMap(entry -> entry.findings().stream().filter(Finding::blocks)
                                .map(finding -> new Link(finding.pointer().substring(1).replace('/', '-'), finding)))))
                .toList();
    }

    /** @param field id of the input */
    public record Link(String field, Finding finding) {}

    private static List<Block.Line> lines(Item item, JsonNode rows, List<Finding> findings) {
        return IntStream.range(0, rows.isArray() ? rows.size() : 0).mapToObj(i -> new Block.Line(i + 1, String.valueOf(i),
                item.rowItems().stream().map(column -> {
                    var name = item.path() + "." + i + (column.path().isEmpty() ? "" : "." + column.path());
                    return entry(column, name, column.path().isEmpty() ? rows.get(i) : rows.get(i).at(column.pointer()),
                            findings);
                }).toList())).toList();
    }

    private static Entry entry(Item item, String name, JsonNode value, List<Finding> findings) {
        var pointer = "/" + name.replace('.', '/');
        return new Entry(item, name, value, findings.stream()
                .filter(finding -> finding.pointer().equals(pointer) || finding.pointer().startsWith(pointer + "/")).toList());
    }

    private static List<Finding> exactly(String pointer, List<Finding> findings) {
        return findings.stream().filter(finding -> finding.pointer().equals(pointer)).toList();
    }

    private Blocks() {}
}
