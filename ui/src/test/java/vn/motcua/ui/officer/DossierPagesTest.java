package vn.motcua.ui.officer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static vn.motcua.ui.Visitors.anybody;
import static vn.motcua.ui.Visitors.citizen;
import static vn.motcua.ui.officer.Officers.DOSSIER;
import static vn.motcua.ui.officer.Officers.deciding;
import static vn.motcua.ui.officer.Officers.reception;
import static vn.motcua.ui.officer.Officers.writing;

import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import vn.motcua.ui.Visitors;

/** A dossier lies open with its answers and papers; decisions reach the workflow once, on what was seen. */
@QuarkusTest
@QuarkusTestResource(value = DeskStub.class, restrictToAnnotatedClass = true)
class DossierPagesTest {

    @ParameterizedTest
    @ValueSource(strings = { "0001", "0002", "0003", "0004", "0005", "0006", "0007", "0008", "0009", "0010" })
    void dossiersRenderInEveryStateInBothLanguages(String dossier) {
        for (var language : new String[] { "vi", "en" }) {
            var page = reception().queryParam("lang", language).get(DOSSIER + dossier).then().statusCode(200).extract()
                    .asString();

            assertThat(page).contains("NGUYỄN VĂN THỬ NGHIỆM").doesNotContain("style=\"", "onclick=");
            assertThat(Pattern.compile(" id=\"([^\"]+)\"").matcher(page).results().map(id -> id.group(1)).toList())
                    .doesNotHaveDuplicates();
        }
        anybody().get(DOSSIER + dossier).then().statusCode(401).header("X-Motcua-Sign-In", "officer");
        citizen().get(DOSSIER + dossier).then().statusCode(401).header("X-Motcua-Sign-In", "officer");
    }

    @Test
    void answersAndPapersLieSideBySide() {
        var page = reception().get(DOSSIER + "0001?tep=0193f0a0-0000-7000-8000-000000000062").asString();

        assertThat(page).contains("Trường THPT Giả Lập", "2/3", "/files/0193f0a0-0000-7000-8000-000000000062/preview",
                "?tep=0193f0a0-0000-7000-8000-000000000061#giay-to", "?tep=0193f0a0-0000-7000-8000-000000000063#giay-to",
                "Giấy tiếp nhận hồ sơ và hẹn trả kết quả").doesNotContain("Phiếu từ chối tiếp nhận");
    }

    @Test
    void anOpenSupplementCanBeAnsweredForWhoBringsItToTheCounter() {
        assertThat(reception().get(DOSSIER + "0008").asString()).contains("href=\"/can-bo/bo-sung/");
        assertThat(reception().get(DOSSIER + "0003").asString()).doesNotContain("/can-bo/bo-sung/");
        assertThat(Visitors.officer("handler").get(DOSSIER + "0008").asString()).doesNotContain("/can-bo/bo-sung/");
    }

    @Test
    void codesAreReadAsWords() {
        assertThat(reception().get(DOSSIER + "0001").asString()).contains("Học sinh từ đủ 16 tuổi, sinh viên",
                "Giấy tờ chứng minh thuộc đối tượng miễn, giảm phí",
                "Luật sửa đổi, bổ sung một số điều của Luật Lý lịch tư pháp");
        assertThat(reception().get(DOSSIER + "0003").asString())
                .contains("<a href=\"#row-residenceHistory\">Quá trình cư trú", "Xong bước, chuyển tiếp: Tra cứu",
                        "<del>Mục đích khác</del>");
    }

    @Test
    void whyNotIsSaidOnceForAllThatItKeepsFromBeingDone() {
        assertThat(reception().get(DOSSIER + "0002").asString()).contains(
                "Không thực hiện được khi hồ sơ ở trạng thái “Mới đăng ký”.",
                "Trả lại hàng chờ · Chuyển xử lý · Xin lỗi và hẹn lại · Trả kết quả");
    }

    @Test
    void aLeaderHasTheDataKeptLonger() {
        assertThat(reception().get(DOSSIER + "0001").asString()).doesNotContain("Lưu giữ dữ liệu");
        assertThat(reception().get(DOSSIER + "0007").asString()).contains("Dữ liệu sẽ bị xóa sau ngày 28/02/2027",
                "Thông tư giả lập, Điều 1").doesNotContain("Lưu giữ lâu hơn");
        assertThat(Visitors.officer("leader").get(DOSSIER + "0007").asString()).contains("Lưu giữ lâu hơn");

        deciding("KEEP").formParam("until.d", "1").formParam("until.m", "3").formParam("until.y", "2028")
                .formParam("reason", "Khiếu nại").post(DOSSIER + "0007/luu-giu").then().statusCode(303);

        assertThat(DeskStub.lastDecision().path()).endsWith("/retention-extension");
        assertThat(DeskStub.lastDecision().body()).contains("\"until\":\"2028-03-01\"", "\"reason\":\"Khiếu nại\"");
    }

