package vn.motcua.privacy.consent;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;

import vn.motcua.contracts.Text;

/**
 * What people are asked to agree to; a version never changes.
 *
 * @param atCounter whether officers ask for it at the counter, and the portal doesn't
 */
record ConsentText(String purpose, int version, Text title, Text text, LocalDate inForceFrom, boolean atCounter) {

    /** Fingerprint of the words in both languages: the evidence of what was agreed to. */
    String sha256() {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest((text.vi() + "\n" + text.en()).getBytes(UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
