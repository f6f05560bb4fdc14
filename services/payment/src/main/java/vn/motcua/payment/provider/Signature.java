package vn.motcua.payment.provider;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import jakarta.enterprise.context.ApplicationScoped;

/** The provider's signatures: hex HMAC-SHA512 under the shared secret. */
@ApplicationScoped
class Signature {

    static final String FIELD = "vnp_SecureHash";

    private final byte[] secret;

    Signature(ProviderConfig config) {
        this.secret = config.secret().getBytes(UTF_8);
    }

    /** The {@code vnp_} parameters that have a value, by name, form-encoded; the hash itself is left out. */
    static String data(Map<String, String> parameters) {
        return new TreeMap<>(parameters).entrySet().stream()
                .filter(entry -> entry.getKey().startsWith("vnp_") && !entry.getKey().startsWith(FIELD))
                .filter(entry -> !entry.getValue().isEmpty())
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
    }

    /** What the transaction API signs: the values of {@code names}, in this order, with a bar between them. */
    static String data(Map<String, String> values, List<String> names) {
        return names.stream().map(name -> values.getOrDefault("vnp_" + name, "")).collect(Collectors.joining("|"));
    }

    String of(String data) {
        return of(secret, data);
    }

    static String of(byte[] secret, String data) {
        try {
            var mac = Mac.getInstance("HmacSHA512");
            mac.init(new SecretKeySpec(secret, "HmacSHA512"));
            return HexFormat.of().formatHex(mac.doFinal(data.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Takes the same time wherever the two differ. */
    boolean fits(String data, String claimed) {
        return MessageDigest.isEqual(of(data).getBytes(UTF_8), claimed.toLowerCase(Locale.ROOT).getBytes(UTF_8));
    }
}
