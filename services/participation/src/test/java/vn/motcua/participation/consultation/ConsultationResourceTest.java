package vn.motcua.participation.consultation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

import vn.motcua.contracts.ConsultationEvent;
import vn.motcua.contracts.Topics;
import vn.motcua.participation.directory.Agencies;
import vn.motcua.participation.testing.TestClock;
import vn.motcua.participation.testing.WorkflowStub;
import vn.motcua.participation.testing.World;
import vn.motcua.platform.testing.Facts;
import vn.motcua.platform.testing.Infra;
import vn.motcua.platform.testing.Tokens;

@QuarkusTest
@QuarkusTestResource(Infra.class)
@QuarkusTestResource(WorkflowStub.class)
class ConsultationResourceTest {

    private static final String API = "/api/participation/v1/";
    private static final String EDITOR = Tokens.officer("CB-0001", "G01", "editor");
    private static final String PUBLISHER = Tokens.officer("CB-0002", "G01", "publisher");
    private static final String LAN = Tokens.citizen("001090000001");
    private static final String MAI = Tokens.citizen("001185000002");

    @Inject
    Agencies agencies;

    private String id;
    private String code;

    @BeforeEach
    void written() {
        World.tell(agencies);
        var written = World.as(EDITOR).body(draft("circular")).post(API + "desk/consultations").then().statusCode(201);
        id = written.extract().path("id");
        code = written.extract().path("code");
    }

