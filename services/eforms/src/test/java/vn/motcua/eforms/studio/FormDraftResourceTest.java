package vn.motcua.eforms.studio;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;

import java.time.Duration;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

import vn.motcua.contracts.ChangeEvent;
import vn.motcua.contracts.ChangeEvent.DraftChanged.Deed;
import vn.motcua.contracts.FormEvent;
import vn.motcua.contracts.Topics;
import vn.motcua.eforms.Neighbours;
import vn.motcua.platform.testing.Facts;
import vn.motcua.platform.testing.Infra;
import vn.motcua.platform.testing.Tokens;

/** Two persons bring a version of a form into the world. */
@QuarkusTest
@QuarkusTestResource(Infra.class)
@QuarkusTestResource(Neighbours.class)
class FormDraftResourceTest {

    private static final String STUDIO = "/api/eforms/v1/studio";
    private static final String DRAFT = STUDIO + "/drafts/trial-form";
    private static final String EDITOR = Tokens.officer("CB-1501", "G15", "editor");
    private static final String PUBLISHER = Tokens.officer("CB-1502", "G15", "publisher");
    private static final String FORM = """
            {"title": {"vi": "Tờ khai thử", "en": "Trial form"}, "declaration": {"vi": "Tôi cam đoan", "en": "I declare"},
             "consent": {"vi": "Dùng để giải quyết", "en": "Used to decide"}, "pages": [{"id": "one",
             "title": {"vi": "Trang một", "en": "Page one"}, "why": {"vi": "", "en": ""}, "fields": [
              {"id": "married", "type": "yes-no", "label": {"vi": "Đã kết hôn?", "en": "Married?"}, "required": true},
              {"id": "spouse", "type": "person-name", "label": {"vi": "Vợ, chồng", "en": "Spouse"}, "required": true,
               "showIf": {"eq": {"field": "%s", "value": true}}, "options": [], "help": {"vi": "", "en": ""}}]}]}""";

    @Test
    void isForEditorsAndPublishersWithASecondFactor() {
        given().get(STUDIO + "/forms").then().statusCode(401);
        as(Tokens.officer("CB-0101", "G15", "handler")).get(STUDIO + "/forms").then().statusCode(403);
        as(Tokens.officerWithAcr("1", "CB-1501", "G15", "editor")).get(STUDIO + "/forms").then().statusCode(403);
        as(EDITOR).get(STUDIO + "/outline").then().statusCode(200).body("id", contains("form", "page", "field"));
    }

    @Test
    void asksWhichFormIsMeant() {
        as(EDITOR).header("Idempotency-Key", key()).body("{}").post(STUDIO + "/drafts").then().statusCode(422)
                .body("errors.pointer", contains("/form"));
        as(EDITOR).header("Idempotency-Key", key()).body("null").post(STUDIO + "/drafts").then().statusCode(400);
    }

    @Test
    void aFormIsBuiltByOneAndPublishedByAnother() {
        var revision = written(
                as(EDITOR).header("Idempotency-Key", key()).body("{\"form\": \"trial-form\"}").post(STUDIO + "/drafts")
                        .then().statusCode(201).body("findings.pointer", hasItem("/pages")));
        revision = written(
                as(EDITOR).header("If-Match", revision).body(FORM.formatted("spouse")).put(DRAFT).then().statusCode(200)
                        .body("findings.pointer", contains("/pages/0/fields/1/showIf")));
        as(EDITOR).header("Idempotency-Key", key()).header("If-Match", revision).post(DRAFT + "/submission").then()
                .statusCode(422)
                .body("errors.pointer", contains("/pages/0/fields/1/showIf"));
        as(EDITOR).header("If-Match", "\"1\"").body(FORM.formatted("married")).put(DRAFT).then().statusCode(409);
        as(EDITOR).body(FORM.formatted("married")).put(DRAFT).then().statusCode(428);
        revision = written(
                as(EDITOR).header("If-Match", revision).body(FORM.formatted("married")).put(DRAFT).then().statusCode(200)
                        .body("findings", is(java.util.List.of())));
        revision = written(
                as(EDITOR).header("Idempotency-Key", key()).header("If-Match", revision).post(DRAFT + "/submission").then()
                        .statusCode(200).body("state", is("SUBMITTED")));
        as(EDITOR).header("Idempotency-Key", key()).header("If-Match", revision).post(DRAFT + "/publication").then()
                .statusCode(403);
        as(Tokens.officer("CB-1501", "G15", "publisher")).header("Idempotency-Key", key()).header("If-Match", revision)
                .post(DRAFT + "/publication").then().statusCode(403).body("type", is("urn:motcua:problem:two-persons"));
        as(PUBLISHER).header("Idempotency-Key", key()).header("If-Match", revision).post(DRAFT + "/publication").then()
                .statusCode(201).body("version", is(1));

        given().get("/api/eforms/v1/forms/trial-form/versions/1").then().statusCode(200)
                .body("pages[0].fields[1].showIf.eq.field", is("married"));
        as(PUBLISHER).get(STUDIO + "/forms").then().body("items.find { it.code == 'trial-form' }.newest", is(1));
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(
                Facts.heard(Topics.FORMS, "trial-form", FormEvent.class)).hasSize(1));
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(
                Facts.heard(Topics.CHANGES, "trial-form", ChangeEvent.class))
                .extracting(change -> ((ChangeEvent.DraftChanged) change).deed())
                .containsExactly(Deed.BEGUN, Deed.WRITTEN, Deed.WRITTEN, Deed.SUBMITTED));
    }

    @Test
    void theHistoryOfAFormSaysWhoMadeWhichVersionAndWhatItChanged() {
        var history = STUDIO + "/forms/criminal-record-1/history";

        as(Tokens.officer("CB-0001", "G01", "editor")).get(history).then().statusCode(200)
                .body("versions.version", hasItem(1)).body("versions[-1].origin", is("FILE"))
                .body("versions[-1].added", is(java.util.List.of()));
        as(Tokens.officer("CB-0102", "G01", "handler")).get(history).then().statusCode(403);
        as(EDITOR).get(STUDIO + "/forms/never-published/history").then().statusCode(404);
    }

    private static String written(ValidatableResponse response) {
        return response.extract().header("ETag");
    }

    private static RequestSpecification as(String token) {
        return given().auth().oauth2(token).contentType("application/json");
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }
}
