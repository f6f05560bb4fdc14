package vn.motcua.workflow.journey;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static vn.motcua.workflow.testing.Filing.RECEPTION;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import vn.motcua.platform.testing.Infra;
import vn.motcua.workflow.testing.DocumentsStub;
import vn.motcua.workflow.testing.Filing;
import vn.motcua.workflow.testing.TestClock;

/** An officer has looked at every paper before a dossier is accepted, and its case says how long the agency then has. */
@QuarkusTest
@QuarkusTestResource(Infra.class)
@QuarkusTestResource(DocumentsStub.class)
class PapersAndCasesTest {

    @Test
    void isNotAcceptedBeforeEveryPaperWasLookedAt() {
        var filing = new Filing().making(List.of(), List.of("proof")).submit().awaitState("RECEIVED");

        filing.get(RECEPTION, "").body("toCheck", contains("application", "notice", "proof"));
        filing.step(RECEPTION, "/acceptance", Map.of()).statusCode(422)
                .body("type", containsString("papers-unchecked"))
                .body("errors.pointer", contains("/checklist/application", "/checklist/notice", "/checklist/proof"));
        filing.step(RECEPTION, "/acceptance", checks(List.of(tick("application"), waive("notice", " "),
                Map.of("component", "proof", "ok", false, "note", "mờ")))).statusCode(422)
                .body("errors.pointer", contains("/checklist/notice", "/checklist/proof"))
                .body("errors.code", contains("reason-missing", "unchecked"));
        filing.step(RECEPTION, "/acceptance",
                checks(List.of(tick("application"), waive("notice", "Đã có dữ liệu"), tick("proof"))))
                .statusCode(200).body("state", is("IN_WORK")).body("toCheck", hasSize(0));
        filing.get(RECEPTION, "/history").body("items.find { it.step == 'ACCEPT' }.words.checklist.note",
                hasItem("Đã có dữ liệu"));
    }

    @Test
    void whatComesInWithASupplementIsLookedAtToo() {
        var filing = new Filing().making(List.of(), List.of()).submit().awaitState("RECEIVED");
        filing.take(RECEPTION, "/supplement-request", Map.of("reason", "Thiếu", "marks",
                List.of(Map.of("field", "supporting", "reason", "Thiếu"))));

        filing.supplement(1, List.of("far"), List.of("other")).awaitState("RECEIVED");

        filing.get(RECEPTION, "").body("toCheck", contains("application", "notice", "other"))
                .body("timeLimit.amount", is(15));
    }

    @Test
    void itsCaseFixesTheDueDate() {
        var ordinary = accepted(List.of());
        var far = accepted(List.of("far"));

        assertThat(far).isAfter(ordinary);
        assertThat(asked("far")).isEqualTo(given().queryParam("received", TestClock.now().toString())
                .queryParam("amount", 15).queryParam("unit", "WORKING_DAY").queryParam("unitCode", Filing.UNIT)
                .get("/api/workflow/v1/due-date").then().statusCode(200).extract().<String> path("due"));
        assertThat(asked("nothing")).isLessThan(asked("far"));
        given().queryParam("received", "2026-11-20T16:00:00").queryParam("procedure", "9.999999").queryParam("version", "1")
                .get("/api/workflow/v1/due-date").then().statusCode(400);
    }

    private static Instant accepted(List<String> cases) {
        var filing = new Filing().making(cases, List.of()).submit().awaitState("RECEIVED");
        var due = filing.step(RECEPTION, "/acceptance", checks(List.of(tick("application"), tick("notice")))).statusCode(200)
                .body("timeLimit.amount", is(cases.isEmpty() ? 10 : 15)).extract().<String> path("due");
        return Instant.parse(due);
    }

    private static String asked(String caseCode) {
        return given().queryParam("received", TestClock.now().toString()).queryParam("procedure", "3.000333")
                .queryParam("version", 2).queryParam("case", caseCode).queryParam("unitCode", Filing.UNIT)
                .get("/api/workflow/v1/due-date").then().statusCode(200).extract().path("due");
    }

    private static Map<String, Object> checks(List<Map<String, Object>> checks) {
        return Map.of("checklist", checks);
    }

    private static Map<String, Object> tick(String paper) {
        return Map.of("component", paper, "ok", true);
    }

    private static Map<String, Object> waive(String paper, String why) {
        return Map.of("component", paper, "ok", false, "notRequired", true, "note", why);
    }
}
