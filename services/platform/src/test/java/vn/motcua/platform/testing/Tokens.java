package vn.motcua.platform.testing;

import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;

/** Signs tokens that look like Keycloak's; the service under test checks signature, issuer, audience and roles. */
public final class Tokens {

    private static final String PRIVATE_KEY = "motcua.test.private-key";
    private static final String PUBLIC_KEY = "motcua.test.public-key";
    private static final String ISSUER = "http://localhost:8080/auth/realms/motcua";

    /** A citizen with a confirmed identity (level 2). */
    public static String citizen(String nationalId) {
        return citizen(nationalId, 2);
    }

    public static String citizen(String nationalId, int level) {
        return signed(token("citizen-" + nationalId, List.of("citizen"))
                .claim("national_id", nationalId)
                .claim("full_name", "Công Dân Thử Nghiệm")
                .claim("birth_date", "1990-01-31")
                .claim("identity_level", "" + level)
                .claim("acr", "1"));
    }

    /** An officer who signed in with a second factor. */
    public static String officer(String staffNumber, String agency, String... roles) {
        return officer(staffNumber, agency, "2", roles);
    }

    /** @param acr "1" after a password only, "2" after a one-time code too */
    public static String officerWithAcr(String acr, String staffNumber, String agency, String... roles) {
        return officer(staffNumber, agency, acr, roles);
    }

    public static String service(String client) {
        return signed(token("service-" + client, List.of("service")).claim("azp", client));
    }

    /** The settings that make the service under test trust these tokens. */
    static Map<String, String> settings() {
        if (System.getProperty(PUBLIC_KEY) == null) {
            newKeys();
        }
        return Map.of("quarkus.oidc.public-key", System.getProperty(PUBLIC_KEY),
                "quarkus.oidc.token.issuer", ISSUER);
    }

    private static String officer(String staffNumber, String agency, String acr, String[] roles) {
        var all = Stream.concat(Stream.of("officer"), Arrays.stream(roles)).toList();
        return signed(token("officer-" + staffNumber, all)
                .claim("staff_number", staffNumber)
                .claim("agency", agency)
                .claim("full_name", "Cán Bộ " + staffNumber)
                .claim("acr", acr));
    }

    private static JwtClaimsBuilder token(String subject, List<String> roles) {
        return Jwt.issuer(ISSUER).subject(subject).audience("motcua-api").claim("jti", UUID.randomUUID().toString())
                .claim("realm_access", Map.of("roles", roles))
                .expiresIn(Duration.ofMinutes(30));
    }

    private static String signed(JwtClaimsBuilder token) {
        return token.jws().sign(privateKey());
    }

    /** Tests and test resources live in different class loaders and share only strings. */
    private static void newKeys() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            var keys = generator.generateKeyPair();
            System.setProperty(PRIVATE_KEY, Base64.getEncoder().encodeToString(keys.getPrivate().getEncoded()));
            System.setProperty(PUBLIC_KEY, Base64.getEncoder().encodeToString(keys.getPublic().getEncoded()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static PrivateKey privateKey() {
        try {
            return KeyFactory.getInstance("RSA").generatePrivate(
                    new PKCS8EncodedKeySpec(Base64.getDecoder().decode(System.getProperty(PRIVATE_KEY))));
        } catch (NoSuchAlgorithmException | InvalidKeySpecException e) {
            throw new IllegalStateException(e);
        }
    }

    private Tokens() {}
}
