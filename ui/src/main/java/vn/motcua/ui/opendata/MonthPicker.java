package vn.motcua.ui.opendata;

import java.util.List;

/**
 * The months that a page can be narrowed to, as links.
 *
 * @param base   address of the page for the whole period
 * @param chosen {@code 2026-11}, empty for the whole period
 */
public record MonthPicker(String base, String chosen, List<String> months) {

    private static final int MOST = 12;

    /** A year's worth, the newest first. */
    public List<String> newest() {
        return months.subList(0, Math.min(MOST, months.size()));
    }

    public List<String> older() {
        return months.subList(Math.min(MOST, months.size()), months.size());
    }

    public boolean shows(String month) {
        return chosen.equals(month);
    }

    public boolean isNarrowed() {
        return !chosen.isEmpty();
    }

    /** For links to pages about the same month, and for downloads. */
    public String query(String parameter) {
        return isNarrowed() ? parameter + "=" + chosen : "";
    }
}
