package vn.motcua.catalogue.agency;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;

import java.time.Duration;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import vn.motcua.contracts.AgencyEvent;
import vn.motcua.contracts.Topics;
import vn.motcua.platform.testing.Facts;
import vn.motcua.platform.testing.Infra;

@QuarkusTest
@QuarkusTestResource(Infra.class)
class AgencyResourceTest {

    @Inject
    Agencies agencies;

    @Test
    void givesTheContactsOfAProvince() {
        given().queryParam("province", "01").get("/api/catalogue/v1/agencies").then().statusCode(200)
                .body("items.code", contains("G01.801", "H26.801"));
        given().get("/api/catalogue/v1/agencies/G01.803").then().statusCode(200).body("province", is("48"))
                .body("demonstration", is(true));
        given().get("/api/catalogue/v1/agencies/X99").then().statusCode(404);
    }

    @Test
    void findsAnAgencyByWordsOfItsNameOrAddress() {
        given().queryParam("q", "cong an ha noi").get("/api/catalogue/v1/agencies").then().statusCode(200)
                .body("items.code", contains("G01.801"));
        given().queryParam("q", "ben thanh").get("/api/catalogue/v1/agencies").then().body("items.code", contains("G01.802"));
        given().get("/api/catalogue/v1/agencies/G01.801").then().body("directions.en", containsString("ramp"));
    }

    @Test
    void tellsOfAnAgencyOnceWhileNothingChanges() {
        agencies.load(new StartupEvent());

        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(
                Facts.heard(Topics.AGENCIES, "G01.801", AgencyEvent.class)).hasSize(1));
    }
}
