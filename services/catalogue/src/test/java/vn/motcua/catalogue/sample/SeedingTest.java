package vn.motcua.catalogue.sample;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;

import java.time.Duration;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import vn.motcua.platform.testing.Infra;

@QuarkusTest
@QuarkusTestResource(Infra.class)
class SeedingTest {

    private static final String PROCEDURES = "/api/catalogue/v1/procedures";

    @Inject
    Seeding seeding;

    @Test
    void publishesSamplesOnceThatSayWhatTheyAre() {
        seeding.publish(3);
        seeding.publish(3);

        given().get(PROCEDURES + "/9.000003").then().statusCode(200).body("name.vi", startsWith("[Dữ liệu mẫu] "))
                .body("name.en", startsWith("[Sample] "));
        await().atMost(Duration.ofSeconds(2)).untilAsserted(() -> given().queryParam("q", "9.000002").get(PROCEDURES).then()
                .body("items.code", hasItem("9.000002")));
    }
}
