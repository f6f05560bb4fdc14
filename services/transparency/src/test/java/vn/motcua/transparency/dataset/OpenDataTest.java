package vn.motcua.transparency.dataset;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import vn.motcua.contracts.Channel;
import vn.motcua.contracts.DossierEvent.ResultIssued.Timeliness;
import vn.motcua.contracts.Topics;
import vn.motcua.platform.testing.Facts;
import vn.motcua.platform.testing.Infra;
import vn.motcua.platform.testing.Tokens;
import vn.motcua.transparency.Walks;

/** What anybody can fetch, and what nobody can. */
@QuarkusTest
@QuarkusTestResource(Infra.class)
class OpenDataTest {

    private static final String API = "/api/transparency/v1/";
    private static final String MONTH = YearMonth.from(Instant.now().atZone(ZoneId.of("Asia/Ho_Chi_Minh"))).toString();

    private final Walks walks = new Walks();

    @Test
    void showsLargeNumbersToTheUnitAndWithholdsSmallOnesWithACompanion() {
        walks.named().registered(13, Channel.ONLINE).registered(2, Channel.POST);
        for (var id : walks.dossiers.subList(0, 9)) {
            Facts.say(Topics.DOSSIERS, walks.accepted(id, Walks.SOON), walks.issued(id, Timeliness.ON_TIME));
        }
        awaitExact(Map.of("received", 15, "onTime", 9, "processing", 6));

        var byChannel = walks.shown("&by=channel");
        assertThat(byChannel.<Object> getList("rows.key.channel")).contains("ONLINE", "POST");
        assertThat(byChannel.getString("rows.find { it.key.channel == 'POST' }.counts.received")).isNull();
        assertThat(byChannel.getString("rows.find { it.key.channel == 'ONLINE' }.counts.received")).isNull();
    }

    @Test
    void describesItsDatasetsForPeopleAndForPrograms() {
        given().get(API + "datasets").then().statusCode(200).body("items.code",
                hasItems("dossiers", "feedback", "consultations", "procedures"))
                .body("items[0].licence.code", equalTo("CC-BY-4.0"));
        given().get(API + "datasets/nothing").then().statusCode(404);
        given().get(API + "catalog.jsonld").then().statusCode(200).contentType("application/ld+json")
                .body("'@type'", equalTo("dcat:Catalog")).body("'dcat:dataset'", hasSize(5))
                .body("'dcat:dataset'[0].'dcat:distribution'[0].'dcat:downloadURL'.'@id'",
                        equalTo("http://localhost:8080/api/transparency/v1/datasets/dossiers.csv"));
    }

    @Test
    void downloadsAreTablesThatNoSpreadsheetMistakes() {
        walks.named().registered(6, Channel.ONLINE);
        awaitExact(Map.of("received", 6));

        // The agency's name comes by a topic of its own.
        var csv = await().atMost(Duration.ofSeconds(20)).until(() -> given()
                .get(API + "datasets/dossiers.csv?by=month,agency&bom=true").then().statusCode(200)
                .header("Content-Type", startsWith("text/csv")).header("Content-Disposition", containsString("dossiers.csv"))
                .extract().asString(), table -> table.contains(walks.agency + ",,\"'="));

        assertThat(csv).startsWith("\uFEFFmonth,agency,monthName,agencyName,received,processing,overdue,onTime,")
                .contains("\r\n");
        assertThat(csv).contains(MONTH + "," + walks.agency + ",,\"'=Phòng Thử, \"\"A\"\"\",6,");
    }

    @Test
    void anUnchangedFileIsNotSentTwice() {
        walks.registered(5, Channel.ONLINE);
        awaitExact(Map.of("received", 5));
        var url = API + "datasets/dossiers.json?agency=" + walks.agency;
        var tag = given().get(url).then().statusCode(200).extract().header("ETag");

        given().header("If-None-Match", tag).get(url).then().statusCode(304);
        walks.registered(1, Channel.ONLINE);
        awaitExact(Map.of("received", 6));
        assertThat(given().get(url).header("ETag")).isNotEqualTo(tag);
        assertThat(given().get(url).header("Last-Modified")).isNotBlank();
    }

    @Test
    void cutsByTwoThingsAtMost() {
        given().get(API + "figures?by=month,procedure,channel").then().statusCode(400)
                .body("type", equalTo("urn:motcua:problem:too-deep"));
        given().get(API + "figures?by=colour").then().statusCode(400);
        given().get(API + "figures?by=agency&agency=x").then().statusCode(400);
        given().get(API + "figures?dataset=persons").then().statusCode(404);
    }

