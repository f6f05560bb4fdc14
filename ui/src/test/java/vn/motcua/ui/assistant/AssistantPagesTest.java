package vn.motcua.ui.assistant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;

import static vn.motcua.ui.Visitors.anybody;
import static vn.motcua.ui.Visitors.citizen;
import static vn.motcua.ui.Visitors.editor;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;

import vn.motcua.ui.Stub;

@QuarkusTest
@QuarkusTestResource(Stub.class)
class AssistantPagesTest {

    private static final String PAGE = "/tro-ly";
    private static final int LIGHT = 14 * 1024;

    @ParameterizedTest
    @ValueSource(strings = { "answered", "asked", "unknown", "own", "validity" })
    void everyAnswerIsLightAndInBothLanguages(String question) throws IOException {
        for (var language : new String[] { "vi", "en" }) {
            var page = asking(anybody(), question).queryParam("lang", language).post(PAGE).then().statusCode(200).extract()
                    .asString();

            assertThat(page).contains("<html lang=\"" + language + "\"").doesNotContain("style=\"", "<style", "onclick=");
            assertThat(zipped(page)).isLessThan(LIGHT);
        }
    }

    @Test
    void anAnswerNamesProcedureVersionAndDateAndOffersWhatComesNext() {
        var page = asking(anybody(), "answered").post(PAGE).asString();

        assertThat(page).contains("Mã 3.000333, phiên bản 3, áp dụng từ 22/11/2026", "200.000 đồng", "10 ngày làm việc",
                "href=\"/thu-tuc/3.000333\"", "href=\"/thu-tuc/3.000333/dieu-kien\"", "href=\"/nop-ho-so/3.000333\"",
                "nhà nước đã có, không phải nộp",
                "Chưa công bố trên cổng", "Câu trả lời này sai", "name=\"thu-tuc\" value=\"3.000333\"",
                "trả lời được 80 trên 100 câu hỏi (80 %)", "Hoạt động 99 % thời gian");
    }

    @Test
    void keepsTheThreadInTheFormAndNothingInTheAddress() {
        asking(anybody(), "answered còn lệ phí").formParam("thu-tuc", "3.000334").formParam("cau", "câu trước của tôi")
                .formParam("dap", "đã trả lời").post(PAGE).then().statusCode(200);

        assertThat(Stub.heard("POST", "/answers/answered").getLast().body()).contains("\"procedure\":\"3.000334\"");
        var page = asking(anybody(), "answered").formParam("cau", "câu trước <của tôi>").formParam("dap", "đã trả lời")
                .post(PAGE)
                .asString();
        assertThat(page).contains("name=\"cau\" value=\"câu trước &lt;của tôi&gt;\"", "Xem lại 1 câu trước")
                .doesNotContain("<của tôi>", "?q=", "?cau=");
    }

    @Test
    void asksBackWithOneButtonForEachAndKeepsTheQuestion() {
        var page = asking(anybody(), "asked lltp").post(PAGE).asString();
        assertThat(page).contains("Bạn hỏi về thủ tục nào?", "name=\"chon\" value=\"3.000334\"", "“gấp”",
                "name=\"hoi-lai\" value=\"asked lltp\"", "name=\"goi-y\" value=\"3.000333\"");

        form(anybody()).formParam("chon", "3.000334").formParam("hoi-lai", "asked lltp").post(PAGE).then().statusCode(200);
        assertThat(Stub.heard("POST", "/answers/answered").getLast().body()).contains("\"picked\":\"3.000334\"",
                "\"question\":\"asked lltp\"");
    }

    @Test
    void saysThatItDoesNotKnowAndHandsTheConversationToAPerson() {
        assertThat(asking(anybody(), "unknown").post(PAGE).asString()).contains("Tôi không biết", "action=\"/tro-ly/chuyen\"");

        var handover = form(citizen()).formParam("cau", "hỏi khó").formParam("dap", "Tôi không biết.")
                .formParam("thu-tuc", "3.000333").post(PAGE + "/chuyen").asString();
        assertThat(handover).contains("action=\"/phan-anh-kien-nghi/gui\"", "Bạn hỏi: hỏi khó", "Trợ lý: Tôi không biết.",
                "name=\"procedure\" value=\"3.000333\"", "name=\"_do\" value=\"begin\"");

        var form = form(citizen()).formParam("_do", "begin").formParam("title", "Câu hỏi").formParam("text", "Bạn hỏi: hỏi khó")
                .formParam("procedure", "3.000333").post("/phan-anh-kien-nghi/gui").then().statusCode(200).extract().asString();
        assertThat(form).contains("name=\"text\" value=\"Bạn hỏi: hỏi khó\"", "Cấp Phiếu lý lịch tư pháp số 1");
    }

