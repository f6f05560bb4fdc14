package vn.motcua.eforms.supplement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import vn.motcua.contracts.AccessEvent;
import vn.motcua.contracts.ApplicationEvent;
import vn.motcua.contracts.DossierEvent;
import vn.motcua.contracts.OfficialStatus;
import vn.motcua.contracts.Topics;
import vn.motcua.eforms.Applicant;
import vn.motcua.eforms.Neighbours;
import vn.motcua.platform.identity.PersonKey;
import vn.motcua.platform.testing.Facts;
import vn.motcua.platform.testing.Infra;
import vn.motcua.platform.testing.Tokens;

@QuarkusTest
@QuarkusTestResource(Infra.class)
@QuarkusTestResource(Neighbours.class)
class SupplementResourceTest {

    @Inject
    PersonKey persons;

    @Test
    void opensTheMarkedFieldsAloneAndSendsANewRevision() {
        var applicant = Applicant.inTheRegister();
        var dossier = applicant.files();
        asked(dossier, "{\"field\":\"fatherName\",\"component\":null,\"reason\":\"Ghi đầy đủ họ và tên cha\"}");
        var supplement = "/api/eforms/v1/filings/" + dossier + "/supplement";

        applicant.asking().get(supplement).then().statusCode(200).body("round", is(1))
                .body("fields.id", is(List.of("fatherName")))
                .body("fields[0].reasons[0]", is("Ghi đầy đủ họ và tên cha"))
                .body("fields[0].before.vi", is("NGUYỄN VĂN MẪU"));
        applicant.asking().body("{\"answers\":{\"motherName\":\"Ai Khác\"}}").put(supplement + "/answers").then()
                .statusCode(400);
        applicant.posting().body("{}").post(supplement).then().statusCode(422)
                .body("type", is("urn:motcua:problem:unanswered"));
        applicant.asking().body("{\"answers\":{\"fatherName\":\"123\"}}").put(supplement + "/answers").then().statusCode(200)
                .body("problems.field", is(List.of("fatherName")));
        applicant.posting().post(supplement).then().statusCode(422).body("errors[0].pointer", is("/answers/fatherName"));
        applicant.asking().body("{\"answers\":{\"fatherName\":\"Nguyễn Văn Mẫu Mực\"}}").put(supplement + "/answers");

        var key = UUID.randomUUID();
        applicant.asking().header("Idempotency-Key", key).post(supplement).then().statusCode(200).body("revision", is(2));
        Neighbours.answer("/api/workflow/v1/dossiers/" + dossier + "/supplement", 503, "{}");
        applicant.asking().header("Idempotency-Key", key).post(supplement).then().statusCode(200).body("revision", is(2));

        asked(dossier, "");
        applicant.posting().post(supplement).then().statusCode(409);
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(
                Facts.heard(Topics.APPLICATIONS, dossier, ApplicationEvent.class)).hasSize(2).last()
                .isInstanceOfSatisfying(ApplicationEvent.Supplemented.class, it -> assertThat(it.revision()).isEqualTo(2)));
        officerSees(dossier);
    }

    private static void officerSees(String dossier) {
        io.restassured.RestAssured.given().auth().oauth2(Tokens.officer("CB-0101", "G01.801", "reception"))
                .get("/api/eforms/v1/filings/" + dossier + "/answers?purpose=dossier-check").then().statusCode(200)
                .body("revision", is(2)).body("answers.fatherName", is("Nguyễn Văn Mẫu Mực"))
                .body("revisions[1].round", is(1))
                .body("revisions[1].changes[0].field", is("fatherName"))
                .body("revisions[1].changes[0].before.vi", is("NGUYỄN VĂN MẪU"))
                .body("revisions[1].changes[0].after.vi", is("Nguyễn Văn Mẫu Mực"));
    }

    @Test
    void opensTheFieldOfAMarkedPaperAndWhatHangsOnAMarkedAnswer() {
        var applicant = Applicant.inTheRegister();
        var dossier = applicant.files();
        asked(dossier, "{\"field\":null,\"component\":\"supporting\",\"reason\":\"Ảnh mờ\"},"
                + "{\"field\":\"hasSpouse\",\"component\":null,\"reason\":\"Chưa rõ\"}");
        var supplement = "/api/eforms/v1/filings/" + dossier + "/supplement";

        applicant.asking().body("{\"answers\":{\"hasSpouse\":true}}").put(supplement + "/answers").then().statusCode(200)
                .body("fields.id", is(List.of("hasSpouse", "spouseName", "spouseBirth", "supporting")))
                .body("problems.field", hasItem("spouseName"));
    }

    @Test
    void isAnsweredByTheReceptionOfficerForWhoBringsThePaper() {
        var applicant = Applicant.inTheRegister();
        var dossier = applicant.files();
        asked(dossier, "{\"field\":\"fatherName\",\"component\":null,\"reason\":\"Ghi đầy đủ họ và tên cha\"}");
        var supplement = "/api/eforms/v1/filings/" + dossier + "/supplement";
        var officer = new Applicant(applicant.nationalId(), Tokens.officer("CB-0101", "G01.801", "reception"));

        officer.asking().body("{\"answers\":{\"fatherName\":\"Nguyễn Văn Mẫu Mực\"}}").put(supplement + "/answers").then()
                .statusCode(200);
        officer.posting().post(supplement).then().statusCode(422).body("errors[0].pointer", is("/consentBy"));
        officer.posting().body("{\"consent\":1,\"consentBy\":\"SIGNED_ON_PAPER\"}").post(supplement).then().statusCode(200)
                .body("revision", is(2));

        officerSees(dossier);
        var person = persons.personOf(applicant.nationalId()).toString();
        assertThat(Facts.heard(Topics.DATA_ACCESS, person, AccessEvent.class)).anySatisfy(event -> assertThat(event)
                .isInstanceOfSatisfying(AccessEvent.Consented.class,
                        consented -> assertThat(consented.dossier().toString()).isEqualTo(dossier)));
    }

    @Test
    void isNobodyElsesToAnswer() {
        var applicant = Applicant.inTheRegister();
        var supplement = "/api/eforms/v1/filings/" + applicant.files() + "/supplement";

        for (var other : List.of(Tokens.officer("CB-0201", "G01.802", "reception"),
                Tokens.officer("CB-0102", "G01.801", "handler"), Tokens.citizen("001090000099"))) {
            assertThat(new Applicant("", other).asking().get(supplement).statusCode()).isIn(403, 404);
        }
    }

    @Test
    void opensNothingWhenNothingIsAsked() {
        var applicant = Applicant.inTheRegister();
        var dossier = applicant.files();

        applicant.asking().get("/api/eforms/v1/filings/" + dossier + "/supplement").then().statusCode(409)
                .body("type", is("urn:motcua:problem:no-open-request"));
        Neighbours.answer("/api/workflow/v1/dossiers/" + dossier + "/supplement", 500, "{}");
        applicant.asking().get("/api/eforms/v1/filings/" + dossier + "/supplement").then().statusCode(503)
                .body("detail", notNullValue());
        Applicant.inTheRegister().asking().get("/api/eforms/v1/filings/" + dossier + "/supplement").then().statusCode(404);
    }

    @Test
    void takesNothingAfterTheDossiersEnd() {
        var applicant = Applicant.inTheRegister();
        var dossier = applicant.files();
        asked(dossier, "{\"field\":\"fatherName\",\"component\":null,\"reason\":\"x\"}");
        var id = UUID.fromString(dossier);

        Facts.say(Topics.DOSSIERS,
                new DossierEvent.Withdrawn(new DossierEvent.Head(UUID.randomUUID(), id, "G01.801-261122-0001",
                        2, Instant.now(), OfficialStatus.WITHDRAWN, UUID.randomUUID()), false));

        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> applicant.asking()
                .get("/api/eforms/v1/filings/" + dossier + "/supplement").then().statusCode(409));
    }

    private static void asked(String dossier, String marks) {
        Neighbours.answer("/api/workflow/v1/dossiers/" + dossier + "/supplement", 200,
                "{\"round\":1,\"reason\":\"Cần bổ sung\",\"answerBy\":\"2026-12-04\",\"marks\":[" + marks + "]}");
    }
}
