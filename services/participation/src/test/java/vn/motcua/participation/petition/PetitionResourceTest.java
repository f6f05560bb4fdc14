package vn.motcua.participation.petition;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import org.hibernate.Session;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

import vn.motcua.contracts.AccessEvent;
import vn.motcua.contracts.PetitionEvent;
import vn.motcua.contracts.Topics;
import vn.motcua.participation.directory.Agencies;
import vn.motcua.participation.testing.TestClock;
import vn.motcua.participation.testing.WorkflowStub;
import vn.motcua.participation.testing.World;
import vn.motcua.platform.identity.PersonKey;
import vn.motcua.platform.testing.Facts;
import vn.motcua.platform.testing.Infra;
import vn.motcua.platform.testing.Tokens;

@QuarkusTest
@QuarkusTestResource(Infra.class)
@QuarkusTestResource(WorkflowStub.class)
class PetitionResourceTest {

    private static final String API = "/api/participation/v1/";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String RECEPTION = Tokens.officer("CB-0101", "G01.801", "reception");
    private static final String HANDLER = Tokens.officer("CB-0102", "G01.801", "handler");
    private static final String LEADER = Tokens.officer("CB-0103", "G01.801", "leader");
    private static final String SAIGON = Tokens.officer("CB-0201", "G01.802", "reception");

    @Inject
    Agencies agencies;

    @Inject
    PersonKey persons;

    @Inject
    Session database;

    private String person;
    private String citizen;

    @BeforeEach
    void others() {
        World.tell(agencies);
        WorkflowStub.isAway(false);
        person = "0010900%05d".formatted(Math.abs(UUID.randomUUID().hashCode()) % 100_000);
        citizen = Tokens.citizen(person);
    }