    @Test
    void anAcceptanceCarriesTheChecklistAndTheExemption() {
        deciding("ACCEPT").formParam("component", "application", "exemption-proof").formParam("present", "application")
                .formParam("note-exemption-proof", "Mờ").formParam("exemption", "DENIED").post(DOSSIER + "0001/viec/acceptance")
                .then().statusCode(303).header("Location", endsWith("0001?da=acceptance"));

        var decision = DeskStub.lastDecision();
        assertThat(decision.ifMatch()).isEqualTo("\"3\"");
        assertThat(decision.key()).isEqualTo("key-of-ACCEPT");
        assertThat(decision.body()).contains("\"exemption\":\"DENIED\"", "\"component\":\"application\"", "\"ok\":true",
                "\"note\":\"Mờ\"");
    }

    @Test
    void nothingIsTickedBeforeAnOfficerHasLookedAtIt() {
        var page = reception().get(DOSSIER + "0001").asString();

        assertThat(page)
                .contains("name=\"present\" value=\"application\" data-due>", "name=\"waived\" value=\"exemption-proof\">",
                        "name=\"present\" value=\"unheard-of\" data-due>")
                .doesNotContain("value=\"application\" checked");
    }

    @Test
    void whatWasTickedStaysWhenAPaperWasForgotten() {
        var page = deciding("ACCEPT").formParam("component", "application", "exemption-proof")
                .formParam("waived", "exemption-proof").formParam("present", "supporting")
                .formParam("note-application", "Đang xem").post(DOSSIER + "0422/viec/acceptance").then().statusCode(422)
                .extract().asString();

        assertThat(DeskStub.lastDecision().body()).contains("\"notRequired\":true");
        assertThat(page).contains("href=\"#accept-check-application\"", "Chưa kiểm tra giấy tờ này.",
                "href=\"#accept-check-exemption-proof\"", "Ghi lý do hồ sơ này không cần giấy tờ này.",
                "name=\"waived\" value=\"exemption-proof\" checked", "value=\"Đang xem\"");
        assertThat(open(page)).isEqualTo("deed-accept");
    }

    @Test
    void aSupplementRequestNamesFieldsPapersAndReasons() {
        deciding("REQUEST_SUPPLEMENT").formParam("reason", "Thiếu").formParam("mark", "exemptionProof")
                .formParam("why-exemptionProof", "Mờ").formParam("paper-exemptionProof", "exemption-proof")
                .formParam("answerDays", "5")
                .post(DOSSIER + "0001/viec/supplement-request").then().statusCode(303);

        assertThat(DeskStub.lastDecision().body()).contains("\"reason\":\"Thiếu\"", "\"field\":\"exemptionProof\"",
                "\"component\":\"exemption-proof\"", "\"reason\":\"Mờ\"", "\"answerDays\":5");
    }

    @Test
    void theOtherDecisionsReachTheWorkflowAsItReadsThem() {
        deciding("REFUSE").formParam("reasonCode", "other").formParam("reason", "Vì").formParam("legalBasis", "Điều 4")
                .post(DOSSIER + "0001/viec/refusal").then().statusCode(303);
        assertThat(DeskStub.lastDecision().body()).contains("\"reasonCode\":\"other\"", "\"legalBasis\":\"Điều 4\"");

        deciding("FORWARD").formParam("outcome", "FORWARD").formParam("finding.criminalRecord", "NONE")
                .formParam("opinion", "Cấp")
                .post(DOSSIER + "0003/viec/step-completion").then().statusCode(303);
        assertThat(DeskStub.lastDecision().body()).contains("\"outcome\":\"FORWARD\"",
                "\"finding\":{\"criminalRecord\":\"NONE\"}");

        deciding("REQUEST_OBLIGATION").formParam("amount", "100.000").formParam("reason", "Phí")
                .post(DOSSIER + "0003/viec/obligation-request").then().statusCode(303);
        assertThat(DeskStub.lastDecision().body()).contains("\"amount\":100000");

        deciding("DELIVER").formParam("method", "POST").formParam("proof", "VN123").post(DOSSIER + "0006/viec/delivery")
                .then().statusCode(303);
        assertThat(DeskStub.lastDecision().body()).contains("\"method\":\"POST\"", "\"proof\":\"VN123\"");
    }

