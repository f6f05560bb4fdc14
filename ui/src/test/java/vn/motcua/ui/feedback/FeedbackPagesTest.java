package vn.motcua.ui.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.ui.Visitors.anybody;
import static vn.motcua.ui.Visitors.citizen;
import static vn.motcua.ui.Visitors.officer;

import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import vn.motcua.ui.Stub;
import vn.motcua.ui.Visitors;

@QuarkusTest
@QuarkusTestResource(Stub.class)
class FeedbackPagesTest {

    private static final String FILE = "/phan-anh-kien-nghi/gui";
    private static final String MINE = "/phan-anh-kien-nghi/cua-toi/" + Visitors.DRAFT;
    private static final String DESK = "/can-bo/phan-anh";

    @ParameterizedTest
    @ValueSource(strings = { "/phan-anh-kien-nghi", "/phan-anh-kien-nghi?q=cho+lau", "/phan-anh-kien-nghi/tra-loi/PA-ABCD2345",
            "/phan-anh-kien-nghi/khieu-nai-to-cao" })
    void everybodyReadsWhatWasAnswered(String path) {
        for (var language : new String[] { "vi", "en" }) {
            assertThat(anybody().queryParam("lang", language).get(path).then().statusCode(200).extract().asString())
                    .contains("<html lang=\"" + language + "\"").doesNotContain("style=\"", "onclick=");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { FILE, FILE + "?tu=/thu-tuc/3.000333", FILE + "?ho-so=" + Visitors.DRAFT,
            "/phan-anh-kien-nghi/cua-toi", MINE, MINE + "?kq=sent", "/danh-gia/" + Visitors.DRAFT })
    void citizensFileFollowAndRate(String path) {
        for (var language : new String[] { "vi", "en" }) {
            assertThat(citizen().queryParam("lang", language).get(path).then().statusCode(200).extract().asString())
                    .contains("<html lang=\"" + language + "\"");
        }
        anybody().get(path).then().statusCode(401).header("X-Motcua-Sign-In", "citizen");
    }

    @Test
    void carriesWhatWasTypedFromPageToPageAndSendsItOnce() {
        var about = go(Map.of("_page", "kind", "kind", "CONDUCT", "place", "/thu-tuc/3.000333"), 200);
        assertThat(about).contains("name=\"kind\" value=\"CONDUCT\"", "name=\"place\" value=\"/thu-tuc/3.000333\"",
                "id=\"province\"");
        assertThat(go(Map.of("_page", "text", "kind", "CONDUCT", "text", "Chờ lâu"), 422)).contains("Chờ lâu",
                "href=\"#title\"");
        assertThat(go(Map.of("_page", "text", "_do", "back", "kind", "CONDUCT", "title", "Giữ lại"), 200))
                .contains("value=\"Giữ lại\"", "id=\"province\"");

        var check = Map.of("_page", "check", "_key", "k-1", "kind", "CONDUCT", "title", "Chờ", "text", "Lâu", "mayPublish",
                "1");
        citizen().contentType("application/x-www-form-urlencoded; charset=UTF-8").formParams(check).post(FILE).then()
                .statusCode(303);
        assertThat(Stub.heard("POST", "/petitions").getLast().body()).contains("\"mayPublish\":true", "\"kind\":\"CONDUCT\"",
                "\"notFormal\":false");
    }

    @Test
    void takesPhotographsAlongWithoutScriptAndLetsThemBeTakenAway() {
        var typed = Map.of("_page", "text", "kind", "CONDUCT", "title", "Đèn tắt", "text", "Tối");
        var attached = citizen().multiPart("photo", "den-tat.png", new byte[] { 1 }, "image/png")
                .multiPart("_do", "attach").multiPart("_page", "text").multiPart("kind", "CONDUCT")
                .multiPart("title", "Đèn tắt", "text/plain; charset=UTF-8").post(FILE).then().statusCode(200).extract()
                .asString();
        assertThat(attached).contains("the-sinh-vien.png", "value=\"Đèn tắt\"", "value=\"unfile:0193f0a0",
                "name=\"folder\"", "name=\"files\"");

        var files = "[{\"document\":\"0193f0a0-0000-7000-8000-0000000000f1\",\"name\":\"a.png\",\"mediaType\":\"image/png\","
                + "\"size\":68}]";
        var with = new HashMap<>(typed);
        with.putAll(Map.of("files", files, "folder", Visitors.DRAFT));
        assertThat(go(with, 200)).contains("a.png", "id=\"mayPublish\"");
        with.put("_do", "unfile:0193f0a0-0000-7000-8000-0000000000f1");
        assertThat(go(with, 200)).doesNotContain("a.png").contains("value=\"Đèn tắt\"");
        with.putAll(Map.of("_do", "next", "_page", "check", "_key", "k-files"));
        citizen().contentType("application/x-www-form-urlencoded; charset=UTF-8").formParams(with).post(FILE).then()
                .statusCode(303);
        assertThat(Stub.heard("POST", "/petitions").getLast().body()).contains("\"name\":\"a.png\"");
    }

    @Test
    void suggestsWhatItCouldBeMergedWithByOneClick() {
        assertThat(officer("handler").get(DESK + "/" + Visitors.DRAFT).asString()).contains("PA-GIONG234",
                "name=\"into\" value=\"PA-GIONG234\"", "72%", "files/0193f0a0-0000-7000-8000-0000000000f1/preview");
    }

    @Test
    void showsTheLegalWayInsteadOfTakingAComplaint() {
        assertThat(go(Map.of("_page", "kind", "kind", "COMPLAINT"), 200)).contains("Luật Khiếu nại 02/2011/QH13",
                "Gửi trong 90 ngày.", "Điều 7, 9", "Người đứng đầu Phòng Hồ sơ nghiệp vụ", "Số 1 phố Minh Họa")
                .doesNotContain("id=\"province\"");
        for (var language : new String[] { "vi", "en" }) {
            assertThat(anybody().queryParam("lang", language).get("/phan-anh-kien-nghi/khieu-nai-to-cao").asString())
                    .contains("<ol>", "Điều 8", "/thong-tin/co-quan\"");
        }
    }

    @Test
    void goesOnAsFeedbackFromTheLegalWayAndKeepsWhatWasTyped() {
        var way = go(Map.of("_page", "kind", "kind", "DENUNCIATION", "title", "Giữ lại", "text", "Cả chữ này"), 200);
        assertThat(way).contains("name=\"title\" value=\"Giữ lại\"", "name=\"text\" value=\"Cả chữ này\"",
                "name=\"kind\" value=\"CONDUCT\"", "name=\"notFormal\" value=\"1\"");

        var about = go(Map.of("_page", "kind", "kind", "CONDUCT", "notFormal", "1", "title", "Giữ lại", "text", "Cả chữ này"),
                200);
        assertThat(about).contains("id=\"province\"", "name=\"title\" value=\"Giữ lại\"", "name=\"notFormal\" value=\"1\"");
        assertThat(go(Map.of("_page", "text", "kind", "CONDUCT", "notFormal", "1", "title", "Giữ lại", "text", "Cả chữ này"),
                200)).contains("id=\"notFormal\" name=\"notFormal\" value=\"1\" checked", "Cả chữ này");
        // Nothing formal is ever sent as feedback.
        assertThat(go(Map.of("_page", "check", "kind", "COMPLAINT", "title", "Giữ lại", "text", "Cả chữ này"), 200))
                .contains("Luật Khiếu nại", "value=\"Giữ lại\"");
    }

    @Test
    void namesWhoReceivesItAndTheLegalWayBeforeItIsSent() {
        var check = Map.of("_page", "text", "kind", "CONDUCT", "title", "Chờ", "text", "Tôi khiếu nại");
        assertThat(go(check, 200)).contains("Nơi nhận", "<strong>Phòng Hồ sơ nghiệp vụ, Công an thành phố Hà Nội</strong>",
                "chuyển tiếp", "Đây có phải là khiếu nại", "Gửi trong 90 ngày.", "Tôi khiếu nại");
        var english = citizen().queryParam("lang", "en").contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParams(check).post(FILE).then().statusCode(200).extract().asString();
        assertThat(english).contains("Who receives it", "Records Division, Hanoi City Police", "passed on");
    }

    @Test
    void reopensAndRates() {
        citizen().contentType("application/x-www-form-urlencoded; charset=UTF-8").formParam("reason", "Chưa rõ")
                .formParam("_key", "k-2").post(MINE + "/mo-lai").then().statusCode(303);
        assertThat(Stub.heard("POST", "/reopening").getLast().body()).contains("Chưa rõ");
        citizen().formParam("_key", "k-3").post("/danh-gia/" + Visitors.DRAFT).then().statusCode(303);
        citizen().formParam("score", "4").formParam("_key", "k-4").post("/danh-gia/" + Visitors.DRAFT).then().statusCode(303);
        assertThat(Stub.heard("POST", "/ratings/" + Visitors.DRAFT)).singleElement()
                .matches(heard -> heard.body().contains("4"));
    }

    @Test
    void givesTheDeskItsQueueAndItsDeeds() {
        for (var language : new String[] { "vi", "en" }) {
            var list = officer("handler").queryParam("lang", language).get(DESK + "?hang-cho=late").then().statusCode(200);
            // What was written isn't in the list: whoever reads it opens it, and that is recorded.
            assertThat(list.extract().asString()).contains("PA-ABCD2345").doesNotContain("NGUYỄN VĂN");
            assertThat(officer("leader").queryParam("lang", language).get(DESK + "/" + Visitors.DRAFT).then().statusCode(200)
                    .extract().asString()).contains("viec/taking-on", "viec/answer", "viec/publication", "viec/rerouting",
                            "viec/merger", "viec/refusal", "[đã che]");
        }
        officer("leader").contentType("application/x-www-form-urlencoded; charset=UTF-8").formParam("_version", "7")
                .formParam("_key", "k-5").formParam("title", "Chờ lâu").formParam("text", "Chờ").formParam("answer", "Đã thêm")
                .formParam("checked", "1").post(DESK + "/" + Visitors.DRAFT + "/viec/publication").then().statusCode(303);
        assertThat(Stub.heard("POST", "/publication").getLast().body()).contains("\"checked\":true");
        citizen().get(DESK).then().statusCode(401).header("X-Motcua-Sign-In", "officer");
    }

    private static String go(Map<String, String> form, int status) {
        return citizen().contentType("application/x-www-form-urlencoded; charset=UTF-8").formParams(form).post(FILE).then()
                .statusCode(status).extract().asString();
    }
}
