package vn.motcua.workflow.deadline;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

import vn.motcua.platform.testing.Infra;
import vn.motcua.workflow.testing.DocumentsStub;

@QuarkusTest
@QuarkusTestResource(Infra.class)
@QuarkusTestResource(DocumentsStub.class)
class DueDateResourceTest {

    @Test
    void answersWithTheReasonsDayByDay() {
        asked("received=2026-11-20T16:00:00&amount=3&unit=WORKING_DAY&unitCode=H26.12").statusCode(200)
                .body("due", is("2026-11-26T17:00:00")).body("provisional", is(false)).body("days", hasSize(7))
                .body("days.kind", contains("RECEIVED", "WEEKEND", "WEEKEND", "COUNTED", "HOLIDAY", "COUNTED", "COUNTED"))
                .body("days[4].name.vi", is("Ngày Văn hóa Việt Nam")).body("days[6].number", is(3));
    }

    @Test
    void addsSeveralPauses() {
        asked("received=2026-11-20T16:00:00&amount=3&unit=WORKING_DAY&pause=2026-11-23T09:00:00/2026-11-25T10:00:00"
                + "&pause=2026-11-26T08:00:00/2026-11-27T08:00:00").statusCode(200)
                .body("due", is("2026-11-30T17:00:00")).body("days.kind", hasItem("PAUSE"));
    }

    @Test
    void locatesWhatIsWrong() {
        asked("amount=3&unit=WORKING_DAY").statusCode(400).contentType("application/problem+json")
                .body("errors.pointer", contains("received"));
        asked("received=yesterday&amount=0&unit=WEEK&unitCode=nowhere").statusCode(400)
                .body("errors.pointer", contains("received", "unit", "amount", "unitCode"));
        asked("received=2026-11-20T16:00:00&amount=3&unit=HOUR&pause=2026-11-20").statusCode(400)
                .body("errors.pointer", contains("pause"));
        asked("received=2026-11-20T16:00:00&amount=3&unit=HOUR&pause=2026-11-25T09:00:00/2026-11-23T09:00:00").statusCode(400)
                .body("errors.code", contains("reversed"));
        asked("received=2026-11-20T16:00:00&amount=3&unit=HOUR&pause=2026-11-23T09:00:00/2026-11-25T09:00:00"
                + "&pause=2026-11-24T09:00:00/2026-11-26T09:00:00").statusCode(400).body("errors.code", contains("overlap"));
    }

    @Test
    void publishesTheCalendarAndTheLifecycle() {
        given().get("/api/workflow/v1/calendar?year=2027").then().statusCode(200).body("provisional", is(true))
                .body("days.date", hasItem("2027-02-06"));
        given().get("/api/workflow/v1/lifecycle").then().statusCode(200).body("states", hasSize(17))
                .body("states.find { it.state == 'TO_SIGN' }.status", is(4))
                .body("moves.find { it.from == 'TO_ISSUE' && it.step == 'ISSUE' }.who", contains("CLERK"));
    }

    private static ValidatableResponse asked(String query) {
        return given().urlEncodingEnabled(false).get("/api/workflow/v1/due-date?" + query).then();
    }
}
