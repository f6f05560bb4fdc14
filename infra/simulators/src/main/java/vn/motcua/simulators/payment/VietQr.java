package vn.motcua.simulators.payment;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import vn.motcua.simulators.web.Problem;

/**
 * A code for a bank transfer, as NAPAS writes it (EMVCo, merchant presented): tag, length in characters, value.
 *
 * @param bank    the receiving bank's number (BIN), 6 digits
 * @param amount  in đồng; absent when the payer chooses
 * @param bill    bill number, tag 62.01
 * @param purpose what the transfer is for, tag 62.08
 */
record VietQr(String bank, String account, Optional<Long> amount, Optional<String> bill, Optional<String> purpose) {

    private static final String NAPAS = "A000000727";

    /** @throws Problem 422 with the reason when the code is damaged or is none of NAPAS' */
    static VietQr read(String payload) {
        var code = payload.strip();
        checkSum(code);
        var fields = fields(code);
        var account = fields(field(fields, "38").orElse(""));
        if (!field(account, "00").orElse("").equals(NAPAS)) {
            throw bad("it is not for a NAPAS account (tag 38)");
        }
        if (!field(fields, "53").orElse("704").equals("704")) {
            throw bad("the currency is not the đồng");
        }
        var receiver = fields(field(account, "01").orElse(""));
        var more = fields(field(fields, "62").orElse(""));
        return new VietQr(
                field(receiver, "00").orElseThrow(() -> bad("the bank is missing")),
                field(receiver, "01").orElseThrow(() -> bad("the account is missing")),
                field(fields, "54").map(VietQr::amount), field(more, "01"), field(more, "08"));
    }

    /** What the merchant will know the payment by. */
    Optional<String> reference() {
        return bill.or(() -> purpose).filter(value -> !value.isBlank());
    }

    private static long amount(String written) {
        if (!written.matches("[1-9]\\d{0,12}")) {
            throw bad("the amount is not a whole number of đồng");
        }
        return Long.parseLong(written);
    }

    private static Optional<String> field(Map<String, String> fields, String tag) {
        return Optional.ofNullable(fields.get(tag));
    }

    private static Map<String, String> fields(String text) {
        var found = new LinkedHashMap<String, String>();
        var at = 0;
        while (at < text.length()) {
            if (!text.substring(at).matches("(?s)\\d{4}.*")) {
                throw bad("a field is cut off");
            }
            var end = at + 4 + Integer.parseInt(text.substring(at + 2, at + 4));
            if (end > text.length()) {
                throw bad("a field is cut off");
            }
            found.put(text.substring(at, at + 2), text.substring(at + 4, end));
            at = end;
        }
        return found;
    }

    private static void checkSum(String code) {
        var cut = code.length() - 4;
        if (cut < 4 || !code.startsWith("000201") || !code.startsWith("6304", cut - 4)) {
            throw bad("it is not an EMVCo code");
        }
        if (!crc(code.substring(0, cut)).equals(code.substring(cut))) {
            throw bad("the check sum (CRC) does not fit");
        }
    }

    /** CRC-16/CCITT-FALSE as four upper-case hex digits: polynomial 0x1021, start 0xFFFF, nothing reflected. */
    static String crc(String text) {
        var crc = 0xFFFF;
        for (var octet : text.getBytes(StandardCharsets.UTF_8)) {
            crc ^= (octet & 0xFF) << 8;
            for (var bit = 0; bit < 8; bit++) {
                crc = (crc & 0x8000) == 0 ? crc << 1 : crc << 1 ^ 0x1021;
            }
            crc &= 0xFFFF;
        }
        return "%04X".formatted(crc);
    }

    private static Problem bad(String reason) {
        return new Problem(422, "Unreadable VietQR code", "The code cannot be paid: " + reason + ".");
    }
}
