package vn.motcua.catalogue.synonym;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import java.time.Duration;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

import vn.motcua.platform.testing.Infra;
import vn.motcua.platform.testing.Tokens;

@QuarkusTest
@QuarkusTestResource(Infra.class)
class SynonymResourceTest {

    private static final String SYNONYMS = "/api/catalogue/v1/studio/synonyms";
    private static final String EDITOR = Tokens.officer("CB-1501", "G15", "editor");
    private static final String PUBLISHER = Tokens.officer("CB-1502", "G15", "publisher");
    private static final String BOTH = Tokens.officer("CB-1503", "G16", "editor", "publisher");
    private static final Duration HEARD_WITHIN = Duration.ofSeconds(2);

    private static final String WRONG = """
            {"changes": [{"id": null, "set": {"kind": "SAME", "typed": ["một mình"], "meant": []}},
             {"id": "gone", "set": null},
             {"id": null, "set": {"kind": "MEANS", "typed": ["a | b"], "meant": ["khai sinh"]}}]}""";

    @Test
    void publishesWhatAnotherPersonWroteOnEveryInstanceWithinTwoSeconds() {
        firstHit("giấy vô phúc").body("items.code", not(hasItem("1.000656")));
        write(EDITOR, 0, added("giấy vô phúc", "khai tử")).statusCode(200).body("revision", is(1)).body("writable", is(true));

        bench(EDITOR).body("queries", greaterThan(150)).body("after", greaterThan(150)).body("changed", is(empty()))
                .body("tried[0].query", is("giấy vô phúc")).body("tried[0].after", hasItem("Thủ tục đăng ký khai tử"));

        act(EDITOR, "submission", 1).statusCode(200).body("state", is("SUBMITTED"));
        act(EDITOR, "publication", 2).statusCode(403);
        firstHit("giấy vô phúc").body("items.code", not(hasItem("1.000656")));
        act(PUBLISHER, "publication", 2).statusCode(200);

        await().atMost(HEARD_WITHIN).untilAsserted(() -> firstHit("giay vo phuc").body("items[0].code", is("1.000656")));
        all(EDITOR).body("draft", nullValue()).body("sets.findAll { it.studio }.set.typed.flatten()", hasItem("giấy vô phúc"));
    }

    @Test
    void showsOnTheBenchWhatGetsWorse() {
        var id = all(BOTH).extract().jsonPath().getString("sets.find { it.set.typed.contains('ông nội mất') }.id");
        write(BOTH, 0, "{\"changes\": [{\"id\": \"" + id + "\", \"set\": null}]}").statusCode(200);

        bench(BOTH).body("changed[0].query", containsString("ông nội")).body("changed[0].after", is(0));
        act(BOTH, "submission", 1).statusCode(200);
        act(BOTH, "publication", 2).statusCode(403).body("type", is("urn:motcua:problem:two-persons"));
        act(BOTH, "return", 2).statusCode(200).body("state", is("WRITING"));
        as(BOTH).header("If-Match", "\"3\"").delete(SYNONYMS + "/draft").then().statusCode(204);
    }

    @Test
    void namesEverythingThatIsWrong() {
        var editor = Tokens.officer("CB-0001", "G01", "editor");
        write(editor, 0, WRONG).statusCode(200);

        act(editor, "submission", 1).statusCode(422).body("errors.pointer", hasItem("/changes/0/set"))
                .body("errors.pointer", hasItem("/changes/1/id")).body("errors.pointer", hasItem("/changes/2/set"));
        write(editor, 7, WRONG).statusCode(409);
        write(editor, 1, "{\"changes\": null}").statusCode(400);
    }

    @Test
    void isForEditorsAndPublishers() {
        given().get(SYNONYMS).then().statusCode(401);
        as(Tokens.officer("CB-0101", "G15", "handler")).get(SYNONYMS).then().statusCode(403);
        write(PUBLISHER, 0, added("a b", "c d")).statusCode(403);
    }

    private static String added(String typed, String meant) {
        return """
                {"changes": [{"id": null, "set": {"kind": "MEANS", "typed": ["%s"], "meant": ["%s"]}}]}""".formatted(typed,
                meant);
    }

    private static ValidatableResponse write(String who, long seen, String changes) {
        return as(who).header("If-Match", "\"" + seen + "\"").body(changes).put(SYNONYMS + "/draft").then();
    }

    private static ValidatableResponse act(String who, String deed, long seen) {
        return as(who).header("If-Match", "\"" + seen + "\"").header("Idempotency-Key", UUID.randomUUID().toString()).body("{}")
                .post(SYNONYMS + "/draft/" + deed).then();
    }

    private static ValidatableResponse bench(String who) {
        return as(who).get(SYNONYMS + "/draft/bench").then().statusCode(200);
    }

    private static ValidatableResponse all(String who) {
        return as(who).get(SYNONYMS).then().statusCode(200);
    }

    private static ValidatableResponse firstHit(String typed) {
        return given().queryParam("q", typed).get("/api/catalogue/v1/procedures").then().statusCode(200);
    }

    private static RequestSpecification as(String token) {
        return given().auth().oauth2(token).contentType("application/json");
    }
}
