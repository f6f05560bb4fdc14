package vn.motcua.transparency.dataset;

import java.util.List;
import java.util.stream.Collectors;

/** Writes tables as RFC 4180 has it; spreadsheets read no cell as a formula. */
final class Csv {

    static final String BYTE_ORDER_MARK = "\uFEFF";

    static String of(List<String> header, List<List<String>> rows) {
        return line(header) + rows.stream().map(Csv::line).collect(Collectors.joining());
    }

    private static String line(List<String> fields) {
        return fields.stream().map(Csv::field).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String field(String text) {
        var harmless = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return harmless.matches("(?s).*[\",\r\n].*") ? "\"" + harmless.replace("\"", "\"\"") + "\"" : harmless;
    }

    private Csv() {}
}
