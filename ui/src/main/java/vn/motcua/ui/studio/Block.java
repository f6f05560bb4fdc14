package vn.motcua.ui.studio;

import java.util.List;
import java.util.Optional;

import vn.motcua.ui.client.StudioClient.Finding;
import vn.motcua.ui.client.StudioClient.Item;

/** A single entry, or a list of rows. */
public record Block(Item item, Optional<Entry> entry, List<Line> lines, List<Finding> findings) {

    /**
     * One row.
     *
     * @param number counts from 1
     * @param from   its place in the document as it was read, empty for a new one
     */
    public record Line(int number, String from, List<Entry> entries) {

        public int index() {
            return number - 1;
        }
    }

    public String id() {
        return item.path().replace('.', '-');
    }

    public int size() {
        return lines.size();
    }
}
