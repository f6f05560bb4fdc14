package vn.motcua.eforms.draft;

import static java.nio.charset.StandardCharsets.UTF_8;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.junit.jupiter.api.Test;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

import vn.motcua.eforms.Applicant;
import vn.motcua.eforms.CriminalRecord;
import vn.motcua.eforms.Neighbours;
import vn.motcua.platform.testing.Infra;

@QuarkusTest
@QuarkusTestResource(Infra.class)
@QuarkusTestResource(Neighbours.class)
class DraftResourceTest {

    private static final String DRAFTS = "/api/eforms/v1/drafts/";

    @Inject
    EntityManager database;

    @Test
    void fillsInWhatTheRegisterKnowsAndSaysSo() {
        var applicant = Applicant.inTheRegister();
        var draft = applicant.begins();

        applicant.asking().get(DRAFTS + draft).then().statusCode(200)
                .body("register.state", is("FILLED"))
                .body("answers.fullName", is("CÔNG DÂN THỬ NGHIỆM"))
                .body("answers.permanentAddress.commune", is("00004"))
                .body("answers.livesElsewhere", is(false))
                .body("answers.hasSpouse", is(false))
                .body("prefilled.fatherName.source.vi", is("Cơ sở dữ liệu quốc gia về dân cư"))
                .body("unit", is("G01.801"))
                .body("fee.due", is(200_000));
        applicant.asking().get(DRAFTS + draft + "/pages/applicant").then().statusCode(200)
                .body("position", is("1/15")).body("previous", nullValue()).body("next", is("agency"))
                .body("fields.find { it.id == 'birthDate' }.display.vi", is("31/01/1990"))
                .body("fields.find { it.id == 'birthDate' }.readOnly", is(true))
                .body("fields.find { it.id == 'gender' }.display.vi", is("Nam"));
        applicant.asking().get(DRAFTS + draft + "/pages/residence").then()
                .body("fields.find { it.id == 'permanentAddress' }.display.vi",
                        is("Số 1 phố Thử Nghiệm, Phường Ba Đình, Thành phố Hà Nội"))
                .body("fields.id", not(hasItem("currentAddress")));
    }

    @Test
    void keepsWhatTheStateGaveAndLocked() {
        var applicant = Applicant.inTheRegister();
        var draft = applicant.begins();

        applicant.saves(draft, "applicant", "{\"fullName\":\"Ai Khác\",\"birthDate\":\"2000-01-01\"}").statusCode(200);

        applicant.asking().get(DRAFTS + draft).then().body("answers.fullName", is("CÔNG DÂN THỬ NGHIỆM"))
                .body("answers.birthDate", is("1990-01-31"));
    }

    @Test
    void losesNothingThatWasTypedHoweverWrong() {
        var applicant = Applicant.inTheRegister();
        var draft = applicant.begins();

        applicant.saves(draft, "contact", "{\"phone\":\"12ab\",\"notifyBy\":[\"MAIL\"],\"email\":\"không phải\"}")
                .statusCode(200).body("saved", is(true))
                .body("problems.field", is(List.of("phone", "email", "language"))).body("next", is("delivery"));

        applicant.asking().get(DRAFTS + draft + "/pages/contact").then()
                .body("fields.find { it.id == 'phone' }.value", is("12ab"))
                .body("fields.find { it.id == 'phone' }.problems[0].message.vi", notNullValue())
                .body("fields.find { it.id == 'phone' }.from", nullValue())
                .body("fields.find { it.id == 'email' }.value", is("không phải"));
    }

    @Test
    void saysNothingOfMistakesBeforeAPageWasSaved() {
        var applicant = Applicant.inTheRegister();
        var draft = applicant.begins();

        applicant.asking().get(DRAFTS + draft + "/pages/purpose").then().body("problems", is(empty()));
        applicant.saves(draft, "purpose", "{}").statusCode(200);
        applicant.asking().get(DRAFTS + draft + "/pages/purpose").then()
                .body("problems.field", is(List.of("purpose", "copies")));
        applicant.asking().get(DRAFTS + draft).then()
                .body("pages.find { it.id == 'purpose' }.state", is("PARTIAL"))
                .body("pages.find { it.id == 'papers' }.state", is("EMPTY"));
        applicant.saves(draft, "papers", "{}");
        applicant.asking().get(DRAFTS + draft).then().body("pages.find { it.id == 'papers' }.state", is("COMPLETE"));
    }

    @Test
    void asksWhatFollowsFromAnAnswerAndForgetsItWithTheAnswer() {
        var applicant = Applicant.inTheRegister();
        var draft = applicant.begins();

        applicant.saves(draft, "spouse", "{\"hasSpouse\":\"true\"}").body("problems.field",
                is(List.of("spouseName", "spouseBirth")));
        applicant.saves(draft, "spouse", "{\"hasSpouse\":true,\"spouseName\":\"Trần Thị Giả Lập\",\"spouseBirth\":\"12/1985\"}")
                .body("problems", is(empty()));
        applicant.asking().get(DRAFTS + draft).then().body("answers.spouseBirth", is("1985-12"));
        applicant.types(draft, "{\"hasSpouse\":false}");

        applicant.asking().get(DRAFTS + draft).then().body("answers.spouseName", nullValue());
    }

