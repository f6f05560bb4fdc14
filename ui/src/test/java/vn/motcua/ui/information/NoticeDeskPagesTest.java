package vn.motcua.ui.information;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;

import static vn.motcua.ui.Visitors.anybody;
import static vn.motcua.ui.Visitors.citizen;
import static vn.motcua.ui.Visitors.editor;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import vn.motcua.ui.Stub;

@QuarkusTest
@QuarkusTestResource(Stub.class)
class NoticeDeskPagesTest {

    private static final String DESK = "/can-bo/tin-tuc";
    private static final String DRAFT = "0193f0a0-0000-7000-8000-000000000109";

    @Test
    void anEditorWritesADraftInVietnamTime() {
        editor().contentType("application/x-www-form-urlencoded; charset=UTF-8").formParam("_key", "n-1")
                .formParam("kind", "PROCEDURE_PAUSED").formParam("procedure", "3.000333").formParam("titleVi", "Tạm dừng")
                .formParam("titleEn", "Paused").formParam("textVi", "Bảo trì.").formParam("textEn", "Maintenance.")
                .formParam("from.d", "23").formParam("from.m", "11").formParam("from.y", "2026").formParam("from.h", "8")
                .formParam("from.min", "00").formParam("until.d", "23").formParam("until.m", "11")
                .formParam("until.y", "2026").formParam("until.h", "12").formParam("until.min", "").post(DESK).then()
                .statusCode(303)
                .header("Location", endsWith(DESK + "?kq=saved"));

        assertThat(Stub.heard("POST", "/notices").getLast().body()).contains("\"from\":\"2026-11-23T01:00:00Z\"",
                "\"until\":\"2026-11-23T05:00:00Z\"", "\"procedure\":\"3.000333\"");
    }

    @Test
    void whatIsMissingIsSaidAndNothingTypedIsLost() {
        var page = editor().contentType("application/x-www-form-urlencoded; charset=UTF-8").formParam("_key", "n-2")
                .formParam("kind", "PROCEDURE_PAUSED").formParam("titleVi", "Đã gõ").formParam("from.d", "32")
                .formParam("from.m", "11").formParam("from.y", "2026").formParam("from.h", "8").formParam("from.min", "00")
                .post(DESK)
                .then().statusCode(422).extract().asString();

        assertThat(page).contains("href=\"#titleEn\"", "href=\"#from\"", "href=\"#procedure\"", "Đã gõ",
                "id=\"from\" name=\"from.d\" value=\"32\"",
                "Ngày giờ không hợp lệ. Ví dụ: 23/11/2026, 8 giờ 00.");
    }

    @Test
    void aPublisherPublishesAndWithdrawsInTheVersionThatWasSeen() {
        assertThat(editor().get(DESK).asString()).contains(DESK + "/" + DRAFT + "/cong-bo", "Công bố", "Rút lại");

        editor().formParam("_key", "n-3").formParam("version", 0).post(DESK + "/" + DRAFT + "/cong-bo").then().statusCode(303);
        assertThat(Stub.heard("POST", DRAFT + "/publication")).isNotEmpty();
    }

    @Test
    void liesOnTheWayFromTheStudio() {
        assertThat(editor().get("/xuong").asString()).contains("href=\"" + DESK + "\"");
        assertThat(editor().get(DESK).asString()).contains("class=\"back\" href=\"/xuong\"");
    }

    @Test
    void isForOfficers() {
        citizen().get(DESK).then().statusCode(401).header("X-Motcua-Sign-In", "officer");
        anybody().get(DESK).then().statusCode(401);
        assertThat(editor().queryParam("lang", "en").get(DESK).asString()).contains("Write a notice");
    }
}
