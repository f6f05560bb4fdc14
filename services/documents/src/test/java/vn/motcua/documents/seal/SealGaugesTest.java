package vn.motcua.documents.seal;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import vn.motcua.platform.testing.Infra;

@QuarkusTest
@QuarkusTestResource(Infra.class)
class SealGaugesTest {

    @Test
    void showsHowLongTheCertificatesAreStillValid() {
        // Asking for the list of revocations makes the authority, should nobody have sealed yet.
        given().get("/api/documents/v1/seals/revocations.crl").then().statusCode(200);

        await().atMost(Duration.ofSeconds(40)).untilAsserted(() -> assertThat(secondsLeft())
                .isBetween((double) Duration.ofDays(300).toSeconds(), (double) Duration.ofDays(3700).toSeconds()));
    }

    private static double secondsLeft() {
        return given().get("/q/metrics").asString().lines()
                .filter(line -> line.startsWith("motcua_seal_certificate_seconds_left"))
                .map(line -> line.substring(line.lastIndexOf(' '))).mapToDouble(Double::parseDouble).findFirst()
                .orElse(Double.NaN);
    }
}
