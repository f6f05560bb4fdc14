package vn.motcua.ui;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.specification.RequestSpecification;
import io.smallrye.jwt.build.Jwt;

/** Who looks at the pages in tests. */
public final class Visitors {

    /** The draft, dossier and bill of the stub. */
    public static final String DRAFT = "0193f0a0-0000-7000-8000-000000000001";

    private static final RestAssuredConfig UTF_8 = RestAssuredConfig.config().encoderConfig(
            EncoderConfig.encoderConfig().defaultContentCharset("UTF-8"));

    public static RequestSpecification anybody() {
        return RestAssured.given().config(UTF_8).redirects().follow(false);
    }

    public static RequestSpecification citizen() {
        return anybody().auth().oauth2(token("citizen", Map.of("full_name", "NGUYỄN VĂN THỬ NGHIỆM", "identity_level", "2",
                "national_id", "001090000001", "birth_date", "1990-01-31")));
    }

    public static RequestSpecification citizenOfLevelOne() {
        return anybody().auth().oauth2(token("citizen", Map.of("full_name", "PHẠM THỊ MỨC MỘT", "identity_level", "1")));
    }

    /** Somebody at an agency's desk, signed in with a second factor. */
    public static RequestSpecification officer(String... roles) {
        var all = Stream.concat(Stream.of("officer"), Arrays.stream(roles)).toList();
        return anybody().auth().oauth2(Jwt.issuer("http://localhost:8080/auth/realms/motcua").audience("motcua-api")
                .subject("sub-officer").claim("realm_access", Map.of("roles", all)).claim("full_name", "HOÀNG THỊ TIẾP NHẬN")
                .claim("staff_number", "CB-0101").claim("agency", "G01.801").claim("acr", "2").jws().sign(key()));
    }

    /** An officer of the ministry who writes and publishes. */
    public static RequestSpecification editor() {
        return anybody().auth().oauth2(signed(List.of("officer", "editor", "publisher"),
                Map.of("full_name", "BIÊN TẬP THỬ", "staff_number", "CB-0001", "agency", "G01", "acr", "2")));
    }

    private static String token(String role, Map<String, Object> claims) {
        return signed(List.of(role), claims);
    }

    private static String signed(List<String> roles, Map<String, Object> claims) {
        var builder = Jwt.issuer("http://localhost:8080/auth/realms/motcua").audience("motcua-api")
                .subject("sub-" + roles.getFirst()).claim("realm_access", Map.of("roles", roles));
        claims.forEach(builder::claim);
        return builder.jws().sign(key());
    }

    private static PrivateKey key() {
        try {
            return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(
                    Base64.getDecoder().decode(System.getProperty("motcua.test.private-key"))));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private Visitors() {}
}
