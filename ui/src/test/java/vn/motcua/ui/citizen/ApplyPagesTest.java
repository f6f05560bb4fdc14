package vn.motcua.ui.citizen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static vn.motcua.ui.Visitors.DRAFT;
import static vn.motcua.ui.Visitors.citizen;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import vn.motcua.ui.Stub;

/** The form reads back what it shows, as answers that eforms understands. */
@QuarkusTest
@QuarkusTestResource(Stub.class)
class ApplyPagesTest {

    private static final String PAGES = "/nop-ho-so/ban-nhap/" + DRAFT + "/";

    @Test
    void aPageIsSavedAsTypedAndLeadsToTheNext() {
        citizen().formParam("_asked", "hasOtherNames", "otherNames").formParam("hasOtherNames", "true")
                .formParam("otherNames", "Nguyễn Thử").formParam("_do", "next").post(PAGES + "names")
                .then().statusCode(303).header("Location", endsWith("/personal"));

        assertThat(Stub.heard("PUT", "/pages/names").getLast().body())
                .contains("\"hasOtherNames\":\"true\"", "\"otherNames\":\"Nguyễn Thử\"");
    }

    @Test
    void datesAddressesAndRowsBecomeAnswers() {
        citizen().formParam("_asked", "residenceHistory").formParam("residenceHistory.0.from.m", "2")
                .formParam("residenceHistory.0.from.y", "2004").formParam("residenceHistory.0.place", "Hà Nội")
                .formParam("residenceHistory.1.from.y", "2008").formParam("_do", "add:residenceHistory")
                .post(PAGES + "history").then().statusCode(303)
                .header("Location", endsWith("them=residenceHistory#residenceHistory"));

        assertThat(Stub.heard("PUT", "/pages/history").getLast().body()).contains("\"from\":\"2/2004\"", "\"from\":\"2008\"");
    }

    @Test
    void aRowIsTakenAway() {
        citizen().formParam("_asked", "residenceHistory").formParam("residenceHistory.0.place", "Hà Nội")
                .formParam("residenceHistory.1.place", "Huế").formParam("_do", "remove:residenceHistory/0")
                .post(PAGES + "history").then().statusCode(303);

        assertThat(Stub.heard("PUT", "/pages/history").getLast().body()).contains("Huế").doesNotContain("Hà Nội");
    }

    @Test
    void aCommuneOfAnotherProvinceIsForgotten() {
        citizen().formParam("_asked", "permanentAddress").formParam("permanentAddress.province", "79")
                .formParam("permanentAddress.before", "01").formParam("permanentAddress.commune", "00004")
                .post(PAGES + "residence").then().statusCode(303);

        assertThat(Stub.heard("PUT", "/pages/residence").getLast().body()).contains("\"province\":\"79\"", "\"commune\":\"\"");
    }

    @Test
    void whatTheStateKnowsIsShownWithItsSourceAndNotAskedAgain() {
        var page = citizen().get(PAGES + "applicant").asString();

        assertThat(page).contains("NGUYỄN VĂN THỬ NGHIỆM", "Lấy từ Cơ sở dữ liệu quốc gia về dân cư")
                .doesNotContain("name=\"fullName\"");
    }

    @Test
    void anErrorStandsBesideItsFieldAndInTheSummaryThatLinksToIt() {
        var page = citizen().get(PAGES + "contact").asString();

        assertThat(page).contains("<a href=\"#email\">Thư điện tử không hợp lệ", "id=\"email-error\"", "aria-invalid=\"true\"",
                "aria-describedby=\"email-error\"");
    }

    @Test
    void aQuestionThatHasJustComeUpIsNotCalledWrong() {
        var page = citizen().get(PAGES + "names?moi=otherNames").asString();

        assertThat(page).contains("name=\"otherNames\"").doesNotContain("otherNames-error", "Có nội dung cần sửa");
    }

    @Test
    void nothingIsSentWithoutTheDeclaration() {
        citizen().formParam("_key", "k-1").post(PAGES + "nop").then().statusCode(303)
                .header("Location", endsWith("/kiem-tra?chua-cam-doan=1"));
    }

    @Test
    void sendingLeadsToThePayment() {
        citizen().formParam("_key", "k-2").formParam("declared", "on").post(PAGES + "nop").then().statusCode(303)
                .header("Location", endsWith("/ho-so/" + DRAFT + "/thanh-toan?moi-nop=1"));
    }

    @Test
    void theScriptKeepsWhatIsTypedSoFar() {
        citizen().formParam("_asked", "otherNames").formParam("otherNames", "Nguyễn").post(PAGES + "names/luu")
                .then().statusCode(204);

        assertThat(Stub.heard("PATCH", "/pages/names").getLast().body()).contains("\"otherNames\":\"Nguyễn\"");
    }

    @Test
    void aFileIsPassedOnAndJoinsThoseThatAreThere() {
        citizen().multiPart("_asked", "supporting").multiPart("_do", "upload:supporting")
                .multiPart("supporting", "the-sinh-vien.png", new byte[68], "image/png").post(PAGES + "papers")
                .then().statusCode(303).header("Location", endsWith("/papers?dang-dien=1"));

        assertThat(Stub.heard("POST", "/files").getLast().body()).contains("the-sinh-vien.png", DRAFT);
        assertThat(Stub.heard("PUT", "/pages/papers").getLast().body())
                .contains("0193f0a0-0000-7000-8000-0000000000f1", "xac-nhan-cu-tru.jpg");
    }

    @Test
    void aFileIsTakenAwayByName() {
        citizen().multiPart("_asked", "supporting").multiPart("_do", "unfile:supporting/" + DRAFT).post(PAGES + "papers")
                .then().statusCode(303);

        assertThat(Stub.heard("PUT", "/pages/papers").getLast().body()).contains("\"supporting\":[]");
    }
}
