package vn.motcua.catalogue.sought;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import vn.motcua.platform.testing.Infra;

@QuarkusTest
@QuarkusTestResource(Infra.class)
class ChoicesTest {

    private static final String LLTP = "3.000333";

    @Inject
    Choices choices;

    @Test
    void learnsWhatManyChoseAndNotWhatOneChoseOften() {
        for (int i = 0; i < 12; i++) {
            choose("Phiếu  LÝ LỊCH", LLTP, "203.0.113." + i);
            choose("ly lich tu phap", LLTP, "2001:db8:1:2:" + i + "::1");
            choose("phieu ly lich", "1.001193", "198.51.100." + i);
        }

        await().atMost(Duration.ofSeconds(15))
                .untilAsserted(() -> assertThat(choices.after("phiếu lý lịch")).containsOnlyKeys(LLTP));
        assertThat(choices.after("phieu ly lich").get(LLTP)).isGreaterThan(0.2f);
        assertThat(choices.after("ly lich tu phap")).isEmpty();
    }

    @Test
    void letsEachThingHappenOnceADay() {
        var once = new OncePerDay();
        var today = LocalDate.of(2026, 11, 22);

        assertThat(once.isFirst(today, "a")).isTrue();
        assertThat(once.isFirst(today, "a")).isFalse();
        assertThat(once.isFirst(today, "b")).isTrue();
        assertThat(once.isFirst(today.plusDays(1), "a")).isTrue();
    }

    @Test
    void refusesWhatSaysNothing() {
        given().contentType("application/json").body("{\"q\": \"\", \"code\": \"3.000333\"}").post("/api/catalogue/v1/choices")
                .then().statusCode(400);
    }

    private static void choose(String typed, String code, String address) {
        given().contentType("application/json").header("X-Forwarded-For", address)
                .body("{\"q\": \"" + typed + "\", \"code\": \"" + code + "\"}").post("/api/catalogue/v1/choices").then()
                .statusCode(204);
    }
}
