package vn.motcua.catalogue.procedure;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.time.Duration;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import vn.motcua.catalogue.DataFile;
import vn.motcua.contracts.ProcedureEvent;
import vn.motcua.contracts.Topics;
import vn.motcua.platform.testing.Facts;
import vn.motcua.platform.testing.Infra;

@QuarkusTest
@QuarkusTestResource(Infra.class)
class ProcedureResourceTest {

    private static final String PROCEDURE = "/api/catalogue/v1/procedures/3.000333";

    @Inject
    Publication publication;

    @Inject
    Procedures procedures;

    @Test
    void showsTheVersionInForceWithContactsFeesAndSources() {
        given().get(PROCEDURE).then().statusCode(200)
                .header("Cache-Control", containsString("max-age=60"))
                .body("name.vi", is("Cấp Phiếu lý lịch tư pháp số 1"))
                .body("timeLimit.amount", is(10))
                .body("agencies.phone", everyItem(notNullValue()))
                .body("agencies.demonstration", everyItem(is(true)))
                .body("channels.find { it.channel == 'ONLINE' }.fees.amount", equalTo(java.util.List.of(200_000, 5_000)))
                .body("form", is("criminal-record-1"))
                .body("sources.confidence", hasItem("LOW"))
                .body("gaps.field", hasItem("decision"))
                .body("eligibility.code", hasItem("sixteen"))
                .body("decision", nullValue());
    }

    @Test
    void keepsAPublishedVersionForEver() {
        given().get(PROCEDURE + "/versions/1").then().statusCode(200)
                .header("Cache-Control", containsString("immutable"))
                .body("version", is(1));
        given().get(PROCEDURE + "/versions/99").then().statusCode(404).body("status", is(404));
    }

    @Test
    void tellsOtherServicesTheTerms() {
        given().get(PROCEDURE + "/terms?version=1").then().statusCode(200)
                .body("payFirst", is(true)).body("steps.role", equalTo(java.util.List.of("HANDLER", "LEADER", "CLERK")))
                .body("exemptions.find { it.group == 'student' }.amount", is(100_000))
                .body("units", hasSize(3));
        given().get("/api/catalogue/v1/procedures/9.999999/terms").then().statusCode(404);
    }

    @Test
    void publishesEachVersionOnceHoweverOftenItStarts() {
        publication.publish(new StartupEvent());

        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(
                Facts.heard(Topics.PROCEDURES, "3.000333", ProcedureEvent.class)).hasSize(4)
                .first().isInstanceOfSatisfying(ProcedureEvent.Published.class,
                        published -> assertThat(published.terms().form()).isEqualTo("criminal-record-1")));
    }

    @Test
    void refusesAnotherTextUnderAPublishedVersion() {
        var file = DataFile.at("procedures/3.000333-v1.json");
        var forged = new DataFile(file.name(), file.text().replace("200000", "300000"));

        assertThatThrownBy(() -> procedures.publish(forged)).hasMessageContaining("can't change any more");
    }

    @Test
    void namesTheMomentsOfLife() {
        given().get("/api/catalogue/v1/life-events").then().statusCode(200)
                .body("items.code", hasItem("employment")).body("items.name.en", everyItem(notNullValue()));
    }
}
