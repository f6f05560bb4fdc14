package vn.motcua.catalogue.search;

import java.util.List;

import vn.motcua.catalogue.DataFile;

/**
 * A query that people judged: what should come first.
 *
 * @param kind     how it was typed
 * @param expected codes of which one must be among the first
 */
record Judged(String kind, String query, List<String> expected) {

    static List<Judged> queries() {
        return DataFile.at("search/judged-queries.csv").text().lines().skip(1).map(line -> line.split(","))
                .map(cells -> new Judged(cells[0], cells[1], List.of(cells[2].split("\\|")))).toList();
    }

    boolean isMet(List<Search.Hit> hits, int first) {
        return hits.stream().limit(first).anyMatch(hit -> expected.contains(hit.entry().code()));
    }
}
