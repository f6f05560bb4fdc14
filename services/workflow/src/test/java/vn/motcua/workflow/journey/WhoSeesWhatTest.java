package vn.motcua.workflow.journey;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static vn.motcua.workflow.testing.Filing.CITIZEN;
import static vn.motcua.workflow.testing.Filing.CLERK;
import static vn.motcua.workflow.testing.Filing.HANDLER;
import static vn.motcua.workflow.testing.Filing.RECEPTION;
import static vn.motcua.workflow.testing.Filing.UNIT;

import java.time.Duration;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import vn.motcua.contracts.AccessEvent;
import vn.motcua.contracts.ChangeEvent;
import vn.motcua.contracts.Topics;
import vn.motcua.platform.testing.Dump;
import vn.motcua.platform.testing.Facts;
import vn.motcua.platform.testing.Infra;
import vn.motcua.platform.testing.Tokens;
import vn.motcua.workflow.testing.DocumentsStub;
import vn.motcua.workflow.testing.Filing;

@QuarkusTest
@QuarkusTestResource(Infra.class)
@QuarkusTestResource(DocumentsStub.class)
class WhoSeesWhatTest {

    private static final Map<String, Object> FORWARD = Map.of("outcome", "FORWARD", "opinion", "Đồng ý");
    private static final String API = "/api/workflow/v1";

    @Inject
    AgroalDataSource database;

    @Test
    void othersSeeNothingAndHaveNoSay() {
        var filing = Filing.inWork();
        filing.get(Tokens.citizen("001185000002"), "").statusCode(404);
        filing.get(Tokens.officer("CB-0201", "G01.802", "reception", "handler"), "").statusCode(404);
        filing.step(Tokens.officer("CB-0201", "G01.802", "handler"), "/step-completion", FORWARD).statusCode(404);
        filing.step(Tokens.officerWithAcr("1", "CB-0102", UNIT, "handler"), "/step-completion", FORWARD).statusCode(403);
        filing.step(CLERK, "/step-completion", FORWARD).statusCode(403);
        filing.step(Tokens.citizen(CITIZEN), "/step-completion", FORWARD).statusCode(403);
        given().get(API + "/dossiers/" + filing.id).then().statusCode(401);
        given().get(API + "/queues").then().statusCode(401);
    }

    @Test
    void aReadingByAnOfficerIsLoggedForTheCitizen() {
        var filing = Filing.inWork();
        var person = filing.view(HANDLER).getString("applicant");

        await().untilAsserted(() -> assertThat(Facts.heard("data-access", person, AccessEvent.class))
                .anySatisfy(fact -> assertThat(fact).isInstanceOfSatisfying(AccessEvent.Opened.class, opened -> {
                    assertThat(opened.dossier()).isEqualTo(filing.id);
                    assertThat(opened.purpose()).isEqualTo("dossier-work");
                })));
    }

    @Test
    void theDeskShowsWhatWaitsMostUrgentFirst() {
        var filing = new Filing().submit().awaitState("RECEIVED");

        given().auth().oauth2(RECEPTION).get(API + "/queues").then().statusCode(200)
                .body("queue", hasItems("to-check", "mine", "late", "to-deliver"));
        var page = given().auth().oauth2(RECEPTION).get(API + "/queues/all?limit=2").then().statusCode(200)
                .body("items", hasSize(2)).body("next", notNullValue()).extract().jsonPath();
        given().auth().oauth2(RECEPTION).get(API + "/queues/all?limit=2&after=" + page.getString("next")).then()
                .statusCode(200).body("items.id", not(hasItem(page.getString("items[1].id"))));
        given().auth().oauth2(RECEPTION).get(API + "/queues/to-check?limit=100").then().statusCode(200)
                .body("items.code", hasItem(filing.code)).body("items[0].timeLeft.level", notNullValue());
        given().auth().oauth2(RECEPTION).get(API + "/queues/nothing").then().statusCode(404);
        given().auth().oauth2(RECEPTION).get(API + "/queues/all?after=nonsense").then().statusCode(400);
    }

    @Test
    void citizenAndOfficerWriteEachOther() {
        var filing = Filing.inWork();
        filing.step(Tokens.citizen(CITIZEN), "/messages", Map.of("text", "Bao giờ có?")).statusCode(201);
        filing.step(HANDLER, "/messages", Map.of("text", "Tuần sau.")).statusCode(201);

        filing.get(Tokens.citizen(CITIZEN), "/messages").statusCode(200)
                .body("items.text", contains("Bao giờ có?", "Tuần sau."))
                .body("items.fromApplicant", contains(true, false));
        filing.get(Tokens.citizen("001185000002"), "/messages").statusCode(404);
        await().atMost(Duration.ofSeconds(60)).untilAsserted(
                () -> assertThat(Facts.heard(Topics.CHANGES, filing.id.toString(), ChangeEvent.class)).hasSize(2));
        assertThat(Dump.of(database)).isNotEmpty().noneMatch(row -> row.contains("Bao giờ có?"));
    }
}
