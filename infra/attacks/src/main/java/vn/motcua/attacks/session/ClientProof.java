package vn.motcua.attacks.session;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.Properties;
import java.util.UUID;

/** Says in the name of one of the realm's clients who is asking, with everything right but perhaps the key. */
final class ClientProof {

    private static final Base64.Encoder URL = Base64.getUrlEncoder().withoutPadding();

    private final String algorithm;
    private final PrivateKey key;

    private ClientProof(String algorithm, PrivateKey key) {
        this.algorithm = algorithm;
        this.key = key;
    }

    static ClientProof byInventedKey() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return new ClientProof("ES256", generator.generateKeyPair().getPrivate());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static ClientProof unsigned() {
        return new ClientProof("none", byInventedKey().key);
    }

    /** @param secrets the running portal's own {@code secrets.properties} */
    static ClientProof byStolenKey(Path secrets, String client) {
        var kept = new Properties();
        try (var in = Files.newBufferedReader(secrets)) {
            kept.load(in);
            var half = kept.getProperty("client-key." + client).split("\\.")[0];
            return new ClientProof("ES256", KeyFactory.getInstance("EC")
                    .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(half))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As fields of a form. */
    String of(String client, String issuer) {
        var now = Instant.now().getEpochSecond();
        var claims = "{\"iss\":\"%s\",\"sub\":\"%s\",\"aud\":\"%s\",\"jti\":\"%s\",\"iat\":%d,\"exp\":%d}"
                .formatted(client, client, issuer, UUID.randomUUID(), now, now + 30);
        var text = encoded("{\"alg\":\"%s\",\"typ\":\"JWT\",\"kid\":\"%s\"}".formatted(algorithm, client).getBytes(UTF_8)) + "."
                + encoded(claims.getBytes(UTF_8));
        var assertion = text + "." + (algorithm.equals("none") ? "" : encoded(signature(text)));
        return "client_assertion_type="
                + URLEncoder.encode("urn:ietf:params:oauth:client-assertion-type:jwt-bearer", UTF_8) + "&client_assertion="
                + assertion;
    }

    private byte[] signature(String text) {
        try {
            var signature = Signature.getInstance("SHA256withECDSAinP1363Format");
            signature.initSign(key);
            signature.update(text.getBytes(UTF_8));
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(byte[] bytes) {
        return URL.encodeToString(bytes);
    }
}
