package vn.motcua.ui.citizen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static vn.motcua.ui.Visitors.DRAFT;
import static vn.motcua.ui.Visitors.anybody;
import static vn.motcua.ui.Visitors.citizen;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import vn.motcua.ui.Stub;

/** What a citizen does with a dossier once it is sent. */
@QuarkusTest
@QuarkusTestResource(Stub.class)
class DossierPagesTest {

    private static final String DOSSIER = "/ho-so/" + DRAFT;

    @Test
    void aSupplementStandsOnTheMarkedFieldWithReasonAndFormerAnswer() {
        var page = citizen().get(DOSSIER + "/bo-sung").asString();

        assertThat(page).contains("Thiếu thời gian từ tháng 9 đến tháng 10 năm 2008.", "Đã khai: 2 dòng",
                "name=\"residenceHistory.0.from.m\"");
    }

    @Test
    void aMendedSupplementIsKeptAndSent() {
        citizen().formParam("_asked", "residenceHistory").formParam("residenceHistory.0.place", "Hà Nội")
                .formParam("_do", "send").formParam("_key", "s-1").post(DOSSIER + "/bo-sung")
                .then().statusCode(303).header("Location", endsWith(DOSSIER + "?da-bo-sung=1"));

        assertThat(Stub.heard("PUT", "/supplement/answers").getLast().body()).contains("Hà Nội");
        assertThat(Stub.heard("POST", "/supplement").getLast().body()).isEqualTo("{}");
    }

    @Test
    void aDossierThatWasSentAMomentAgoIsKnownBeforeItsTimelineIs() {
        var page = citizen().get("/ho-so/0193f0a0-0000-7000-8000-0000000000ff?moi-nop=1").asString();

        assertThat(page).contains("Hồ sơ đã được nộp", "G01.801-261122-0255", "data-refresh").doesNotContain("THỊ THỬ NGHIỆM");
    }

    @Test
    void payingByTransferShowsTheCodeWithoutInlineScript() {
        var page = citizen().formParam("bill", DRAFT).formParam("method", "VIETQR").formParam("_key", "p-1")
                .post(DOSSIER + "/thanh-toan").then().statusCode(200).extract().asString();

        assertThat(page).contains("src=\"data:image/svg+xml;base64,", "MC26112200001 LLTP", "200.000 đồng");
    }

    @Test
    void thePaymentsOutcomeSaysThatItWaitsForTheBank() {
        assertThat(anybody().get("/thanh-toan/ket-qua?vnp_TxnRef=1").asString())
                .contains("Đang chờ ngân hàng xác nhận", "data-refresh=\"3\"");
    }

    @Test
    void anUnsignedOutcomeIsNotBelieved() {
        assertThat(anybody().get("/thanh-toan/ket-qua").asString()).contains("Không đọc được kết quả thanh toán");
    }

    @Test
    void aStrangerWithCodeAndCheckSeesWhereItIsButNothingToDo() {
        var page = anybody().formParam("ma", "G01.801-261122-0001").formParam("kiem-tra", "K7M2-Q9XD").post("/theo-doi")
                .asString();

        assertThat(page).contains("Xác minh thông tin án tích").doesNotContain("Bổ sung ngay", "Tải kết quả");
    }

    @Test
    void whoAsksWithoutACheckIsToldWhatIsMissing() {
        assertThat(anybody().formParam("ma", "G01.801-261122-0001").post("/theo-doi").asString())
                .contains("Vui lòng nhập mã kiểm tra.", "G01.801-261122-0001").doesNotContain("Vui lòng nhập mã hồ sơ.");
    }

    @Test
    void theCommunesOfAProvinceComeInTheReadersLanguage() {
        assertThat(anybody().cookie("lang", "en").get("/dia-danh/01").asString()).contains("Ba Dinh ward");
    }
}