    @Test
    void takesOneCommentOfEachOnASectionUntilTheVeryEnd() {
        announced(Duration.ofDays(21));
        say(LAN, 1, "AGREE", "Đồng ý.").statusCode(200).body("items", hasSize(1));
        say(LAN, 1, "CHANGE", "Nên rút còn 3 ngày.").statusCode(200).body("items", hasSize(1))
                .body("items[0].text", is("Nên rút còn 3 ngày."));
        say(LAN, 2, "DISAGREE", "Không nên.").statusCode(200).body("items", hasSize(2));
        say(MAI, 1, "AGREE", "Nhất trí.").statusCode(200).body("items", hasSize(1));
        say(MAI, 9, "AGREE", "Điều không có.").statusCode(409);
        takeBack(LAN, 2).body("items", hasSize(1));
        one().body("comments", is(2)).body("sections[0].comments", is(2)).body("phase", is("OPEN"));

        TestClock.setTo(Instant.parse(one().extract().path("closes")));

        one().body("phase", is("CLOSED"));
        say(MAI, 1, "DISAGREE", "Sửa sau khi đóng.").statusCode(409);
        say(MAI, 2, "AGREE", "Muộn.").statusCode(409);
        World.as(LAN).delete(API + "consultations/" + code + "/sections/1/comment").then().statusCode(409);
        decide(PUBLISHER, "extension", Map.of("closes", "" + TestClock.now().plus(Duration.ofDays(3)))).statusCode(409);

        // Each comment is replied to, then everybody reads what became of it, and nobody whose it was.
        given().get(API + "consultations/" + code + "/matrix").then().statusCode(404);
        List<String> comments = given().auth().oauth2(EDITOR).get(API + "desk/consultations/" + id + "/comments").then()
                .statusCode(200).extract().path("rows.id");
        decide(PUBLISHER, "conclusion", Map.of("vi", "Xong", "en", "Done")).statusCode(409).body("replied", is(0));
        decide(EDITOR, "replies", Map.of("comments", comments, "verdict", "PARTLY", "text", "Rút còn 4 ngày."))
                .statusCode(200);
        decide(EDITOR, "conclusion", Map.of("vi", "Xong", "en", "Done")).statusCode(403);
        decide(PUBLISHER, "conclusion", Map.of("vi", "Đã tiếp thu.", "en", "Taken in.")).statusCode(200)
                .body("phase", is("CONCLUDED"));
        given().get(API + "consultations/" + code + "/matrix").then().statusCode(200).body("rows", hasSize(2))
                .body("rows[0].verdict", is("PARTLY")).body("rows[0].replyText", is("Rút còn 4 ngày."))
                .body("rows[0].author", nullValue());
        one().body("answeredShare", is(100)).body("conclusion.vi", is("Đã tiếp thu."));
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(
                Facts.heard(Topics.CONSULTATIONS, id, ConsultationEvent.class))
                .extracting(fact -> fact.getClass().getSimpleName())
                .contains("Opened", "Commented", "Replied", "Concluded")
                .satisfies(names -> assertThat(names.getFirst()).isEqualTo("Opened")));
    }

    @Test
    void countsEachPersonOnceAndNoneWhoTookBackAll() {
        announced(Duration.ofDays(21));
        say(LAN, 1, "AGREE", "Đồng ý.").statusCode(200);
        say(LAN, 2, "AGREE", "Đồng ý.").statusCode(200);
        takeBack(LAN, 1);
        say(MAI, 1, "AGREE", "Đồng ý.").statusCode(200);
        takeBack(LAN, 2);
        say(MAI, 2, "AGREE", "Đồng ý.").statusCode(200);
        say(LAN, 1, "AGREE", "Vẫn đồng ý.").statusCode(200);

        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(
                Facts.heard(Topics.CONSULTATIONS, id, ConsultationEvent.class).stream()
                        .filter(ConsultationEvent.Commented.class::isInstance).map(ConsultationEvent.Commented.class::cast))
                .extracting(ConsultationEvent.Commented::comments, ConsultationEvent.Commented::people)
                .containsExactly(tuple(1L, 1L), tuple(2L, 1L), tuple(2L, 2L), tuple(2L, 1L), tuple(3L, 2L)));
    }

    @Test
    void cannotBeShorterThanTheLawSays() {
        var now = TestClock.now();
        announce(now, now.plus(Duration.ofDays(20)).minusSeconds(1)).statusCode(422).body("minDays", is(20));
        // To have opened in the past doesn't help.
        announce(now.minus(Duration.ofDays(10)), now.plus(Duration.ofDays(15))).statusCode(422);
        announce(now.plusSeconds(60), now.plusSeconds(60).plus(Duration.ofDays(20))).statusCode(200);
        decide(PUBLISHER, "extension", Map.of("closes", "" + now.plus(Duration.ofDays(19)))).statusCode(422);
        decide(PUBLISHER, "extension", Map.of("closes", "" + now.plus(Duration.ofDays(40)))).statusCode(200);
        one().body("phase", is("PLANNED"));
        say(LAN, 1, "AGREE", "Quá sớm.").statusCode(409);
    }

    @Test
    void needsTwoPersonsAndStaysInsideUntilThen() {
        given().get(API + "consultations/" + code).then().statusCode(404);
        given().get(API + "consultations").then().statusCode(200).body("items.code", not(hasItem(code)));
        say(LAN, 1, "AGREE", "Chưa công bố.").statusCode(404);
        var both = Tokens.officer("CB-0001", "G01", "editor", "publisher");
        var now = TestClock.now();
        World.as(both).header("If-Match", "\"1\"").body(Map.of("opens", "" + now, "closes", "" + now.plus(Duration.ofDays(30))))
                .post(API + "desk/consultations/" + id + "/announcement").then().statusCode(403)
                .body("type", containsString("two-persons"));
        World.as(Tokens.officer("CB-0901", "G02", "editor")).get(API + "desk/consultations/" + id).then().statusCode(404);
        World.as(EDITOR).header("If-Match", "\"1\"").body(draft("provincial")).put(API + "desk/consultations/" + id).then()
                .statusCode(200).body("version", is(2));
        World.as(EDITOR).header("If-Match", "\"1\"").body(draft("circular")).put(API + "desk/consultations/" + id).then()
                .statusCode(409);
        World.as(EDITOR).body(draft("nothing")).post(API + "desk/consultations").then().statusCode(422);
        given().queryParam("phase", "DRAFT").get(API + "consultations").then().statusCode(400);
        given().queryParam("phase", "concluded").get(API + "consultations").then().statusCode(200);
    }

    @Test
    void asksForNothingWithoutAnAnswer() {
        given().get(API + "document-types").then().statusCode(200).body("find { it.code == 'provincial' }.minDays", is(30));
        given().get(API + "consultations/none").then().statusCode(404);
        given().auth().oauth2(EDITOR).get(API + "desk/consultations/" + id + "/comments").then().body("rows", empty());
    }

    private void announced(Duration length) {
        var now = TestClock.now();
        announce(now, now.plus(length)).statusCode(200).body("phase", is("OPEN"));
    }

    private ValidatableResponse announce(Instant opens, Instant closes) {
        return decide(PUBLISHER, "announcement", Map.of("opens", opens.toString(), "closes", closes.toString()));
    }

    private ValidatableResponse decide(String token, String what, Map<String, Object> body) {
        var version = given().auth().oauth2(token).get(API + "desk/consultations/" + id).then().statusCode(200).extract()
                .path("version").toString();
        return World.as(token).header("If-Match", "\"" + version + "\"").body(body)
                .post(API + "desk/consultations/" + id + "/" + what).then();
    }

    private ValidatableResponse one() {
        return given().get(API + "consultations/" + code).then().statusCode(200);
    }

    private ValidatableResponse say(String token, int section, String stance, String text) {
        return World.as(token).body(Map.of("stance", stance, "text", text))
                .put(API + "consultations/" + code + "/sections/" + section + "/comment").then();
    }

    private ValidatableResponse takeBack(String token, int section) {
        return World.as(token).delete(API + "consultations/" + code + "/sections/" + section + "/comment").then()
                .statusCode(200);
    }

    private static Map<String, Object> draft(String type) {
        return Map.of("documentType", type, "title", Map.of("vi", "Thông tư về lệ phí", "en", "Circular on fees"),
                "summary", Map.of("vi", "Sửa mức lệ phí.", "en", "Changes fees."),
                "sections", List.of(Map.of("label", "Điều 1", "title", "Thời hạn", "text", "Thời hạn là 5 ngày."),
                        Map.of("label", "Điều 2", "title", "", "text", "Bỏ lệ phí.")),
                "papers", List.of(Map.of("kind", "SUBMISSION", "title", Map.of("vi", "Tờ trình", "en", "Submission"), "text",
                        "Kính gửi…")));
    }
}