    @Test
    void exactFiguresAreForAdministratorsWithASecondFactor() {
        given().get(API + "figures/exact").then().statusCode(401);
        given().auth().oauth2(Tokens.citizen("001090000001")).get(API + "figures/exact").then().statusCode(403);
        given().auth().oauth2(Tokens.officerWithAcr("1", "CB-0009", "G01", "admin")).get(API + "figures/exact").then()
                .statusCode(403);
    }

    @Test
    void scoresAnAgencyPartByPartAndSaysWhatIsNotMeasured() {
        walks.named().registered(8, Channel.ONLINE);
        for (var id : walks.dossiers) {
            Facts.say(Topics.DOSSIERS, walks.accepted(id, Walks.SOON), walks.issued(id, Timeliness.EARLY));
        }
        awaitExact(Map.of("onTime", 8));

        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> given().get(API + "index/agencies/" + walks.agency).then()
                .statusCode(200).body("groups.code", hasItem("TDGQ"))
                .body("groups.find { it.code == 'TDGQ' }.points", equalTo(20.0f))
                .body("groups.find { it.code == 'TDGQ' }.parts[0].numerator", equalTo(8))
                .body("groups.find { it.code == 'MDSH' }.parts.state.unique()", equalTo(java.util.List.of("NOT_MEASURED"))));
        assertThat(given().get(API + "datasets/quality-index.csv").asString())
                .startsWith("agency,agencyName,group,indicator,max,")
                .contains(walks.agency + ",\"'=Phòng Thử, \"\"A\"\"\",TDGQ,TIMELINESS,20,MEASURED,20.0,8,8,HIGH");
        given().get(API + "index/rules").then().statusCode(200).body("groups.max.sum()", equalTo(100));
        given().get(API + "index/agencies/nobody").then().statusCode(404);
    }

    @Test
    void scoresAnAgencyMonthByMonthAndGivesNoMoreAwayThanTheFigures() {
        walks.named().registered(7, Channel.ONLINE);
        for (var id : walks.dossiers) {
            Facts.say(Topics.DOSSIERS, walks.accepted(id, Walks.SOON), walks.issued(id, Timeliness.EARLY));
        }
        awaitExact(Map.of("onTime", 7));

        given().get(API + "index/months").then().statusCode(200).body("items", hasItem(MONTH));
        var agency = API + "index/agencies/" + walks.agency + "?month=" + MONTH;
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> given().get(agency).then().statusCode(200)
                .body("month", equalTo(MONTH))
                .body("groups.find { it.code == 'TDGQ' }.points", equalTo(20.0f))
                .body("groups.find { it.code == 'TDGQ' }.parts[0].numerator", equalTo(7))
                // A third cut isn't published, and no score is made of it.
                .body("groups.find { it.code == 'CLGQ' }.parts.state.unique()", equalTo(java.util.List.of("NOT_MEASURED")))
                .body("groups.find { it.code == 'CLGQ' }.possible", equalTo(0.0f)));
        given().get(API + "index?month=" + MONTH).then().statusCode(200).body("items.agency", hasItem(walks.agency))
                .body("items.month.unique()", equalTo(java.util.List.of(MONTH)));
        assertThat(given().get(API + "datasets/quality-index.csv?month=" + MONTH).asString())
                .contains("TDGQ,TIMELINESS,20,MEASURED,20.0,7,7,HIGH," + MONTH + ",đã đo");
        given().get(API + "datasets/quality-index.json?month=" + MONTH).then().statusCode(200)
                .body("items.month.unique()", equalTo(java.util.List.of(MONTH)));
        for (var month : new String[] { "1999-01", "2026-13", "x" }) {
            given().get(API + "index?month=" + month).then().statusCode(404);
        }
    }

    @Test
    void withholdsWhatIsTooSmallOfAMonthInTheScoreToo() {
        walks.named().registered(3, Channel.ONLINE);
        awaitExact(Map.of("received", 3));

        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> given()
                .get(API + "index/agencies/" + walks.agency + "?month=" + MONTH).then().statusCode(200)
                .body("groups.find { it.code == 'TDGQ' }.parts[0].state", equalTo("WITHHELD"))
                .body("groups.find { it.code == 'TDGQ' }.parts[0].numerator", nullValue()));
    }

    private void awaitExact(Map<String, Integer> counts) {
        await().atMost(Duration.ofSeconds(40)).untilAsserted(() -> assertThat(walks.exact()).containsAllEntriesOf(counts));
    }
}