    @Test
    void asksTheHandlerWhatTheProcedureAsks() {
        assertThat(reception().get(DOSSIER + "0003").asString()).contains("name=\"finding.criminalRecord\"",
                "Có án tích, ghi ở phần dưới", "<textarea id=\"forward-finding.note\"", "Ghi như bản án.",
                "Chỉ trả lời khi: Có án tích, ghi ở phần dưới",
                "id=\"forward-finding.searchedOn\" name=\"finding.searchedOn.d\" value=\"20\"",
                "name=\"finding.searchedOn.y\" value=\"2026\"");
    }

    @Test
    void showsTheSignerWhatWasFound() {
        assertThat(reception().get(DOSSIER + "0004").asString()).contains("Kết quả thẩm định, xác minh",
                "<dt>Kết quả tra cứu</dt><dd>Có án tích, ghi ở phần dưới</dd>", "<dt>Ngày tra cứu</dt><dd>20/11/2026</dd>")
                .doesNotContain("name=\"finding.");
    }

    @Test
    void saysWhatIsWrongWithTheFinding() {
        deciding("FORWARD").formParam("outcome", "FORWARD").formParam("finding.note", "Bản án số 7")
                .post(DOSSIER + "0422/viec/step-completion").then().statusCode(422)
                .body(containsString("href=\"#forward-finding.criminalRecord\""))
                .body(containsString("Vui lòng trả lời câu hỏi này của kết quả thẩm định."))
                .body(containsString("Bản án số 7"));
    }

    @Test
    void aLostRaceKeepsWhatWasTypedAndSaysHowItStandsNow() {
        var page = deciding("REFUSE").formParam("reasonCode", "other").formParam("reason", "Lý do đã gõ")
                .post(DOSSIER + "0409/viec/supplement-request").then().statusCode(409).extract().asString();

        assertThat(page).contains("Có người vừa thay đổi hồ sơ này", "Lý do đã gõ", "Hồ sơ đang ở trạng thái “Đang kiểm tra”",
                "href=\"#deed-accept\"", "value=\"other\" selected");
        assertThat(open(page)).isEqualTo("deed-refuse");
    }

    @Test
    void whatIsNotPossibleAnyMoreSaysWhoHoldsItAndGivesBackWhatWasTyped() {
        var page = deciding("STOP").formParam("reason", "Lý do đã gõ").post(DOSSIER + "0409/viec/refusal")
                .then().statusCode(409).extract().asString();

        assertThat(page).contains("Cán bộ CB-0107 đang giữ hồ sơ.", "<blockquote>Lý do đã gõ</blockquote>");
    }

    @Test
    void whatIsMissingIsSaidBesideItsField() {
        var page = deciding("REQUEST_SUPPLEMENT").formParam("mark", "residenceHistory").formParam("why-residenceHistory", "")
                .post(DOSSIER + "0422/viec/supplement-request").then().statusCode(400).extract().asString();

        assertThat(page).contains("href=\"#request-supplement-reason\"", "id=\"request-supplement-reason-error\"",
                "href=\"#why-residenceHistory\"", "id=\"why-residenceHistory-error\"");
        assertThat(open(page)).isEqualTo("deed-request-supplement");
    }

    @Test
    void goingForwardAndBackAreToldApartThoughTheyShareAnAddress() {
        var page = reception().get(DOSSIER + "0004").asString();

        assertThat(page).contains("id=\"forward-opinion\"", "id=\"return-opinion\"");
    }

    @Test
    void anApologyProposesADate() {
        assertThat(reception().get(DOSSIER + "0004").asString())
                .containsPattern("id=\"apologise-newDue\" name=\"newDue.d\" value=\"\\d\\d\"");
    }

    @Test
    void aLetterIsSentAndAnEmptyOneIsNot() {
        writing().formParam("_key", "k-2").formParam("text", "Chào ông").post(DOSSIER + "0001/thu").then().statusCode(303)
                .header("Location", endsWith("?da=letter#thu"));
        assertThat(DeskStub.lastDecision().body()).isEqualTo("{\"text\":\"Chào ông\"}");

        writing().formParam("_key", "k-3").formParam("text", " ").post(DOSSIER + "0001/thu").then().statusCode(303)
                .header("Location", endsWith("0001#thu"));
        assertThat(DeskStub.lastDecision().key()).isEqualTo("k-2");
    }

    private static String open(String page) {
        var open = Pattern.compile("id=\"(deed-[a-z-]+)\" open").matcher(page).results().map(found -> found.group(1)).toList();
        assertThat(open).hasSize(1);
        return open.getFirst();
    }
}
