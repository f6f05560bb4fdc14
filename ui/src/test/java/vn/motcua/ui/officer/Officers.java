package vn.motcua.ui.officer;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.Map;

import io.restassured.specification.RequestSpecification;
import io.smallrye.jwt.build.Jwt;

import vn.motcua.ui.Visitors;

/** Who sits at the desk in tests. */
final class Officers {

    static final String DOSSIER = "/can-bo/ho-so/G01.801-261122-";

    static RequestSpecification reception() {
        return Visitors.anybody().auth().oauth2(Jwt.issuer("http://localhost:8080/auth/realms/motcua").audience("motcua-api")
                .subject("sub-reception").claim("realm_access", Map.of("roles", List.of("officer", "reception")))
                .claim("full_name", "HOÀNG THỊ TIẾP NHẬN").claim("staff_number", "CB-0101").claim("acr", "2").jws()
                .sign(key()));
    }

    /** A form as browsers send it. */
    static RequestSpecification writing() {
        return reception().contentType("application/x-www-form-urlencoded; charset=UTF-8");
    }

    /** A decision's form as the page sends it. */
    static RequestSpecification deciding(String step) {
        return writing().formParam("_version", "3").formParam("_key", "key-of-" + step).formParam("_step", step);
    }

    private static PrivateKey key() {
        try {
            return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(
                    Base64.getDecoder().decode(System.getProperty("motcua.test.private-key"))));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private Officers() {}
}
