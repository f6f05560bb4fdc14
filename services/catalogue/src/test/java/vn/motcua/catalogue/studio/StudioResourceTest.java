package vn.motcua.catalogue.studio;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

import vn.motcua.catalogue.DataFile;
import vn.motcua.catalogue.procedure.Procedures;
import vn.motcua.contracts.ChangeEvent;
import vn.motcua.contracts.ChangeEvent.DraftChanged.Deed;
import vn.motcua.contracts.ProcedureEvent;
import vn.motcua.contracts.Topics;
import vn.motcua.platform.testing.Facts;
import vn.motcua.platform.testing.Infra;
import vn.motcua.platform.testing.Tokens;

/** Two persons bring a version of a procedure into the world; 2.000635 belongs to ministry G15 here. */
@QuarkusTest
@QuarkusTestResource(Infra.class)
class StudioResourceTest {

    private static final String STUDIO = "/api/catalogue/v1/studio";
    private static final String DRAFT = STUDIO + "/drafts/2.000635";
    private static final String EDITOR = Tokens.officer("CB-1501", "G15", "editor");
    private static final String PUBLISHER = Tokens.officer("CB-1502", "G15", "publisher");
    private static final String BOTH = Tokens.officer("CB-1503", "G15", "editor", "publisher");
    /** A publication is found within two seconds. */
    private static final Duration FOUND_WITHIN = Duration.ofSeconds(2);
    private static final String CONTACT = """
            {"national": {"contact": {"name": {"vi": "Phòng hộ tịch", "en": "Civil status office"},
             "phone": "024 3733 6213", "email": "hotich@example.gov.vn"}}}""";

    @Inject
    Procedures procedures;

    @Test
    void isForEditorsAndPublishersWithASecondFactorAndTheirOwnAgency() {
        given().get(STUDIO + "/procedures").then().statusCode(401);
        as(Tokens.officer("CB-0101", "G15", "handler")).get(STUDIO + "/procedures").then().statusCode(403);
        as(Tokens.officerWithAcr("1", "CB-1501", "G15", "editor")).get(STUDIO + "/procedures").then().statusCode(403);
        as(Tokens.officer("CB-0001", "G01", "editor")).get(STUDIO + "/procedures").then().statusCode(200)
                .body("items.code", hasItem("3.000333")).body("items.code", not(hasItem("2.000635")));
        begin(Tokens.officer("CB-0001", "G01", "editor"), "2.000635").statusCode(404);
        begin(PUBLISHER, "2.000635").statusCode(403);
        begin(EDITOR, "2000635").statusCode(422);
    }

    @Test
    void saysWhatIsMissingWhenNothingIsNamed() {
        as(EDITOR).header("Idempotency-Key", key()).body("{}").post(STUDIO + "/drafts").then().statusCode(400)
                .body("errors.pointer", contains("/procedure"));
        as(EDITOR).header("Idempotency-Key", key()).body("null").post(STUDIO + "/drafts").then().statusCode(400);
    }