    @Test
    void keepsFilesUnlessTheyAreTakenAwayByName() {
        var applicant = Applicant.inTheRegister();
        var draft = applicant.begins();
        applicant.types(draft, "{\"supporting\":[{\"document\":\"0190a000-0000-7000-8000-000000000001\",\"name\":\"a.jpg\"}]}");

        applicant.saves(draft, "papers", "{}");
        applicant.asking().get(DRAFTS + draft).then().body("answers.supporting[0].name", is("a.jpg"));
        applicant.saves(draft, "papers", "{\"supporting\":[]}");
        applicant.asking().get(DRAFTS + draft).then().body("answers.supporting", nullValue());
    }

    @Test
    void givesBackTheDraftThatIsThere() {
        var applicant = Applicant.inTheRegister();
        var draft = applicant.begins();

        applicant.posting().body("{\"procedure\":\"3.000333\"}").post(DRAFTS).then().statusCode(201)
                .body("id", is(draft)).body("existing", is(true));
        applicant.posting().body("{\"procedure\":\"3.000333\",\"another\":true}").post(DRAFTS).then().statusCode(201)
                .body("id", not(draft)).body("existing", is(false));
        applicant.asking().get(DRAFTS).then().body("items.size()", is(2));
    }

    @Test
    void repeatsTheFirstAnswerAlsoWhenTheDraftIsGone() {
        var applicant = Applicant.inTheRegister();
        applicant.begins();
        var begin = applicant.posting().body("{\"procedure\":\"3.000333\",\"another\":true}");
        var first = begin.post(DRAFTS).then().statusCode(201).extract().asString();
        var id = JsonPath.from(first).getString("id");
        applicant.types(id, "{\"fullName\":\"\"}").statusCode(200);
        assertThat(begin.post(DRAFTS).then().statusCode(201).extract().asString()).isEqualTo(first);

        applicant.asking().delete(DRAFTS + id).then().statusCode(204);

        assertThat(begin.post(DRAFTS).then().statusCode(201).extract().asString()).isEqualTo(first);
    }

    @Test
    void refusesASaveOverAnother() {
        var applicant = Applicant.inTheRegister();
        var draft = applicant.begins();
        int revision = applicant.types(draft, "{\"purpose\":\"job\"}").extract().path("revision");

        applicant.types(draft, "{\"copies\":2}").body("revision", is(revision + 1));
        applicant.asking().body("{\"answers\":{\"purpose\":\"visa\"},\"revision\":" + revision + "}")
                .put(DRAFTS + draft + "/pages/purpose").then().statusCode(409).body("revision", is(revision + 1));
    }

    @Test
    void isNobodyElsesBusiness() {
        var applicant = Applicant.inTheRegister();
        var other = Applicant.inTheRegister();
        var draft = applicant.begins();

        other.asking().get(DRAFTS + draft).then().statusCode(404);
        other.saves(draft, "purpose", "{}").statusCode(404);
        other.sends(draft).statusCode(404);
        given().get(DRAFTS + draft).then().statusCode(401);
    }

    @Test
    void refusesWhatIsNoAnswer() {
        var applicant = Applicant.inTheRegister();
        var draft = applicant.begins();

        applicant.types(draft, "{\"nothing\":\"x\"}").statusCode(400).body("errors[0].pointer", is("/answers/nothing"));
        applicant.types(draft, "{\"fatherName\":{\"a\":1}}").statusCode(400);
        applicant.types(draft, "{\"residenceHistory\":\"x\"}").statusCode(400);
        applicant.asking().body("{\"procedure\":\"3.000333\"}").post(DRAFTS).then().statusCode(400)
                .body("type", is("urn:motcua:problem:idempotency-key-missing"));
    }

    @Test
    void showsAllAnswersBeforeSending() {
        var applicant = Applicant.inTheRegister();
        var draft = applicant.begins();
        applicant.types(draft, CriminalRecord.ANSWERS);

        applicant.asking().get(DRAFTS + draft + "/check").then().statusCode(200)
                .body("complete", is(true)).body("problems", is(empty()))
                .body("fee.lines[0].amount", is(200_000))
                .body("declaration.vi", notNullValue())
                .body("pages.find { it.id == 'history' }.answers[0].rows[0][0].display.vi", is("01/2004"));
    }

    @Test
    void keepsAnswersUnreadableInTheDatabaseAndForgetsThemForGood() {
        var applicant = Applicant.inTheRegister();
        var draft = UUID.fromString(applicant.begins());

        assertThat(new String(content(draft), UTF_8)).doesNotContain("THỬ", "Ba Đình", "001090");

        applicant.asking().delete(DRAFTS + draft).then().statusCode(204);
        applicant.asking().get(DRAFTS + draft).then().statusCode(404);
        assertThat(QuarkusTransaction.requiringNew()
                .call(() -> database.createNativeQuery("select 1 from data_key where owner = ?1")
                        .setParameter(1, draft).getResultList().isEmpty()))
                .isTrue();
    }

    private byte[] content(UUID draft) {
        return QuarkusTransaction.requiringNew().call(() -> (byte[]) database
                .createNativeQuery("select content from draft where id = ?1", byte[].class).setParameter(1, draft)
                .getSingleResult());
    }
}
