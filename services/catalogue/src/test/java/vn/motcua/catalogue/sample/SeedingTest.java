package vn.motcua.catalogue.sample;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;

import java.time.Duration;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;

import vn.motcua.platform.testing.Infra;

@QuarkusTest
@QuarkusTestResource(Infra.class)
@TestProfile(SeedingTest.Apart.class)
class SeedingTest {

    /** Hundreds of samples would be in the way of the other tests: these have a database of their own. */
    public static class Apart implements QuarkusTestProfile {}

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

    @Test
    void publishesHundredsThatAreFoundListedAndExportedLikeAnyOther() {
        seeding.publish(350);

        given().get(PROCEDURES + "/9.000350").then().statusCode(200);
        given().get(PROCEDURES + "/9.000351").then().statusCode(404);
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> given().queryParam("q", "9.000347").get(PROCEDURES).then()
                .body("items.code", hasItem("9.000347")));
        var lines = given().get("/api/catalogue/v1/exports/procedures.jsonl").asString().lines().toList();
        assertThat(lines).filteredOn(line -> line.contains("\"code\":\"9.")).hasSize(350);
        // More later, from in between two hundreds: what is there stays, what is missing comes.
        seeding.publish(420);
        given().get(PROCEDURES + "/9.000420").then().statusCode(200);
    }
}
