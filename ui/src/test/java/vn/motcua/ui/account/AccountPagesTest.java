package vn.motcua.ui.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;

import static vn.motcua.ui.Visitors.anybody;
import static vn.motcua.ui.Visitors.citizen;
import static vn.motcua.ui.Visitors.citizenOfLevelOne;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import vn.motcua.ui.Stub;

@QuarkusTest
@QuarkusTestResource(Stub.class)
class AccountPagesTest {

    private static final String MANDATE = "0193f0a0-0000-7000-8000-000000000002";

    @ParameterizedTest
    @ValueSource(strings = { "/tai-khoan", "/tai-khoan/thanh-toan", "/tai-khoan/dong-y", "/tai-khoan/yeu-cau",
            "/tai-khoan/uy-quyen", "/tai-khoan/uy-quyen/moi" })
    void everyPageIsForItsCitizenInBothLanguages(String path) {
        for (var language : new String[] { "vi", "en" }) {
            var page = citizen().queryParam("lang", language).get(path).then().statusCode(200)
                    .header("Cache-Control", "no-store").extract().asString();

            assertThat(page).contains("<html lang=\"" + language + "\"").doesNotContain("style=\"", "<style", "onclick=");
        }
        anybody().get(path).then().statusCode(401).header("X-Motcua-Sign-In", "citizen");
    }

    @Test
    void theOverviewSaysWhoOneIsAndHidesTheNumber() {
        var page = citizen().get("/tai-khoan").asString();

        assertThat(page).contains("NGUYỄN VĂN THỬ NGHIỆM", "••••••••0001", "31/01/1990", "Mức độ 2", "VNeID")
                .doesNotContain("001090000001");
        assertThat(page).contains("Có 1 ủy quyền chờ bạn trả lời", "/tai-khoan/dong-y", "/tai-khoan/yeu-cau");
    }

    @Test
    void aPaidBillHasItsReceiptAndAnOpenOneCanBePaid() {
        assertThat(citizen().get("/tai-khoan/thanh-toan").asString()).contains("/papers/payment-receipt.pdf",
                "Biên lai số 0000001",
                "/thanh-toan\"", "200.000 đồng");
    }

    @Test
    void consentIsGivenAndWithdrawnByAButtonOfItsOwn() {
        assertThat(citizen().get("/tai-khoan/dong-y").asString()).contains("Đã đồng ý", "Chưa đồng ý")
                .doesNotContain("checked");

        citizen().formParam("_key", "k-1").formParam("purpose", "reminders").formParam("version", 1).formParam("given", false)
                .post("/tai-khoan/dong-y").then().statusCode(303);
        assertThat(Stub.heard("POST", "/consents").getLast().body()).contains("\"purpose\":\"reminders\"", "\"given\":false");
    }

    @Test
    void aRequestShowsTheDeadlinesOfTheLaw() {
        assertThat(citizen().get("/tai-khoan/yeu-cau").asString()).contains("10/12/2026", "24/11/2026",
                "Xác nhận trong 2 ngày làm việc, trả lời trong 20 ngày.");

        citizen().formParam("_key", "k-2").formParam("kind", "ERASE").formParam("text", "Xóa số cũ").post("/tai-khoan/yeu-cau")
                .then().statusCode(303).header("Location", endsWith("/tai-khoan/yeu-cau?kq=sent"));
        assertThat(Stub.heard("POST", "/requests").getLast().body()).contains("ERASE", "Xóa số cũ");
    }

    @Test
    void aRequestThatIsNotWholeComesBackWithWhatWasTyped() {
        var page = citizen().formParam("_key", "k-3").formParam("text", "Chữ đã gõ").post("/tai-khoan/yeu-cau").then()
                .statusCode(422).extract().asString();

        assertThat(page).contains("Vui lòng chọn một loại yêu cầu.", "Chữ đã gõ", "href=\"#kind\"");
    }

    @Test
    void aMandateIsGivenForItsTime() {
        citizen().formParam("_key", "k-4").formParam("representative", "001 185 000 002")
                .formParam("representativeName", "TRẦN THỊ GIẢ LẬP").formParam("months", "6").formParam("procedure", "3.000333")
                .post("/tai-khoan/uy-quyen/moi").then().statusCode(303);

        assertThat(Stub.heard("POST", "/mandates").getLast().body()).contains("\"representative\":\"001185000002\"",
                "\"procedure\":\"3.000333\"",
                "\"until\":\"" + LocalDate.now(java.time.ZoneId.of("Asia/Ho_Chi_Minh")).plusMonths(6));
    }

    @Test
    void aMandateWithMistakesComesBackWithThem() {
        var page = citizen().formParam("_key", "k-5").formParam("principal", "business").formParam("taxCode", "12")
                .formParam("representative", "123").post("/tai-khoan/uy-quyen/moi").then().statusCode(422).extract().asString();

        assertThat(page).contains("Số định danh có đúng 12 chữ số.", "Vui lòng ghi họ tên", "Mã số thuế có 10 chữ số",
                "href=\"#taxCode\"", "value=\"123\"");
    }

    @Test
    void aMandateIsAcceptedRefusedAndWithdrawn() {
        var page = citizen().get("/tai-khoan/uy-quyen").asString();
        assertThat(page).contains("Đang có hiệu lực", "Chờ trả lời", "Công ty Giả Lập", MANDATE + "/nhan", MANDATE + "/tu-choi",
                "000000000001/rut");

        citizen().formParam("_key", "k-6").post("/tai-khoan/uy-quyen/" + MANDATE + "/nhan").then().statusCode(303);
        assertThat(Stub.heard("POST", "/acceptance")).isNotEmpty();
        citizen().formParam("_key", "k-7").post("/tai-khoan/uy-quyen/" + MANDATE + "/khac").then().statusCode(404);
    }

    @Test
    void aMandateNeedsAnIdentityOfLevelTwo() {
        assertThat(citizenOfLevelOne().get("/tai-khoan/uy-quyen/moi").asString()).contains("mức độ 2")
                .doesNotContain("<form method");
    }

    @Test
    void eachReadingOfMyDataCanBeCheckedInTheAuditLog() {
        assertThat(citizen().get("/tai-khoan/du-lieu-cua-toi").asString())
                .contains("/api/privacy/v1/accesses/0193f0a0-0000-7000-8000-000000000001/entry").contains(">4711</a>");
    }

    @Test
    void whatAnOfficerOpenedInOneGoStandsTogether() {
        assertThat(citizen().get("/tai-khoan/du-lieu-cua-toi").asString()).containsOnlyOnce("CB-0101")
                .containsPattern(">4711</a>, <a [^>]+>4710</a>");
    }

    @Test
    void aCopyOfMyDataIsOneClickAway() {
        assertThat(citizen().get("/tai-khoan/du-lieu-cua-toi").asString()).contains("/api/privacy/v1/copy.zip");
    }
}
