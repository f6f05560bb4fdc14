package vn.motcua.payment.provider;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import vn.motcua.contracts.Money;

/** Writes codes for bank transfers as NAPAS reads them (EMVCo merchant-presented mode). */
@ApplicationScoped
public class VietQr {

    private static final String NAPAS = "A000000727";
    private static final int LONGEST_PURPOSE = 25;

    private final String bank;
    private final String account;
    private final String name;

    VietQr(@ConfigProperty(name = "motcua.vietqr.bank") String bank,
            @ConfigProperty(name = "motcua.vietqr.account") String account,
            @ConfigProperty(name = "motcua.vietqr.name") String name) {
        this.bank = bank;
        this.account = account;
        this.name = name;
    }

    /** The name on the account, which the payer's bank shows. */
    public String accountName() {
        return name;
    }

    /** @param purpose ASCII, at most 25 characters; some banks drop dots and hyphens, so it has none */
    public String payload(String reference, Money amount, String purpose) {
        return payload(bank, account, amount, Optional.of(reference), purpose);
    }

    static String payload(String bank, String account, Money amount, Optional<String> reference, String purpose) {
        if (purpose.length() > LONGEST_PURPOSE || !US_ASCII.newEncoder().canEncode(purpose)) {
            throw new IllegalArgumentException("A purpose has at most 25 ASCII characters: " + purpose);
        }
        var receiver = field("00", bank) + field("01", account);
        var more = reference.map(number -> field("01", number)).orElse("") + field("08", purpose);
        var text = field("00", "01") + field("01", "12")
                + field("38", field("00", NAPAS) + field("01", receiver) + field("02", "QRIBFTTA"))
                + field("53", "704") + field("54", amount.dong() + "") + field("58", "VN") + field("62", more)
                + "6304";
        return text + crc(text);
    }

    private static String field(String tag, String value) {
        return "%s%02d%s".formatted(tag, value.length(), value);
    }

    /** CRC-16/CCITT-FALSE as four upper-case hex digits: polynomial 0x1021, start 0xFFFF, nothing reflected. */
    static String crc(String text) {
        int crc = 0xFFFF;
        for (byte octet : text.getBytes(US_ASCII)) {
            crc ^= (octet & 0xFF) << 8;
            for (int bit = 0; bit < 8; bit++) {
                crc = (crc & 0x8000) == 0 ? crc << 1 : crc << 1 ^ 0x1021;
            }
            crc &= 0xFFFF;
        }
        return "%04X".formatted(crc);
    }
}