    @Test
    void whoIsNotSignedInLosesNothing() {
        var page = form(anybody()).formParam("text", "lời tôi đã sửa").post(PAGE + "/chuyen").then().statusCode(200).extract()
                .asString();

        assertThat(page).contains("lời tôi đã sửa", "action=\"/tro-ly/chuyen\"", "target=\"_blank\"");
    }

    @Test
    void showsOnesOwnDossiersOnlyToTheirOwner() {
        assertThat(asking(anybody(), "own").post(PAGE).asString()).contains("/dang-nhap?ve=%2Ftro-ly", "href=\"/theo-doi\"")
                .doesNotContain("href=\"/ho-so/");
        assertThat(asking(citizen(), "own").post(PAGE).asString()).contains("href=\"/ho-so/");
    }

    @Test
    void keepsWhatWasTypedWhenItIsTooLongOrEmpty() {
        assertThat(asking(anybody(), "dài ".repeat(200)).post(PAGE).then().statusCode(422).extract().asString())
                .contains("dài dài dài", "500 ký tự");
        form(anybody()).formParam("q", " ").post(PAGE).then().statusCode(422);
    }

    @Test
    void aWrongAnswerIsReportedWithoutAskingWho() {
        var page = form(anybody()).formParam("_key", "w-1").formParam("q", "lltp bao tien").formParam("thu-tuc", "3.000333")
                .formParam("phien-ban", "3").formParam("muc", "FEE").formParam("gop-y", "Đã khác").post(PAGE + "/sai").then()
                .statusCode(200).extract().asString();

        assertThat(page).contains("Đã gửi cho cơ quan");
        assertThat(Stub.heard("POST", "/assistant/reports").getLast().body()).contains("\"procedure\":\"3.000333\"",
                "\"version\":3", "\"fields\":[\"FEE\"]", "Đã khác");
    }

    @Test
    void whatCouldNotBeReportedStaysInItsForm() {
        var page = form(anybody()).formParam("_key", "w-2").formParam("q", "lltp bao <tien>").formParam("thu-tuc", Stub.AWAY)
                .formParam("phien-ban", "3").formParam("muc", "FEE").formParam("muc", "TIME").formParam("cau", "câu trước")
                .formParam("dap", "đã trả lời").formParam("gop-y", "Quầy thu <khác>").post(PAGE + "/sai").then().statusCode(503)
                .header("Retry-After", "10").extract().asString();

        assertThat(page).contains("Chưa gửi được báo sai", ">Quầy thu &lt;khác&gt;</textarea>",
                "name=\"q\" value=\"lltp bao &lt;tien&gt;\"", "name=\"phien-ban\" value=\"3\"",
                "name=\"muc\" value=\"FEE\"", "name=\"muc\" value=\"TIME\"", "name=\"thu-tuc\" value=\"" + Stub.AWAY + "\"",
                "name=\"cau\" value=\"câu trước\"").doesNotContain("Đã gửi cho cơ quan");
    }

    @Test
    void whoeverReportsIsToldWhetherToTryAgain() {
        assertThat(wrong(Stub.MANY, "Đã khác", 429)).contains("quá nhiều báo lỗi", ">Đã khác</textarea>");
        assertThat(wrong("3.000333", Stub.REFUSED, 404)).contains("không còn nhận", "href=\"/phan-anh-kien-nghi/gui\"")
                .doesNotContain("Hãy gửi lại");
    }

    private static String wrong(String procedure, String comment, int status) {
        return form(anybody()).formParam("_key", "w-3").formParam("q", "lltp bao tien").formParam("thu-tuc", procedure)
                .formParam("phien-ban", "3").formParam("muc", "FEE").formParam("gop-y", comment).post(PAGE + "/sai").then()
                .statusCode(status).extract().asString();
    }

    @Test
    void theAgencySeesWhatWasReportedAndWhatWasAskedInVain() {
        var page = editor().get("/xuong/tro-ly").then().statusCode(200).extract().asString();
        assertThat(page).contains("lltp bao tien &lt;b&gt;", "Lệ phí, Thời gian giải quyết", "Nay đã khác", "đăng ký máy bay");

        editor().formParam("_key", "s-1").post("/xuong/tro-ly/0193f0a0-0000-7000-8000-000000000501/xong").then().statusCode(303)
                .header("Location", endsWith("/xuong/tro-ly?kq=xong"));
        anybody().get("/xuong/tro-ly").then().statusCode(401);
    }

    private static RequestSpecification asking(RequestSpecification who, String question) {
        return form(who).formParam("q", question);
    }

    private static RequestSpecification form(RequestSpecification who) {
        return who.contentType("application/x-www-form-urlencoded; charset=UTF-8");
    }

    private static int zipped(String page) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(bytes)) {
            zip.write(page.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.size();
    }
}
