package vn.motcua.participation.consultation;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

import vn.motcua.participation.directory.Agencies;
import vn.motcua.participation.testing.TestClock;
import vn.motcua.participation.testing.WorkflowStub;
import vn.motcua.participation.testing.World;
import vn.motcua.platform.testing.Infra;
import vn.motcua.platform.testing.Tokens;

@QuarkusTest
@QuarkusTestResource(Infra.class)
@QuarkusTestResource(WorkflowStub.class)
class PaperFileResourceTest {

    private static final String API = "/api/participation/v1/";
    private static final String EDITOR = Tokens.officer("CB-0001", "G01", "editor");
    private static final String PUBLISHER = Tokens.officer("CB-0002", "G01", "publisher");
    private static final String ELSEWHERE = Tokens.officer("CB-0901", "G02", "editor");
    private static final String LAN = Tokens.citizen("001090000001");

    @Inject
    Agencies agencies;

    private String id;
    private String code;

    @BeforeEach
    void written() {
        World.tell(agencies);
        var written = World.as(EDITOR).body(Map.of("documentType", "circular", "title",
                Map.of("vi", "Thông tư về lệ phí", "en", "Circular on fees"), "summary",
                Map.of("vi", "Sửa mức lệ phí.", "en", "Changes fees."), "sections",
                List.of(Map.of("label", "Điều 1", "title", "Thời hạn", "text", "Thời hạn là 5 ngày.")), "papers", List.of()))
                .post(API + "desk/consultations").then().statusCode(201);
        id = written.extract().path("id");
        code = written.extract().path("code");
    }

    @Test
    void everybodyReadsThePapersBeforeDuringAndAfterItButNotBeforeTheAnnouncement() {
        var submission = UUID.randomUUID();
        var draft = UUID.randomUUID();
        attach(EDITOR, submission, "SUBMISSION").statusCode(201).body("version", is(2));
        attach(EDITOR, draft, "DRAFT").statusCode(201);

        beside(submission).statusCode(404);
        given().auth().oauth2(LAN).get(API + "consultation-files/" + submission).then().statusCode(404);
        given().auth().oauth2(ELSEWHERE).get(API + "consultation-files/" + submission).then().statusCode(404);
        given().auth().oauth2(PUBLISHER).get(API + "consultation-files/" + submission).then().statusCode(200);

        var now = TestClock.now();
        announce(now.plusSeconds(60), now.plus(Duration.ofDays(21)));
        reads("PLANNED", submission, draft);
        TestClock.setTo(now.plusSeconds(61));
        reads("OPEN", submission, draft);
        TestClock.setTo(now.plus(Duration.ofDays(21)));
        reads("CLOSED", submission, draft);
    }

    @Test
    void whatWasAnnouncedKeepsItsPapersAndGetsNoMore() {
        var paper = UUID.randomUUID();
        attach(EDITOR, paper, "DRAFT").statusCode(201);
        var now = TestClock.now();
        announce(now, now.plus(Duration.ofDays(21)));

        attach(EDITOR, UUID.randomUUID(), "OTHER").statusCode(409).body("type", containsString("phase"));
        detach(EDITOR, paper).statusCode(409).body("type", containsString("phase"));
        given().get(API + "consultations/" + code).then().body("files.document", contains(paper.toString()));
    }

    @Test
    void takesAPaperAwayAgainWhileItIsADraftAndKeepsTheOthersWhenTheTextIsWrittenAnew() {
        var stays = UUID.randomUUID();
        var goes = UUID.randomUUID();
        attach(EDITOR, stays, "DRAFT").statusCode(201);
        attach(EDITOR, goes, "OTHER").statusCode(201);

        detach(EDITOR, goes).statusCode(200);
        detach(EDITOR, goes).statusCode(404);
        given().auth().oauth2(EDITOR).get(API + "consultation-files/" + goes).then().statusCode(404);
        World.as(EDITOR).header("If-Match", "\"" + version() + "\"").body(Map.of("documentType", "decree", "title",
                Map.of("vi", "Nghị định", "en", "Decree"), "summary", Map.of("vi", "Sửa.", "en", "Changes."), "sections",
                List.of(Map.of("label", "Điều 1", "title", "", "text", "Mới.")), "papers", List.of()))
                .put(API + "desk/consultations/" + id).then().statusCode(200);
        given().auth().oauth2(EDITOR).get(API + "desk/consultations/" + id).then()
                .body("files.document", contains(stays.toString()));
        given().auth().oauth2(EDITOR).get(API + "desk/consultations").then()
                .body("items.find { it.id == '" + id + "' }.files", empty());
    }

    @Test
    void whoAttachesAPaperHasWrittenAndCannotAnnounce() {
        var both = Tokens.officer("CB-0003", "G01", "editor", "publisher");
        attach(both, UUID.randomUUID(), "DRAFT").statusCode(201);
        var now = TestClock.now();

        World.as(both).header("If-Match", "\"" + version() + "\"")
                .body(Map.of("opens", "" + now, "closes", "" + now.plus(Duration.ofDays(30))))
                .post(API + "desk/consultations/" + id + "/announcement").then().statusCode(403)
                .body("type", containsString("two-persons"));
    }

    @Test
    void oneFileStandsBesideOneDraftAndOnlyItsEditorsPutItThere() {
        var paper = UUID.randomUUID();
        attach(EDITOR, paper, "DRAFT").statusCode(201);
        attach(EDITOR, paper, "OTHER").statusCode(409).body("type", containsString("file-in-use"));
        attach(ELSEWHERE, UUID.randomUUID(), "DRAFT").statusCode(404);
        attach(PUBLISHER, UUID.randomUUID(), "DRAFT").statusCode(403);
        attach(LAN, UUID.randomUUID(), "DRAFT").statusCode(403);
        World.as(EDITOR).header("If-Match", "\"1\"").body(file(UUID.randomUUID(), "DRAFT"))
                .post(API + "desk/consultations/" + id + "/files").then().statusCode(409)
                .body("type", containsString("lost-race"));
    }

    private void reads(String phase, UUID submission, UUID draft) {
        given().get(API + "consultations/" + code).then().statusCode(200).body("phase", is(phase)).body("files", hasSize(2))
                .body("files.document", contains(draft.toString(), submission.toString()))
                .body("files[1].name", is("to-trinh.pdf"));
        beside(submission).statusCode(200).body("consultation", is(id));
    }

    private ValidatableResponse beside(UUID document) {
        return given().get(API + "consultation-files/" + document).then();
    }

    private ValidatableResponse attach(String token, UUID document, String kind) {
        return World.as(token).header("If-Match", "\"" + version() + "\"").body(file(document, kind))
                .post(API + "desk/consultations/" + id + "/files").then();
    }

    private ValidatableResponse detach(String token, UUID document) {
        return World.as(token).header("If-Match", "\"" + version() + "\"")
                .delete(API + "desk/consultations/" + id + "/files/" + document).then();
    }

    private void announce(Instant opens, Instant closes) {
        World.as(PUBLISHER).header("If-Match", "\"" + version() + "\"")
                .body(Map.of("opens", opens.toString(), "closes", closes.toString()))
                .post(API + "desk/consultations/" + id + "/announcement").then().statusCode(200);
    }

    private String version() {
        return given().auth().oauth2(EDITOR).get(API + "desk/consultations/" + id).then().extract().path("version").toString();
    }

    private static Map<String, Object> file(UUID document, String kind) {
        return Map.of("document", document, "kind", kind, "title", Map.of("vi", "Tờ trình", "en", "Submission"), "name",
                "to-trinh.pdf", "size", 1234, "sha256", "0".repeat(64));
    }
}
