package vn.motcua.ui.opendata;

import java.util.List;
import java.util.Optional;

import vn.motcua.ui.client.TransparencyClient.Row;

/**
 * Figures cut by one thing, as a chart and as a table.
 *
 * @param id   for anchors
 * @param more how many lines are left out on the page; the download has them all
 */
public record Table(String id, String title, String head, String csv, List<Line> lines, int more, Bars bars,
        Optional<Lines> months) {

    /** @param link narrows the page to this line */
    public record Line(String code, String label, Optional<String> link, Row row) {}
}
