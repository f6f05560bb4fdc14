package vn.motcua.documents.seal;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import vn.motcua.documents.archive.Fingerprint;

/**
 * What opens the verification of a paper: 16 letters and digits, 80 random bits, in groups of four. Crockford's alphabet
 * has no I, L, O and U, so that nobody misreads it from paper.
 */
public record CheckCode(String text) {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 16;
    private static final Pattern SHAPE = Pattern.compile("[" + ALPHABET + "]{" + LENGTH + "}");
    private static final SecureRandom RANDOM = new SecureRandom();

    public static CheckCode random() {
        var code = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            code.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return new CheckCode(grouped(code.toString()));
    }

    /** Reads what people type: small letters, other or no dashes, letters that look like digits. */
    public static Optional<CheckCode> read(String typed) {
        var plain = typed.toUpperCase(Locale.ROOT).replaceAll("[^0-9A-Z]", "").replace('O', '0').replace('I', '1')
                .replace('L', '1');
        return SHAPE.matcher(plain).matches() ? Optional.of(new CheckCode(grouped(plain))) : Optional.empty();
    }

    /** By which it is found; the code itself is random enough to need no salt. */
    byte[] hash() {
        return Fingerprint.digest(text.getBytes(US_ASCII));
    }

    private static String grouped(String plain) {
        return plain.replaceAll("(.{4})(?=.)", "$1-");
    }
}
