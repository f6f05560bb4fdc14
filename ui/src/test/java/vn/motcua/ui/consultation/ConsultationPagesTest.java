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
    void everybodySavesThePapersOfADraft() {
        assertThat(anybody().get(ONE).asString()).contains(
                "href=\"/api/documents/v1/consultation-files/0193f0a0-0000-7000-8000-0000000000f2\"",
                "Báo cáo đánh giá tác động năm 2026 (PDF, 348 KB)");
        assertThat(anybody().queryParam("lang", "en").get(ONE).asString()).contains("Impact report 2026 (PDF, 348 KB)");
    }

    @Test
    void editorsPutPdfsBesideADraftAndTakeThemAwayWithoutScript() {
        var draft = DESK + "/0193f0a0-0000-7000-8000-0000000000d1";
        for (var language : new String[] { "vi", "en" }) {
            assertThat(officer("editor").queryParam("lang", language).get(draft).then().statusCode(200).extract().asString())
                    .contains("enctype=\"multipart/form-data\"", "0000000000f2/bo").doesNotContain("NOT FOUND");
        }
        // What was announced has no such form.
        assertThat(officer("editor").get(DESK + "/" + Visitors.DRAFT).asString()).contains("consultation-files/")
                .doesNotContain("multipart/form-data", "0000000000f2/bo");

        officer("editor").multiPart("paper", "to-trinh.pdf", new byte[] { 1 }, "application/pdf")
                .multiPart("kind", "SUBMISSION").multiPart("_version", "2").multiPart("_key", "k-20")
                .post(draft + "/giay-to").then().statusCode(303);
        assertThat(Stub.heard("POST", "/consultation-files").getLast().body()).contains("0193f0a0-0000-7000-8000-0000000000d1");
        assertThat(Stub.heard("POST", "d1/files").getLast().body()).contains("\"kind\":\"SUBMISSION\"", "Tờ trình",
                "Submission", "0193f0a0-0000-7000-8000-0000000000f3");

        assertThat(officer("editor").multiPart("kind", "OTHER").multiPart("titleVi", "Phu luc").multiPart("_version", "2")
                .post(draft + "/giay-to").then().statusCode(400).extract().asString()).contains("value=\"Phu luc\"",
                        "Hãy chọn tệp PDF", "<option value=\"OTHER\" selected>");
        officer("editor").formParam("_version", "2").post(draft + "/giay-to/0193f0a0-0000-7000-8000-0000000000f2/bo").then()
                .statusCode(303);
        assertThat(Stub.heard("DELETE", "d1/files/0193f0a0-0000-7000-8000-0000000000f2")).isNotEmpty();
        assertThat(Stub.heard("DELETE", "consultation-files/0193f0a0-0000-7000-8000-0000000000f2")).isNotEmpty();
        citizen().multiPart("kind", "OTHER").post(draft + "/giay-to").then().statusCode(401);
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
        officer("publisher").formParam("opens.d", "1").formParam("opens.m", "12").formParam("opens.y", "2026")
                .formParam("opens.h", "8").formParam("opens.min", "").formParam("closes.d", "30").formParam("closes.m", "12")
                .formParam("closes.y", "2026").formParam("closes.h", "17").formParam("closes.min", "00")
                .formParam("_version", "2").formParam("_key", "k-10").post(DESK + "/" + Visitors.DRAFT + "/viec/announcement")
                .then().statusCode(303);
        assertThat(Stub.heard("POST", "/announcement").getLast().body()).contains("2026-12-01T01:00:00Z");
        assertThat(officer("publisher").formParam("closes.d", "31").formParam("closes.m", "11").formParam("closes.y", "2026")
                .formParam("closes.h", "8").formParam("closes.min", "").formParam("_version", "2").formParam("_key", "k-11")
                .post(DESK + "/" + Visitors.DRAFT + "/viec/extension").then().statusCode(400).extract().asString())
                .contains("Ngày giờ không hợp lệ", "name=\"closes.d\" value=\"31\"");
        anybody().get(DESK).then().statusCode(401).header("X-Motcua-Sign-In", "officer");
    }
}
