package vn.motcua.catalogue.assistant;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;

import vn.motcua.contracts.ChangeEvent.ReportClosed;
import vn.motcua.contracts.ChangeEvent;
import vn.motcua.contracts.Topics;
import vn.motcua.platform.testing.Facts;
import vn.motcua.platform.testing.Infra;
import vn.motcua.platform.testing.Tokens;

@QuarkusTest
@QuarkusTestResource(Infra.class)
class AssistantResourceTest {

    private static final String ASSISTANT = "/api/catalogue/v1/assistant";

    @Test
    void answersFromWhatIsInForceAndNamesIt() {
        ask(Map.of("question", "lltp so 1 het bao nhieu tien")).body("outcome", is("ANSWERED"))
                .body("procedure.code", is("3.000333")).body("procedure.version", greaterThan(0))
                .body("procedure.inForceFrom", is("2026-11-22")).body("procedure.eligibility", greaterThan(0))
                .body("procedure.parts.field", contains("FEE"))
                .body("procedure.parts[0].published", is(true)).body("procedure.parts[0].fees.amount", hasItem(200_000));
    }

    @Test
    void keepsTheThread() {
        ask(Map.of("question", "mất bao lâu", "procedure", "1.004873")).body("outcome", is("ANSWERED"))
                .body("procedure.code", is("1.004873")).body("procedure.parts[0].timeLimit.amount", is(3));
    }

    @Test
    void asksBackWhenTwoFitAndUnderstandsThePick() {
        ask(Map.of("question", "lltp bao nhieu tien")).body("outcome", is("ASKED_BACK")).body("procedure", nullValue())
                .body("choices.code", contains("3.000333", "3.000334"));

        ask(Map.of("question", "so 2", "offered", List.of("3.000333", "3.000334"), "askedBackOver", "lltp bao nhieu tien"))
                .body("outcome", is("ANSWERED")).body("procedure.code", is("3.000334"))
                .body("procedure.parts.field", contains("FEE"));
        ask(Map.of("question", "lltp bao nhieu tien", "picked", "3.000333")).body("procedure.code", is("3.000333"))
                .body("procedure.parts.field", contains("FEE"));
    }

    @Test
    void saysThatAValueIsNotPublishedInsteadOfInventingIt() {
        ask(Map.of("question", "xóa đăng ký thường trú mất bao lâu")).body("outcome", is("NOT_PUBLISHED"))
                .body("procedure.code", is("1.003197")).body("procedure.parts[0].published", is(false))
                .body("procedure.parts[0].gaps", not(empty()));
        ask(Map.of("question", "giấy độc thân dùng được bao lâu")).body("outcome", is("NOT_PUBLISHED"))
                .body("fields", contains("VALIDITY")).body("procedure.parts", empty());
    }

    @Test
    void givesNoProvincesFeeForAnothers() {
        ask(Map.of("question", "lệ phí giấy xác nhận tình trạng hôn nhân ở hà nội")).body("outcome", is("NOT_PUBLISHED"))
                .body("procedure.parts[0].province", is(false)).body("procedure.parts[0].fees", empty());
        ask(Map.of("question", "lệ phí giấy xác nhận tình trạng hôn nhân ở hải phòng")).body("outcome", is("ANSWERED"))
                .body("procedure.parts[0].fees.province", everyItem(is("31")));
    }

    @Test
    void keepsWhatItDidNotKnowWithoutNumbers() {
        ask(Map.of("question", "biển lặn 0912 345 678 ở sao hỏa của ai đó a@b.vn")).body("outcome", is("UNKNOWN"));

        given().auth().oauth2(editor("G01")).get(ASSISTANT + "/unanswered").then().statusCode(200)
                .body("items.question", hasItem("biển lặn … ở sao hỏa của ai đó …@…"));
        given().get(ASSISTANT + "/unanswered").then().statusCode(401);
    }

