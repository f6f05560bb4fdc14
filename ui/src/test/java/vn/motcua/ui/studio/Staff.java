package vn.motcua.ui.studio;

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

/** Who works in the studio in tests. */
final class Staff {

    /** A form as browsers send it, by somebody with this role. */
    static RequestSpecification as(String role) {
        return Visitors.anybody().contentType("application/x-www-form-urlencoded; charset=UTF-8").auth()
                .oauth2(Jwt.issuer("http://localhost:8080/auth/realms/motcua").audience("motcua-api").subject("sub-" + role)
                        .claim("realm_access", Map.of("roles", List.of("officer", role))).claim("full_name", "LÝ THỊ BIÊN TẬP")
                        .claim("staff_number", "CB-0001").claim("agency", "G01").claim("acr", "2").jws().sign(key()));
    }

    private static PrivateKey key() {
        try {
            return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(
                    Base64.getDecoder().decode(System.getProperty("motcua.test.private-key"))));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private Staff() {}
}