    @Test
    void aVersionIsWrittenByOneAndPublishedByAnother() {
        var revision = written(begin(EDITOR, "2.000635").statusCode(201).body("state", is("WRITING")));
        as(EDITOR).header("Idempotency-Key", key()).header("If-Match", revision).post(DRAFT + "/submission").then()
                .statusCode(422).body("errors.pointer", hasItem("/national/contact/phone"));
        as(EDITOR).body("{}").patch(DRAFT).then().statusCode(428);
        as(EDITOR).header("If-Match", "\"99\"").body("{}").patch(DRAFT).then().statusCode(409).body("updatedBy", is("CB-1501"));

        revision = written(as(EDITOR).header("If-Match", revision).body(CONTACT).patch(DRAFT).then().statusCode(200)
                .body("blocked", is(false)).body("document.code", is("2.000635")));
        as(EDITOR).get(DRAFT + "/difference").then().body("items.section",
                contains("contact", "contact", "contact", "contact"));
        revision = written(as(EDITOR).header("Idempotency-Key", key()).header("If-Match", revision)
                .post(DRAFT + "/submission").then().statusCode(200).body("state", is("SUBMITTED")));
        as(EDITOR).header("If-Match", revision).body(CONTACT).patch(DRAFT).then().statusCode(409).body("type",
                startsWith("urn:motcua:problem:submitted"));
        as(EDITOR).header("Idempotency-Key", key()).header("If-Match", revision).body("{}").post(DRAFT + "/publication").then()
                .statusCode(403);

        var tomorrow = LocalDate.now().plusDays(2);
        var key = key();
        for (int i = 0; i < 2; i++) {
            as(PUBLISHER).header("Idempotency-Key", key).header("If-Match", revision)
                    .body("{\"inForceFrom\": \"" + tomorrow + "\"}")
                    .post(DRAFT + "/publication").then().statusCode(201).body("version", is(2));
        }
        given().get("/api/catalogue/v1/procedures/2.000635").then().body("version", is(1)).body("national", nullValue());
        given().get("/api/catalogue/v1/procedures/2.000635/versions/2").then().statusCode(200)
                .body("inForceFrom", is(tomorrow.toString())).body("national.contact.phone", is("024 3733 6213"));
        as(PUBLISHER).get(STUDIO + "/procedures/2.000635").then().statusCode(200).body("versions.version", contains(2, 1))
                .body("versions[0].editors", contains("CB-1501")).body("versions[0].publisher", is("CB-1502"))
                .body("versions[0].changes.label.vi", hasItem("Điện thoại liên hệ")).body("versions[1].publisher", nullValue());
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(
                Facts.heard(Topics.PROCEDURES, "2.000635", ProcedureEvent.class)).hasSize(2));
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(
                Facts.heard(Topics.CHANGES, "2.000635", ChangeEvent.class))
                .extracting(change -> ((ChangeEvent.DraftChanged) change).deed())
                .endsWith(Deed.BEGUN, Deed.WRITTEN, Deed.SUBMITTED));

        // A file that says something else under a number that the studio has used changes nothing.
        var seed = DataFile.at("procedures/2.000635-v1.json");
        procedures.publish(new DataFile(seed.name(), seed.text().replace("\"version\": 1", "\"version\": 2")));
        procedures.publish(new DataFile(seed.name(), seed.text().replace("8000", "9000")));
        assertThat(procedures.version("2.000635", 1).orElseThrow().fees().getFirst().amount().dong()).isEqualTo(8000);
        assertThat(procedures.version("2.000635", 2).orElseThrow().national()).isNotNull();
    }

    @Test
    void whoeverWroteItCannotPublishItEvenWithBothRoles() {
        var path = STUDIO + "/drafts/1.999998";
        var revision = submitted(BOTH, "1.999998");

        as(BOTH).header("Idempotency-Key", key()).header("If-Match", revision).body("{}").post(path + "/publication").then()
                .statusCode(403).body("type", is("urn:motcua:problem:two-persons"));
        as(PUBLISHER).header("Idempotency-Key", key()).header("If-Match", revision).body("{}").post(path + "/return").then()
                .statusCode(422);
        as(PUBLISHER).header("Idempotency-Key", key()).header("If-Match", revision).body("{\"reason\": \"Sai số điện thoại\"}")
                .post(path + "/return").then().statusCode(200).body("state", is("WRITING"))
                .body("note", is("Sai số điện thoại"));
        revision = "\"" + as(BOTH).get(path).then().extract().path("revision") + "\"";
        as(BOTH).header("If-Match", revision).delete(path).then().statusCode(204);
        as(BOTH).get(path).then().statusCode(404);
    }

    @Test
    void aNewProcedureIsFoundUntilItIsWithdrawnAndSaysWhyAfterwards() {
        var revision = submitted(EDITOR, "1.999999");
        as(PUBLISHER).header("Idempotency-Key", key()).header("If-Match", revision).body("{}")
                .post(STUDIO + "/drafts/1.999999/publication").then().statusCode(201).body("version", is(1));
        await().atMost(FOUND_WITHIN).untilAsserted(() -> given().queryParam("q", "thử thách studio")
                .get("/api/catalogue/v1/procedures").then().body("items.code", hasItem("1.999999")));

        var withdrawal = STUDIO + "/procedures/1.999999/withdrawal";
        as(PUBLISHER).header("Idempotency-Key", key()).header("If-Match", "\"1\"")
                .body("{\"reason\": {\"vi\": \"\", \"en\": \"Merged\"}, \"replacedBy\": \"9.000000\"}").post(withdrawal).then()
                .statusCode(422).body("errors.pointer", contains("/reason/vi", "/replacedBy"));
        as(PUBLISHER).header("Idempotency-Key", key()).header("If-Match", "\"1\"")
                .body("{\"reason\": {\"vi\": \"Gộp vào thủ tục khác\", \"en\": \"Merged\"}, \"replacedBy\": \"2.000635\"}")
                .post(withdrawal).then().statusCode(200).body("by", is("CB-1502"));

        given().get("/api/catalogue/v1/procedures/1.999999").then().statusCode(410)
                .body("reason.vi", is("Gộp vào thủ tục khác")).body("replacedBy", is("2.000635"));
        await().atMost(FOUND_WITHIN).untilAsserted(() -> given().queryParam("q", "thử thách studio")
                .get("/api/catalogue/v1/procedures").then()
                .body("items.find { it.code == '1.999999' }.withdrawn.reason.vi", is("Gộp vào thủ tục khác"))
                .body("items.find { it.code == '1.999999' }.withdrawn.replacedBy", is("2.000635")));
        given().queryParam("limit", 100).get("/api/catalogue/v1/procedures").then()
                .body("items.code", not(hasItem("1.999999")));
        given().get("/api/catalogue/v1/procedures/1.999999/versions/1").then().statusCode(200);
        as(PUBLISHER).get(STUDIO + "/procedures").then()
                .body("items.find { it.code == '1.999999' }.withdrawnAt", not(nullValue()));
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(
                Facts.heard(Topics.PROCEDURES, "1.999999", ProcedureEvent.class)).last()
                .isInstanceOf(ProcedureEvent.Withdrawn.class));
    }

    @Test
    void nothingTypedIsLostHoweverWrong() {
        var revision = written(begin(EDITOR, "1.999997").statusCode(201));
        as(EDITOR).header("If-Match", revision).body("{\"fees\": [{\"amount\": \"miễn\", \"from\": \"mai\"}], \"version\": 9}")
                .patch(STUDIO + "/drafts/1.999997").then().statusCode(200).body("document.fees[0].amount", is("miễn"))
                .body("document.version", nullValue()).body("findings.pointer", hasItem("/fees/0/amount"))
                .body("findings.find { it.pointer == '/fees/0/from' }.message.en", equalTo("Fee lines 1, From: isn't a date."));
    }

    @Test
    void tellsWhatCanBeWritten() {
        as(Tokens.officer("CB-0001", "G01", "editor")).get(STUDIO + "/outline").then().statusCode(200)
                .body("id", hasItem("contact"))
                .body("items.flatten().find { it.path == 'units' }.options.value", hasItem("G01.801"));
    }

    /** A whole new procedure, in the hands of the publisher; what its {@code If-Match} names. */
    private static String submitted(String editor, String code) {
        var revision = written(begin(editor, code).statusCode(201));
        var text = procedure(code);
        revision = written(as(editor).header("If-Match", revision).body(text).patch(STUDIO + "/drafts/" + code).then()
                .statusCode(200).body("findings.findAll { it.severity == 'ERROR' }.pointer", equalTo(java.util.List.of())));
        return written(as(editor).header("Idempotency-Key", key()).header("If-Match", revision)
                .post(STUDIO + "/drafts/" + code + "/submission").then().statusCode(200));
    }

    private static String procedure(String code) {
        var document = Sample.with("2.000635-v1");
        document.put("code", code).remove("keywords");
        document.withObject("/name").put("vi", "Thử thách studio " + code).put("en", "A trial of the studio " + code);
        return document.toString();
    }

    private static ValidatableResponse begin(String token, String code) {
        return as(token).header("Idempotency-Key", key()).body("{\"procedure\": \"" + code + "\"}").post(STUDIO + "/drafts")
                .then();
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