    @Test
    void isAnsweredPublishedWithoutNamesReopenedAndRatedOnce() {
        var id = filed("Chờ lâu ở quầy", "Tôi là Công Dân Thử Nghiệm, số 001090000001, chờ 3 giờ ở quầy số 2.", true);

        officer(RECEPTION, id).body("state", is("RECEIVED")).body("name", is("Công Dân Thử Nghiệm"))
                .body("level", is("IN_TIME")).body("allowed", hasItems("TAKE_ON", "REROUTE", "MERGE", "DECLINE"));
        decide(RECEPTION, id, "taking-on", Map.of()).statusCode(200).body("state", is("IN_PROGRESS"));
        decide(RECEPTION, id, "answer", Map.of("text", "Không được.")).statusCode(409);
        decide(HANDLER, id, "answer", Map.of("text", "Xin lỗi ông Công Dân Thử Nghiệm.")).statusCode(200)
                .body("state", is("ANSWERED"));
        var code = mine(id).body("answer", containsString("Xin lỗi")).body("inTime", is(true))
                .body("allowed", hasItems("REOPEN", "RATE")).extract().<String> path("code");

        given().get(API + "answers/" + code).then().statusCode(404);
        decide(LEADER, id, "publication", publication("Của Công Dân Thử Nghiệm", true)).statusCode(422);
        decide(LEADER, id, "publication", publication("Chờ lâu", false)).statusCode(400);
        given().auth().oauth2(LEADER).get(API + "desk/petitions/" + id + "/redaction").then().statusCode(200)
                .body("text", is("Tôi là [đã che], số [đã che], chờ 3 giờ ở quầy số 2."))
                .body("answer", is("Xin lỗi ông [đã che]."));
        decide(LEADER, id, "publication", publication("Chờ lâu ở quầy bảy mươi", true)).statusCode(200);
        given().get(API + "answers/" + code).then().statusCode(200).body("answer", is("Đã thêm quầy."))
                .body("inTime", is(true));
        given().queryParam("q", "cho lau bay muoi").get(API + "answers").then().body("items.code", hasItems(code));

        act(id, "rating", Map.of("score", 2)).statusCode(200);
        act(id, "rating", Map.of("score", 5)).statusCode(409);
        act(id, "reopening", Map.of("reason", "Vẫn phải chờ.")).statusCode(200).body("state", is("IN_PROGRESS"));
        given().get(API + "answers/" + code).then().statusCode(404);
        decide(HANDLER, id, "answer", Map.of("text", "Đã thêm quầy thứ ba.")).statusCode(200);
        mine(id).body("round", is(2)).body("history.step", is(List.of("FILE", "TAKE_ON", "ANSWER", "PUBLISH", "RATE", "REOPEN",
                "ANSWER")));

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(told(id)).hasSize(7)
                .extracting(fact -> fact.head().seq()).containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L));
        assertThat(told(id).getFirst().head().province()).isEqualTo("01");
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(Facts.heard(Topics.DATA_ACCESS,
                persons.personOf(person).toString(), AccessEvent.class)).isNotEmpty());
    }

    @Test
    void staysHiddenFromEverybodyElse() {
        var id = filed("Riêng tư", "Chuyện của riêng tôi về chữ kỳ lạ xyzzy.", false);
        var code = mine(id).extract().<String> path("code");
        decide(HANDLER, id, "taking-on", Map.of()).statusCode(200);
        decide(HANDLER, id, "answer", Map.of("text", "Đã rõ.")).statusCode(200);

        decide(LEADER, id, "publication", publication("Riêng tư", true)).statusCode(409).body("allowed",
                not(hasItems("PUBLISH")));
        given().queryParam("q", "xyzzy").get(API + "answers").then().body("items", hasSize(0));
        given().get(API + "answers/" + code).then().statusCode(404);
        given().auth().oauth2(Tokens.citizen("001185000002")).get(API + "petitions/" + id).then().statusCode(404);
        given().auth().oauth2(SAIGON).get(API + "desk/petitions/" + id).then().statusCode(404);
        given().auth().oauth2(LEADER).get(API + "desk/petitions?queue=to-publish").then().body("items.id", not(hasItems(id)));
        assertThat(sealed(id)).doesNotContain("xyzzy");
    }

    @Test
    void goesToTheAgencyThatIsCompetentAndKeepsItsPromise() {
        var id = filed("Nhầm nơi", "Việc này ở Thành phố Hồ Chí Minh.", false);
        var due = mine(id).extract().<String> path("due");

        decide(RECEPTION, id, "rerouting", Map.of("agency", "Z99", "reason", "?")).statusCode(422);
        decide(RECEPTION, id, "rerouting", Map.of("agency", "G01.802", "reason", "Thuộc thẩm quyền")).statusCode(200)
                .body("agency", is("G01.802")).body("due", is(due));

        given().auth().oauth2(RECEPTION).get(API + "desk/petitions/" + id).then().statusCode(404);
        officer(SAIGON, id).body("history[1].note", is("Thuộc thẩm quyền"));
        mine(id).body("agencyName.vi", is("Công an Thành phố Hồ Chí Minh"));
    }

    @Test
    void isMergedWithOneThatSaysTheSame() {
        var first = filed("Máy hỏng", "Máy lấy số hỏng.", false);
        var again = filed("Máy hỏng", "Máy lấy số vẫn hỏng.", false);
        var into = mine(first).extract().<String> path("code");

        decide(HANDLER, again, "merger", Map.of("into", mine(again).extract().<String> path("code"))).statusCode(422);
        decide(HANDLER, again, "merger", Map.of("into", into)).statusCode(200).body("state", is("MERGED"));
        decide(HANDLER, again, "taking-on", Map.of()).statusCode(409).body("allowed", hasSize(0));
        decide(HANDLER, first, "taking-on", Map.of()).statusCode(200);
        decide(HANDLER, first, "answer", Map.of("text", "Máy đã sửa.")).statusCode(200);

        mine(again).body("state", is("MERGED")).body("answer", is("Máy đã sửa.")).body("mergedInto", nullValue());
        officer(HANDLER, first).body("merged", hasSize(1));
    }

    @Test
    void pointsToOpenOnesOfTheSameAgencyInSimilarWords() {
        var first = filed("Đèn phòng chờ tắt", "Đèn ở phòng chờ số bảy tắt đã ba ngày nay, rất tối.", false);
        var elsewhere = filed("Đèn phòng chờ tắt", "Đèn ở phòng chờ số bảy tắt đã ba ngày nay, rất tối.", false);
        decide(RECEPTION, elsewhere, "rerouting", Map.of("agency", "G01.802", "reason", "Nơi khác")).statusCode(200);
        var again = filed("Đèn tắt", "Đèn ở phòng chờ số bảy tắt mấy ngày nay, rất tối.", false);

        var similar = API + "desk/petitions/" + again + "/similar";
        given().auth().oauth2(HANDLER).get(similar).then().statusCode(200).body("petition.id", hasItems(first))
                .body("petition.id", not(hasItems(elsewhere))).body("petition.title", not(hasItems(containsString("Đèn"))));
        given().auth().oauth2(SAIGON).get(similar).then().statusCode(404);
        given().auth().oauth2(citizen).get(similar).then().statusCode(403);
    }

    @Test
    void showsItsAttachmentsToWhoHandlesItAndToNobodyElse() {
        var document = UUID.randomUUID();
        var attached = Map.of("document", document, "name", "den-tat.jpg", "mediaType", "image/jpeg", "size", 300_000);
        var filing = filing("Ảnh kèm theo", "Xem ảnh đèn tắt ở phòng chờ.", true);
        filing.put("attachments", List.of(attached));
        var id = file(filing).statusCode(201).extract().<String> path("id");

        mine(id).body("attachments.name", is(List.of("den-tat.jpg")));
        officer(HANDLER, id).body("attachments.document", is(List.of(document.toString())));
        var asked = API + "desk/attachments/" + document;
        given().auth().oauth2(HANDLER).get(asked).then().statusCode(200)
                .body("petitioner", is(persons.personOf(person).toString()));
        given().auth().oauth2(SAIGON).get(asked).then().statusCode(404);
        given().auth().oauth2(citizen).get(asked).then().statusCode(403);
        file(filing).statusCode(409).body("type", containsString("attachment-in-use"));
        assertThat(sealed(id)).doesNotContain("den-tat");

        decide(HANDLER, id, "taking-on", Map.of()).statusCode(200);
        decide(HANDLER, id, "answer", Map.of("text", "Đã thay đèn.")).statusCode(200);
        decide(LEADER, id, "publication", publication("Đèn phòng chờ", true)).statusCode(200);
        var published = given().get(API + "answers/" + mine(id).extract().path("code")).then().statusCode(200).extract()
                .asString();
        assertThat(published).doesNotContain("den-tat", document.toString());
    }

    @Test
    void losesARaceWithWhoWasFasterAndNeedsAVersion() {
        var id = filed("Đua", "Hai cán bộ cùng mở.", false);
        var seen = officer(HANDLER, id).extract().path("version").toString();

        World.as(HANDLER).header("If-Match", "\"" + seen + "\"").post(API + "desk/petitions/" + id + "/taking-on").then()
                .statusCode(200);
        World.as(RECEPTION).header("If-Match", "\"" + seen + "\"").post(API + "desk/petitions/" + id + "/taking-on").then()
                .statusCode(409).body("type", containsString("lost-race")).body("version", is(2))
                .body("allowed", hasItems("REROUTE"));
        World.as(HANDLER).post(API + "desk/petitions/" + id + "/taking-on").then().statusCode(428);
        World.as(Tokens.officerWithAcr("1", "CB-0102", "G01.801", "handler")).get(API + "desk/petitions/" + id).then()
                .statusCode(403);
    }

    @Test
    void showsTheLegalWayToComplaintsAndDenunciations() {
        var filing = filing("Khiếu nại quyết định", "Tôi khiếu nại quyết định xử phạt.", false);
        file(filing).statusCode(422).body("type", containsString("looks-formal")).body("way.way", is("COMPLAINT"))
                .body("way.legalBasis", containsString("02/2011"));
        filing.put("notFormal", true);
        var id = file(filing).statusCode(201).extract().<String> path("id");
        officer(RECEPTION, id).body("looksFormal", is("COMPLAINT"));
        decide(RECEPTION, id, "refusal", Map.of("reasonCode", "formal-complaint", "reason", "Mời gửi đơn khiếu nại."))
                .statusCode(200);
        mine(id).body("state", is("DECLINED")).body("reason.vi", containsString("khiếu nại")).body("answer",
                is("Mời gửi đơn khiếu nại."));

        filing.put("formal", "DENUNCIATION");
        file(filing).statusCode(422).body("type", containsString("formal")).body("way.way", is("DENUNCIATION"));
        given().get(API + "petitions/formal-ways").then().body("", hasSize(2)).body("[1].acts[3].legalBasis",
                containsString("30"));
    }

    @Test
    void isNotLostWhileWorkflowIsAwayAndTurnsOverdueInTheEnd() {
        WorkflowStub.isAway(true);
        var id = filed("Chậm", "Cơ quan tính hạn đang nghỉ.", false);
        mine(id).body("provisional", is(true));

        WorkflowStub.isAway(false);
        await().atMost(PATIENCE).untilAsserted(() -> mine(id).body("provisional", is(false)));
        assertThat(told(id)).noneMatch(PetitionEvent.Overdue.class::isInstance);
        TestClock.goOn(Duration.ofDays(25));

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(told(id)).anyMatch(PetitionEvent.Overdue.class::isInstance));
        mine(id).body("level", is("LATE"));
        given().auth().oauth2(HANDLER).get(API + "desk/petitions?queue=late").then().body("items.id", hasItems(id));
        decide(HANDLER, id, "taking-on", Map.of()).statusCode(200);
        decide(HANDLER, id, "answer", Map.of("text", "Xin lỗi vì trả lời muộn.")).statusCode(200);
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(told(id)).filteredOn(PetitionEvent.Answered.class::isInstance)
                .singleElement().matches(fact -> !((PetitionEvent.Answered) fact).inTime()));
        TestClock.goOn(Duration.ofDays(11));
        act(id, "reopening", Map.of("reason", "Quá muộn.")).statusCode(409);
    }

    private String filed(String title, String text, boolean mayPublish) {
        return file(filing(title, text, mayPublish)).statusCode(201).extract().path("id");
    }

    private static Map<String, Object> filing(String title, String text, boolean mayPublish) {
        return new HashMap<>(
                Map.of("kind", "CONDUCT", "title", title, "text", text, "province", "01", "mayPublish", mayPublish));
    }

    private ValidatableResponse file(Map<String, Object> filing) {
        return World.as(citizen).body(filing).post(API + "petitions").then();
    }

    private ValidatableResponse act(String id, String what, Map<String, Object> body) {
        return World.as(citizen).body(body).post(API + "petitions/" + id + "/" + what).then();
    }

    private ValidatableResponse mine(String id) {
        return given().auth().oauth2(citizen).get(API + "petitions/" + id).then().statusCode(200);
    }

    private static ValidatableResponse officer(String token, String id) {
        return given().auth().oauth2(token).get(API + "desk/petitions/" + id).then().statusCode(200);
    }

    private static ValidatableResponse decide(String token, String id, String what, Map<String, Object> body) {
        var version = officer(token, id).extract().path("version").toString();
        return World.as(token).header("If-Match", "\"" + version + "\"").body(body)
                .post(API + "desk/petitions/" + id + "/" + what).then();
    }

    private static Map<String, Object> publication(String title, boolean checked) {
        return Map.of("title", title, "text", "Chờ 3 giờ ở quầy.", "answer", "Đã thêm quầy.", "checked", checked);
    }

    private static List<PetitionEvent> told(String id) {
        return Facts.heard(Topics.PETITIONS, id, PetitionEvent.class);
    }

    private String sealed(String id) {
        return QuarkusTransaction.requiringNew().call(() -> database
                .createNativeQuery("select encode(content, 'escape') from petition where id = ?1", String.class)
                .setParameter(1, UUID.fromString(id)).getSingleResult());
    }
}
