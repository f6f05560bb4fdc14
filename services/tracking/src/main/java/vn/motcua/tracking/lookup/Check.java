package vn.motcua.tracking.lookup;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The check that opens a dossier together with its code: eight characters that can't be guessed, derived from the
 * dossier's id by a keyed hash, so that it is stored nowhere and travels nowhere.
 */
@ApplicationScoped
public class Check {

    /** Without the signs that people mistake for each other: 0 O, 1 I L, 2 Z, 5 S, 8 B. */
    private static final String ALPHABET = "34679ACDEFGHJKMNPQRTUVWXY";
    private static final int LENGTH = 8;
    private static final UUID NOBODY = new UUID(0, 0);

    private final SecretKeySpec key;

    /** Without a key of its own, one is derived from the key of persons. */
    Check(@ConfigProperty(name = "motcua.keys.tracking") Optional<String> own,
            @ConfigProperty(name = "motcua.keys.person") String person) {
        var bytes = own.map(Base64.getDecoder()::decode)
                .orElseGet(() -> hash(key(Base64.getDecoder().decode(person)), "tracking-check".getBytes(UTF_8)));
        this.key = key(bytes);
    }

    public String of(UUID dossier) {
        var bytes = ByteBuffer.allocate(16).putLong(dossier.getMostSignificantBits())
                .putLong(dossier.getLeastSignificantBits()).array();
        var number = ByteBuffer.wrap(hash(key, bytes)).getLong() >>> 1;
        var check = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            check.append(ALPHABET.charAt((int) (number % ALPHABET.length())));
            number /= ALPHABET.length();
        }
        return check.toString();
    }

    /** Takes the same time for a dossier that isn't there. */
    boolean fits(Optional<UUID> dossier, String claimed) {
        var right = of(dossier.orElse(NOBODY)).getBytes(UTF_8);
        var typed = claimed.strip().replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT).getBytes(UTF_8);
        return MessageDigest.isEqual(right, typed) & dossier.isPresent();
    }

    private static SecretKeySpec key(byte[] bytes) {
        return new SecretKeySpec(bytes, "HmacSHA256");
    }

    private static byte[] hash(SecretKeySpec key, byte[] bytes) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
