package vn.motcua.catalogue.notice;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

import vn.motcua.contracts.ChangeEvent;
import vn.motcua.contracts.Topics;
import vn.motcua.platform.testing.Facts;
import vn.motcua.platform.testing.Infra;
import vn.motcua.platform.testing.Tokens;

@QuarkusTest
@QuarkusTestResource(Infra.class)
class NoticeResourceTest {

    private static final String NOTICES = "/api/catalogue/v1/notices";
    private static final String EDITOR = Tokens.officer("CB-0001", "G01", "editor");
    private static final String PUBLISHER = Tokens.officer("CB-0002", "G01", "publisher");
    private static final Instant NOW = Instant.now();

    @Test
    void isShownWithTheProcedureItConcernsOnceSomebodyElseHasPublishedIt() {
        var id = drafted(content("PROCEDURE_PAUSED", "3.000333", null, Duration.ofHours(-1), Duration.ofHours(2)));
        given().queryParam("procedure", "3.000333").get(NOTICES).then().body("items.id", not(hasItem(id)));
        given().get(NOTICES + "/" + id).then().statusCode(404);

        deed(PUBLISHER, id, "publication", "0").statusCode(200).body("state", is("PUBLISHED")).body("version", is(1));

        given().queryParam("procedure", "3.000333").queryParam("current", true).get(NOTICES).then().statusCode(200)
                .body("items.id", hasItem(id)).body("items[0].validity", is("CURRENT"))
                .body("items[0].title.vi", is("Tạm dừng nhận hồ sơ"));
        given().get(NOTICES + "/" + id).then().statusCode(200).body("writtenBy", nullValue());
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(Facts.heard(Topics.CHANGES, id, ChangeEvent.class))
                        .extracting(change -> ((ChangeEvent.NoticeChanged) change).state())
                        .containsExactly("DRAFT", "PUBLISHED"));
    }

    @Test
    void comesAndGoesByItsTimes() {
        var over = published(content("NEWS", null, "G01.801", Duration.ofHours(-3), Duration.ofHours(-1)));
        var current = published(content("NEWS", null, "G01.801", Duration.ofHours(-3), null));
        var upcoming = published(content("SYSTEM_DOWN", null, "G01.801", Duration.ofHours(3), Duration.ofHours(5)));

        given().queryParam("agency", "G01.801").queryParam("current", true).get(NOTICES).then()
                .body("items.id", contains(current));
        given().queryParam("agency", "G01.801").get(NOTICES).then().body("items.id", contains(upcoming, current, over))
                .body("items.validity", contains("UPCOMING", "CURRENT", "OVER"));
        given().queryParam("agency", "G01.801").queryParam("limit", 2).get(NOTICES).then().body("next", is(current));
        given().queryParam("agency", "G01.801").queryParam("after", current).get(NOTICES).then()
                .body("items.id", contains(over));
    }

    @Test
    void isNotPublishedByWhoWroteIt() {
        var both = Tokens.officer("CB-0003", "G01", "editor", "publisher");
        var id = drafted(both, content("NEWS", null, null, Duration.ZERO, null)).statusCode(201).extract()
                .<String> path("notice.id");

        deed(both, id, "publication", "0").statusCode(403).body("type", is("urn:motcua:problem:own-work"));
    }

    @Test
    void isRewrittenOnlyAsADraftAndInTheVersionThatWasSeen() {
        var id = drafted(content("NEWS", null, null, Duration.ZERO, null));
        var other = content("CHANGE", null, null, Duration.ZERO, null);

        rewritten(id, null, other).statusCode(428);
        rewritten(id, "0", other).statusCode(200).body("notice.kind", is("CHANGE")).body("version", is(1));
        rewritten(id, "0", other).statusCode(409).body("version", is(1)).body("status", is("DRAFT"));
        deed(PUBLISHER, id, "publication", "1").statusCode(200);
        rewritten(id, "2", other).statusCode(409).body("status", is("PUBLISHED"));
    }

    @Test
    void disappearsWhenItIsWithdrawn() {
        var id = published(content("SYSTEM_DOWN", null, null, Duration.ofHours(-1), Duration.ofHours(1)));

        deed(PUBLISHER, id, "withdrawal", "1").statusCode(200).body("state", is("WITHDRAWN"));

        given().get(NOTICES + "/" + id).then().statusCode(404);
        given().auth().oauth2(EDITOR).get(NOTICES + "/desk").then().statusCode(200)
                .body("items.find { it.notice.id == '" + id + "' }.withdrawnBy", is("CB-0002"));
    }

    @Test
    void saysWhatIsMissing() {
        drafted(EDITOR, content("PROCEDURE_PAUSED", null, "G02", Duration.ZERO, Duration.ofHours(-1))).statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/until", "/procedure", "/agency"));
        var silent = new HashMap<>(content("NEWS", null, null, Duration.ZERO, null));
        silent.put("text", Map.of("vi", "Có", "en", " "));
        drafted(EDITOR, silent).statusCode(422).body("errors.pointer", contains("/text/en"));
    }

    @Test
    void isWrittenByEditorsWithASecondFactorAndKeptFromOtherAgencies() {
        var news = content("NEWS", null, null, Duration.ZERO, null);
        drafted(Tokens.citizen("001090000001"), news).statusCode(403);
        drafted(PUBLISHER, news).statusCode(403);
        drafted(Tokens.officerWithAcr("1", "CB-0001", "G01", "editor"), news).statusCode(403);
        deed(Tokens.officer("CB-0802", "G02", "publisher"), drafted(news), "publication", "0").statusCode(404);
        given().get(NOTICES + "/desk").then().statusCode(401);
    }

    private static String published(Map<String, Object> content) {
        var id = drafted(content);
        deed(PUBLISHER, id, "publication", "0").statusCode(200);
        return id;
    }

    private static String drafted(Map<String, Object> content) {
        return drafted(EDITOR, content).statusCode(201).extract().path("notice.id");
    }

    private static ValidatableResponse drafted(String token, Map<String, Object> content) {
        return given().auth().oauth2(token).header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType("application/json; charset=UTF-8").body(content).post(NOTICES).then();
    }

    private static ValidatableResponse rewritten(String id, @Nullable String seen, Map<String, Object> content) {
        var request = given().auth().oauth2(EDITOR).contentType("application/json; charset=UTF-8").body(content);
        return (seen == null ? request : request.header("If-Match", "\"" + seen + "\"")).put(NOTICES + "/" + id).then();
    }

    private static ValidatableResponse deed(String token, String id, String deed, String seen) {
        return given().auth().oauth2(token).header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", "\"" + seen + "\"").post(NOTICES + "/" + id + "/" + deed).then();
    }

    private static Map<String, Object> content(String kind, @Nullable String procedure, @Nullable String agency, Duration from,
            @Nullable Duration until) {
        var content = new HashMap<String, Object>(Map.of("kind", kind, "title",
                Map.of("vi", "Tạm dừng nhận hồ sơ", "en", "Filing is paused"),
                "text", Map.of("vi", "Hệ thống được bảo trì.", "en", "The system is being maintained."),
                "from", NOW.plus(from).toString()));
        content.put("procedure", procedure);
        content.put("agency", agency);
        content.put("until", until == null ? null : NOW.plus(until).toString());
        return content;
    }
}
