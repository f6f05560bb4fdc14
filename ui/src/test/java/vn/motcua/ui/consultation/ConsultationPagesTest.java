package vn.motcua.ui.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.ui.Visitors.anybody;
import static vn.motcua.ui.Visitors.citizen;
import static vn.motcua.ui.Visitors.officer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import vn.motcua.ui.Stub;
import vn.motcua.ui.Visitors;

@QuarkusTest
@QuarkusTestResource(Stub.class)
class ConsultationPagesTest {

    private static final String ONE = "/lay-y-kien/LYK-261122-abcdef";
    private static final String DESK = "/can-bo/lay-y-kien";

    @ParameterizedTest
    @ValueSource(strings = { "/lay-y-kien", ONE, ONE + "?kq=said", ONE + "/ket-qua" })
    void everybodyReadsDraftsAndWhatBecameOfTheComments(String path) {
        for (var language : new String[] { "vi", "en" }) {
            assertThat(anybody().queryParam("lang", language).get(path).then().statusCode(200).extract().asString())
                    .contains("<html lang=\"" + language + "\"").doesNotContain("style=\"", "<textarea");
        }
    }

    @Test
    void citizensCommentSectionBySectionAndChangeTheirMind() {
        assertThat(citizen().get(ONE).then().statusCode(200).extract().asString()).contains("Nên là 3 ngày.", "gop-y/1",
                "gop-y/2");
        citizen().contentType("application/x-www-form-urlencoded; charset=UTF-8").formParam("stance", "AGREE")
                .formParam("text", "Đồng ý").post(ONE + "/gop-y/1").then().statusCode(303);
        assertThat(Stub.heard("PUT", "/sections/1/comment").getLast().body()).contains("AGREE", "Đồng ý");
        assertThat(citizen().formParam("text", " ").post(ONE + "/gop-y/1").then().statusCode(303).extract()
                .header("Location")).contains("kq=missing");
        anybody().formParam("text", "x").post(ONE + "/gop-y/1").then().statusCode(401);
    }

    @Test
    void splitsAManuscriptIntoItsSections() {
        var sections = Manuscript.sections("""
                Căn cứ Luật…
                Điều 1. Thời hạn
                Thời hạn là 5 ngày.

                Gồm cả ngày nộp.
                Điều 2: Lệ phí
                Bỏ lệ phí.
                Phụ lục I
                Mẫu số 01""");

        assertThat(sections).extracting(section -> section.get("label"))
                .containsExactly("Mở đầu", "Điều 1", "Điều 2", "Phụ lục I");
        assertThat(sections.get(1)).containsEntry("title", "Thời hạn")
                .containsEntry("text", "Thời hạn là 5 ngày.\n\nGồm cả ngày nộp.");
    }

    @Test
    void agenciesWriteAnnounceAndReply() {
        for (var language : new String[] { "vi", "en" }) {
            for (var path : new String[] { "", "/moi", "/" + Visitors.DRAFT, "/" + Visitors.DRAFT + "/sua" }) {
                officer("editor", "publisher").queryParam("lang", language).get(DESK + path).then().statusCode(200);
            }
        }
        officer("editor").contentType("application/x-www-form-urlencoded; charset=UTF-8").formParam("type", "circular")
                .formParam("titleVi", "Thông tư").formParam("summaryVi", "Sửa").formParam("text", "Điều 1. A\nB")
                .formParam("paper-SUBMISSION", "Kính gửi").formParam("_key", "k-9").post(DESK + "/moi").then().statusCode(303);
        assertThat(Stub.heard("POST", "/desk/consultations").getLast().body()).contains("\"label\":\"Điều 1\"", "Tờ trình");
        officer("publisher").formParam("opens", "2026-12-01T08:00").formParam("closes", "2026-12-30T17:00")
                .formParam("_version", "2").formParam("_key", "k-10").post(DESK + "/" + Visitors.DRAFT + "/viec/announcement")
                .then().statusCode(303);
        assertThat(Stub.heard("POST", "/announcement").getLast().body()).contains("2026-12-01T01:00:00Z");
        officer("publisher").formParam("closes", "").formParam("_version", "2").formParam("_key", "k-11")
                .post(DESK + "/" + Visitors.DRAFT + "/viec/extension").then().statusCode(400);
        anybody().get(DESK).then().statusCode(401).header("X-Motcua-Sign-In", "officer");
    }
}
