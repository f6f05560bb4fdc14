import module java.base;

import java.security.Signature;

/**
 * The key pair by which a program of ours proves to Keycloak who it is ({@code private_key_jwt}, RFC 7523, ES256): the program
 * holds the private half, the realm only the public one, so nothing lies in the realm that would let anybody else in.
 *
 * @param privateKey PKCS#8 in Base64, on one line
 * @param publicKey  SubjectPublicKeyInfo in Base64, on one line
 */
record ClientKey(String privateKey, String publicKey) {

    /** Seconds that an assertion is good for. */
    private static final int LIFESPAN = 30;

    private static final String BROKEN = "A line client-key.… in secrets.properties holds no pair of keys: take it out, and ./motcua up makes another.";

    private static final Base64.Encoder URL = Base64.getUrlEncoder().withoutPadding();

    static ClientKey make() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            var pair = generator.generateKeyPair();
            return new ClientKey(text(pair.getPrivate()), text(pair.getPublic()));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** @param kept as {@link #kept} gave it */
    static ClientKey of(String kept) {
        var halves = kept.split("\\.");
        if (halves.length != 2) {
            throw new Trouble(BROKEN);
        }
        return new ClientKey(halves[0], halves[1]);
    }

    /** Both halves as one secret; Base64 knows no full stop. */
    String kept() {
        return privateKey + "." + publicKey;
    }

    /** Says for half a minute, and once, that {@code client} is asking {@code audience}, the realm's issuer. */
    String assertion(String client, String audience) {
        var now = Instant.now().getEpochSecond();
        // The key bears the client's name, also in the realm.
        var header = "{\"alg\":\"ES256\",\"typ\":\"JWT\",\"kid\":\"%s\"}".formatted(client);
        var claims = """
                {"iss":"%s","sub":"%s","aud":"%s","jti":"%s","iat":%d,"exp":%d}"""
                .formatted(client, client, audience, UUID.randomUUID(), now, now + LIFESPAN);
        var signed = encoded(header.getBytes(StandardCharsets.UTF_8)) + "." + encoded(claims.getBytes(StandardCharsets.UTF_8));
        return signed + "." + encoded(signature(signed));
    }

    private byte[] signature(String text) {
        try {
            var signature = Signature.getInstance("SHA256withECDSAinP1363Format");
            signature.initSign(KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(privateKey))));
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            return signature.sign();
        } catch (GeneralSecurityException broken) {
            throw new Trouble(BROKEN, broken);
        }
    }

    private static String text(Key key) {
        return Base64.getEncoder().encodeToString(key.getEncoded());
    }

    private static String encoded(byte[] bytes) {
        return URL.encodeToString(bytes);
    }
}
