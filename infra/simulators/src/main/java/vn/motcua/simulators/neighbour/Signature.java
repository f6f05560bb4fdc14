package vn.motcua.simulators.neighbour;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Keyed hashes, as lower-case hex. */
public enum Signature {
    SHA256("HmacSHA256"),
    SHA512("HmacSHA512");

    private final String algorithm;

    Signature(String algorithm) {
        this.algorithm = algorithm;
    }

    public String of(String secret, String data) {
        try {
            var mac = Mac.getInstance(algorithm);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), algorithm));
            return HexFormat.of().formatHex(mac.doFinal(data.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    public boolean matches(String secret, String data, String claimed) {
        return same(of(secret, data), claimed.toLowerCase(Locale.ROOT));
    }

    /** Takes the same time wherever the two differ. */
    public static boolean same(String secret, String claimed) {
        return MessageDigest.isEqual(
                secret.getBytes(StandardCharsets.UTF_8), claimed.getBytes(StandardCharsets.UTF_8));
    }
}
