package vn.motcua.platform.rotation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;

import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

import vn.motcua.platform.testing.Infra;
import vn.motcua.platform.testing.Tokens;

/** The tests' keyset has an older key too, as in the days of a rotation. */
@QuarkusTest
@QuarkusTestResource(Infra.class)
class RotationTest {

    @Inject
    AgroalDataSource database;

    @Inject
    Rewrapping rewrapping;

    @Test
    void takesAnOlderKeysPlaceAndLosesNothing() throws SQLException {
        var first = kept("một");
        var key = UUID.randomUUID().toString();
        var second = kept("hai", key);
        given().post("/trial/days-of-the-older-key").then().statusCode(204);
        assertThat(underTheOlderKey()).isGreaterThanOrEqualTo(3);
        given().get("/trial/notes/" + first).then().statusCode(200).body("text", is("một"));

        rewrapping.rewrapAll();
        rewrapping.rewrapAll();

        assertThat(underTheOlderKey()).isZero();
        given().get("/trial/notes/" + first).then().statusCode(200).body("text", is("một"));
        given().get("/trial/notes/" + second).then().statusCode(200).body("text", is("hai"));
        assertThat(kept("hai", key)).isEqualTo(second);
        given().get("/q/metrics").then().body(containsString("motcua_keys_outdated{newest=\"2\"} 0.0"));
    }

    @Test
    void leavesADestroyedKeyDestroyed() {
        var note = kept("ba");
        given().post("/trial/days-of-the-older-key").then().statusCode(204);
        given().post("/trial/notes/" + note + "/erasure").then().statusCode(204);

        rewrapping.rewrapAll();

        given().get("/trial/notes/" + note).then().statusCode(410);
    }

    private long underTheOlderKey() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var found = statement.executeQuery("""
                        select (select count(*) from data_key where substring(wrapped from 1 for 5) = '\\x0100000001')
                            + (select count(*) from idempotency where substring(sealed from 1 for 5) = '\\x0100000001')""")) {
            found.next();
            return found.getLong(1);
        }
    }

    private static String kept(String text) {
        return kept(text, UUID.randomUUID().toString());
    }

    private static String kept(String text, String key) {
        return JsonPath.from(given().auth().oauth2(Tokens.citizen("001090000001")).contentType("application/json")
                .header("Idempotency-Key", key).body(Map.of("text", text)).post("/trial/notes").then().statusCode(200)
                .extract().asString()).getString("id");
    }
}
