package vn.motcua.payment.provider;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import vn.motcua.contracts.Money;

/**
 * One movement of money in the provider's file of a day.
 *
 * @param type 01 payment, 02 full refund, 03 partial refund
 */
public record SettlementRow(String reference, String number, String type, Money amount) {

    /** A cell of RFC 4180: quoted, with quotes doubled, or plain. */
    private static final Pattern CELL = Pattern.compile("\\G(?:\"((?:[^\"]|\"\")*)\"|([^,\"]*))(?:,|$)");

    public boolean isPayment() {
        return type.equals("01");
    }

    /** Columns: tmn_code, txn_ref, transaction_no, transaction_type, amount, and others that we don't need. */
    static List<SettlementRow> read(String csv) {
        return csv.lines().skip(1).filter(line -> !line.isBlank()).map(SettlementRow::row).toList();
    }

    private static SettlementRow row(String line) {
        var cells = new ArrayList<String>();
        var matcher = CELL.matcher(line);
        while (matcher.find() && matcher.end() > matcher.start()) {
            cells.add(matcher.group(1) == null ? matcher.group(2) : matcher.group(1).replace("\"\"", "\""));
        }
        return new SettlementRow(cells.get(1), cells.get(2), cells.get(3), Money.of(Long.parseLong(cells.get(4))));
    }
}
