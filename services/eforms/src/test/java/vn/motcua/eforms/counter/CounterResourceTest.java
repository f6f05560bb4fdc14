package vn.motcua.eforms.counter;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;

import vn.motcua.contracts.AccessEvent;
import vn.motcua.contracts.ApplicationEvent;
import vn.motcua.contracts.Channel;
import vn.motcua.contracts.Topics;
import vn.motcua.eforms.Applicant;
import vn.motcua.eforms.CriminalRecord;
import vn.motcua.eforms.Neighbours;
import vn.motcua.platform.identity.PersonKey;
import vn.motcua.platform.testing.Facts;
import vn.motcua.platform.testing.Infra;
import vn.motcua.platform.testing.Tokens;

@QuarkusTest
@QuarkusTestResource(Infra.class)
@QuarkusTestResource(Neighbours.class)
class CounterResourceTest {

    private static final String COUNTER = "/api/eforms/v1/counter/drafts";
    private static final String HANOI = Tokens.officer("CB-0101", "G01.801", "reception");
    private static final String SAIGON = Tokens.officer("CB-0201", "G01.802", "reception");

    @Inject
    PersonKey persons;

    @Test
    void filesForACitizenWhoFindsItInTheirAccount() {
        var citizen = Applicant.inTheRegister();
        var officer = new Applicant(citizen.nationalId(), HANOI);
        var draft = officer.beginsAtTheCounter("CÔNG DÂN THỬ NGHIỆM");
        officer.types(draft, CriminalRecord.ANSWERS).statusCode(200);

        officer.sends(draft).statusCode(201).body("code", startsWith("G01.801-"));

        var told = (ApplicationEvent.Submitted) Facts.heard(Topics.APPLICATIONS, draft, ApplicationEvent.class).getFirst();
        assertThat(told.channel()).isEqualTo(Channel.COUNTER);
        assertThat(told.applicant()).isEqualTo(persons.personOf(citizen.nationalId()));
        citizen.asking().get("/api/eforms/v1/filings/" + draft + "/answers").then().statusCode(200);
    }

    @Test
    void fillsInFromTheRegisterAndTellsTheConsentWithoutThePerson() {
        var officer = new Applicant(Applicant.inTheRegister().nationalId(), HANOI);
        var draft = officer.beginsAtTheCounter("CÔNG DÂN THỬ NGHIỆM");

        officer.asking().get("/api/eforms/v1/drafts/" + draft).then().statusCode(200)
                .body("register.state", is("FILLED"));
        officer.asking().get(COUNTER + "/" + draft).then().statusCode(200)
                .body("keySet()", containsInAnyOrder("draft", "owner", "channel", "consent"))
                .body("owner", is(persons.personOf(officer.nationalId()).toString()))
                .body("channel", is("COUNTER")).body("consent.way", is("SIGNED_ON_PAPER"));
    }

    @Test
    void trustsTheCardWhenTheRegisterNamesSomebodyElse() {
        var officer = new Applicant(Applicant.inTheRegister().nationalId(), HANOI);

        officer.asking().get("/api/eforms/v1/drafts/" + officer.beginsAtTheCounter("NGƯỜI KHÁC")).then()
                .body("register.state", is("MISMATCH"))
                .body("prefilled.fullName.source.vi", is("Giấy tờ tùy thân, kiểm tra tại quầy"));
    }

    @Test
    void asksACitizenWhoSendsWhatTheCounterBeganForTheirOwnLevel() {
        var citizen = Applicant.inTheRegister();
        var officer = new Applicant(citizen.nationalId(), HANOI);
        var draft = officer.beginsAtTheCounter("CÔNG DÂN THỬ NGHIỆM");
        officer.types(draft, CriminalRecord.ANSWERS).statusCode(200);

        new Applicant(citizen.nationalId(), Tokens.citizen(citizen.nationalId(), 1)).sends(draft).statusCode(403)
                .body("type", is("urn:motcua:problem:identity-level-too-low"));
        citizen.sends(draft).statusCode(201);
    }

    @Test
    void writesDownForTheCitizenThatSomebodyFiledForThem() {
        var citizen = Applicant.inTheRegister();
        var draft = new Applicant(citizen.nationalId(), HANOI).beginsAtTheCounter("CÔNG DÂN THỬ NGHIỆM");

        var person = persons.personOf(citizen.nationalId()).toString();
        var told = Facts.heard(Topics.DATA_ACCESS, person, AccessEvent.class);
        assertThat(told).anySatisfy(event -> assertThat(event).isInstanceOfSatisfying(AccessEvent.Opened.class,
                opened -> assertThat(opened.dossier()).isEqualTo(UUID.fromString(draft))));
        assertThat(told).anySatisfy(event -> assertThat(event).isInstanceOfSatisfying(AccessEvent.Consented.class,
                consented -> assertThat(List.of(consented.dossier().toString(), consented.purpose(), consented.way(),
                        consented.staffNumber())).containsExactly(draft, "counter-filing", "SIGNED_ON_PAPER", "CB-0101")));
    }

    @Test
    void isOpenToTheCountersOwnOfficersOnly() {
        var citizen = Applicant.inTheRegister();
        var draft = new Applicant(citizen.nationalId(), HANOI).beginsAtTheCounter("CÔNG DÂN THỬ NGHIỆM");

        for (var other : new String[] { SAIGON, Tokens.officer("CB-0102", "G01.801", "handler"),
                Tokens.citizen("001090000099") }) {
            assertThat(given().auth().oauth2(other).get("/api/eforms/v1/drafts/" + draft).statusCode()).isIn(403, 404);
        }
        given().auth().oauth2(Tokens.officerWithAcr("1", "CB-0101", "G01.801", "reception"))
                .get("/api/eforms/v1/drafts/" + draft).then().statusCode(403);
    }

    @Test
    void forgetsForWhomADraftWasFilledInOnceItIsDiscarded() {
        var officer = new Applicant(Applicant.inTheRegister().nationalId(), HANOI);
        var draft = officer.beginsAtTheCounter("CÔNG DÂN THỬ NGHIỆM");

        officer.asking().delete("/api/eforms/v1/drafts/" + draft).then().statusCode(204);

        officer.asking().get(COUNTER + "/" + draft).then().statusCode(404);
        await().atMost(Duration.ofSeconds(30)).untilAsserted(
                () -> assertThat(Facts.heard(Topics.APPLICATIONS, draft, ApplicationEvent.class))
                        .singleElement().isInstanceOf(ApplicationEvent.DraftDiscarded.class));
    }

    @Test
    void namesWhatIsMissing() {
        given().auth().oauth2(HANOI).contentType(ContentType.JSON).header("Idempotency-Key", UUID.randomUUID())
                .body("""
                        {"procedure":"3.000333","nationalId":"12","channel":"COUNTER","consent":1}""")
                .post(COUNTER).then().statusCode(400)
                .body("errors.pointer", hasItem("/nationalId")).body("errors.pointer", hasItem("/fullName"))
                .body("errors.pointer", hasItem("/birthDate")).body("errors.pointer", hasItem("/consentBy"));
    }
}
