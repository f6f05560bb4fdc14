package vn.motcua.gateway.testing;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import io.vertx.core.json.JsonObject;

/** Checks who the gateway says it is, as strictly as Keycloak does: its key, its name, the realm's, a short life, once. */
final class ClientAssertions {

    private static final int LONGEST = 60;

    private final PublicKey key;
    private final String audience;
    private final Set<String> used = ConcurrentHashMap.newKeySet();

    ClientAssertions(PublicKey key, String audience) {
        this.key = key;
        this.audience = audience;
    }

    static KeyPair newKey() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    boolean accepts(Map<String, String> form) {
        var parts = form.getOrDefault("client_assertion", "").split("\\.");
        if (parts.length != 3 || form.containsKey("client_secret")
                || !"urn:ietf:params:oauth:client-assertion-type:jwt-bearer".equals(form.get("client_assertion_type"))) {
            return false;
        }
        var claims = json(parts[1]);
        var left = claims.getLong("exp") - Instant.now().getEpochSecond();
        var header = json(parts[0]);
        return "ES256".equals(header.getString("alg")) && "gateway".equals(header.getString("kid")) && isSigned(parts)
                && "gateway".equals(claims.getString("iss"))
                && "gateway".equals(claims.getString("sub")) && audience.equals(claims.getString("aud")) && left > 0
                && left <= LONGEST && used.add(claims.getString("jti"));
    }

    private boolean isSigned(String[] parts) {
        try {
            var signature = Signature.getInstance("SHA256withECDSAinP1363Format");
            signature.initVerify(key);
            signature.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
            return signature.verify(Base64.getUrlDecoder().decode(parts[2]));
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private static JsonObject json(String part) {
        return new JsonObject(new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8));
    }
}