    @Test
    void aWrongAnswerReachesTheAgencyThatPublishesIt() {
        var wrong = Map.of("question", "lltp so 1 bao tien, cccd 001099000001", "procedure", "3.000333", "version", 1, "fields",
                List.of("FEE"), "comment", "Nay đã khác");
        var key = UUID.randomUUID().toString();
        var id = given().contentType("application/json").header("Idempotency-Key", key).body(wrong).post(ASSISTANT + "/reports")
                .then().statusCode(201).extract().<String> path("id");
        given().contentType("application/json").header("Idempotency-Key", key).body(wrong).post(ASSISTANT + "/reports").then()
                .statusCode(201).body("id", is(id));

        given().auth().oauth2(editor("G01")).get(ASSISTANT + "/reports").then().statusCode(200).body("items.id", hasItem(id))
                .body("items.find { it.id == '" + id + "' }.question", is("lltp so 1 bao tien, cccd …"));
        given().auth().oauth2(editor("H26")).get(ASSISTANT + "/reports").then().body("items.id", not(hasItem(id)));
        settle("H26", id).statusCode(404);
        settle("G01", id).statusCode(200).body("settledBy", is("CB-0100"));
        settle("G01", id).statusCode(200);
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(Facts.heard(Topics.CHANGES, id, ChangeEvent.class))
                        .extracting(change -> ((ReportClosed) change).about())
                        .containsExactly(ReportClosed.About.ANSWER));
        given().contentType("application/json").header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Map.of("question", "x", "procedure", "3.000333", "version", 99, "fields", List.of()))
                .post(ASSISTANT + "/reports")
                .then().statusCode(404);
    }

    @Test
    void howManyReportsOthersGetHidesNone() {
        var first = reported("3.000333", "bao nhieu tien");
        var second = reported("3.000333", "mat bao lau");
        IntStream.range(0, 25).forEach(i -> reported("2.000815", "câu hỏi thứ " + i));

        var page = reports("G01", "?limit=1").body("items.id", contains(second)).extract().<String> path("next");
        reports("G01", "?limit=1&after=" + page).body("items.id", contains(first));
        settle("G01", second).statusCode(200);
        reports("G01", "").body("items.id", hasItem(first)).body("items.id", not(hasItem(second)));
        reports("G01", "?open=false").body("items.id", hasItems(first, second));
        reports("G15", "?limit=20").body("items.size()", is(20)).body("items.id", not(hasItem(first)));
    }

    @Test
    void takesNoFlood() {
        IntStream.range(0, 30).forEach(i -> reported("1.001193", "câu hỏi thứ " + i));

        report("1.001193", "một câu nữa").then().statusCode(429).body("type", is("urn:motcua:problem:too-many-reports"));
        reported("3.000333", "bao nhieu tien");
    }

    private static String reported(String procedure, String question) {
        return report(procedure, question).then().statusCode(201).extract().path("id");
    }

    private static Response report(String procedure, String question) {
        return given().contentType("application/json").header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Map.of("question", question, "procedure", procedure, "version", 1, "fields", List.of("FEE")))
                .post(ASSISTANT + "/reports");
    }

    private static ValidatableResponse reports(String agency, String query) {
        return given().auth().oauth2(editor(agency)).get(ASSISTANT + "/reports" + query).then().statusCode(200);
    }

    @Test
    void isCheckedFromOutsideAndCountsInPublic() {
        given().get(ASSISTANT + "/health").then().statusCode(200).body("up", is(true)).body("got", is("3.000333"));
        ask(Map.of("question", "đăng ký kết hôn cần giấy tờ gì"));

        given().get(ASSISTANT + "/figures?days=2").then().statusCode(200).body("items.size()", is(2))
                .body("items[0].answered", greaterThan(0)).body("items[0].keySet()", hasItems("unknown", "minutesUp"));
        given().get(ASSISTANT + "/figures?days=0").then().statusCode(400);
    }

    @Test
    void refusesWhatIsNoQuestion() {
        given().contentType("application/json").body(Map.of("question", " ")).post(ASSISTANT + "/answers").then()
                .statusCode(400);
        given().contentType("application/json").body(Map.of("question", "x".repeat(501))).post(ASSISTANT + "/answers").then()
                .statusCode(400);
        given().contentType("application/json").body(Map.of("question", "x", "procedure", "<b>")).post(ASSISTANT + "/answers")
                .then().statusCode(400);
    }

    private static ValidatableResponse ask(Map<String, Object> asked) {
        return given().contentType("application/json").body(asked).post(ASSISTANT + "/answers").then().statusCode(200);
    }

    private static ValidatableResponse settle(String agency, String id) {
        return given().auth().oauth2(editor(agency)).header("Idempotency-Key", UUID.randomUUID().toString())
                .post(ASSISTANT + "/reports/" + id + "/settlement").then();
    }

    private static String editor(String agency) {
        return Tokens.officer("CB-0100", agency, "editor");
    }
}
