package vn.motcua.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import com.microsoft.playwright.Page;

import vn.motcua.journeys.Visitor.Device;

/** From the search to the sealed result: a citizen on a small phone, the officers at their desks, in a real browser. */
class CitizenGetsACriminalRecordTest {

    private static final Pattern CODE = Pattern.compile("[A-Z]\\d{2}(?:\\.\\d{1,3}){0,3}-\\d{6}-\\d{4,6}");

    @Test
    void fromTheSearchToTheSealedResult() throws Exception {
        try (var citizen = Visitor.with("citizen", Device.PHONE)) {
            finds(citizen);
            fillsIn(citizen);
            var dossier = submitsAndPays(citizen);
            receptionAsksForASupplement(dossier);
            supplements(citizen, dossier);
            receptionAccepts(dossier);
            officersWork(dossier);
            receives(citizen, dossier);
        }
    }

    private static void finds(Visitor citizen) {
        citizen.open("/").look("home");
        citizen.fill("q", "ly lich tu phap").press("Tìm").look("results");
        citizen.press("Phiếu lý lịch tư pháp số 1").look("procedure");
        assertThat(citizen.sees("200.000 đồng")).isTrue();
        citizen.press("Nộp hồ sơ trực tuyến").look("sign-in");
        citizen.signInWithEid("001185000002").look("begin");
    }

    /** One short page at a time; what the register knows stands there already. */
    private static void fillsIn(Visitor citizen) {
        citizen.press(citizen.sees("Làm hồ sơ khác từ đầu") ? "Làm hồ sơ khác từ đầu" : "Bắt đầu");
        for (int page = 0; page < 25 && !citizen.page().url().endsWith("/kiem-tra"); page++) {
            var at = citizen.page().url().replaceAll(".*/", "");
            answer(citizen, at);
            citizen.look("form-" + at);
            citizen.pressNext();
        }
        citizen.look("check");
    }

    private static void answer(Visitor citizen, String page) {
        switch (page) {
            case "agency" -> citizen.choose("capacity", "self").choose("unit", "G01.801");
            case "names" -> citizen.choose("hasOtherNames", "false");
            case "residence" -> citizen.choose("livesElsewhere", "false");
            case "spouse" -> citizen.choose("hasSpouse", "false");
            case "history" -> citizen.fill("residenceHistory.0.from.m", "12").fill("residenceHistory.0.from.y", "1999")
                    .fill("residenceHistory.0.place", "Phường Ba Đình, Hà Nội")
                    .fill("residenceHistory.0.occupation", "Kế toán");
            case "convictions" -> citizen.choose("hasConvictions", "false");
            case "bans" -> citizen.choose("bansRequested", "false");
            case "purpose" -> citizen.choose("purpose", "job").fill("copies", "1");
            case "exemption" -> citizen.choose("exemption", "none");
            case "papers" -> citizen.photograph("supporting");
            case "contact" ->
                citizen.fill("phone", "0900 000 002").choose("notifyBy", "MAIL").fill("email", "gia.lap@example.invalid")
                        .choose("language", "vi");
            case "delivery" -> citizen.choose("delivery", "ELECTRONIC");
            default -> {
                // The register has answered this page.
            }
        }
    }

    private static String submitsAndPays(Visitor citizen) {
        citizen.choose("declared", "on").press("Nộp hồ sơ");
        var found = CODE.matcher(citizen.waitForText(CODE));
        assertThat(found.find()).isTrue();
        if (!citizen.page().url().contains("thanh-toan")) {
            citizen.look("submitted").press("Thanh toán");
        }
        citizen.waitFor("Nộp 200.000 đồng").look("pay").press("Nộp 200.000 đồng");
        citizen.look("provider").press("Thanh toán");
        citizen.waitFor("Đã thanh toán").look("paid");
        return found.group();
    }

    private static void receptionAsksForASupplement(String dossier) {
        try (var officer = officer("reception", "tiepnhan.thu", dossier)) {
            officer.open("/can-bo").look("queues").open("/can-bo/ho-so/" + dossier).look("dossier");
            officer.unfold("Nhận xử lý").pressDeed("claim");
            officer.unfold("Yêu cầu bổ sung").fill("reason", "Cần ghi rõ nơi làm việc").choose("mark", "residenceHistory")
                    .fill("why-residenceHistory", "Ghi rõ nơi làm việc hiện nay").look("supplement")
                    .pressDeed("supplement-request");
            assertThat(officer.sees("Đã ghi nhận")).isTrue();
        }
    }

    private static void supplements(Visitor citizen, String dossier) {
        citizen.open("/tai-khoan/ho-so").look("my-dossiers");
        citizen.pressDossier(dossier);
        citizen.waitFor("Bổ sung ngay").look("asked").press("Bổ sung ngay").look("supplement");
        citizen.fill("residenceHistory.0.workplace", "Công ty Giả Lập").press("Gửi bổ sung");
        citizen.waitFor("Đã gửi bổ sung").look("supplemented");
    }

    private static void receptionAccepts(String dossier) {
        try (var officer = officer("reception-again", "tiepnhan.thu", dossier)) {
            officer.waitFor("Đã bổ sung").look("changed");
            officer.unfold("Nhận xử lý").pressDeed("claim");
            officer.unfold("Tiếp nhận").tickPapers().look("accept").pressDeed("acceptance");
            officer.look("accepted");
        }
    }

    private static void officersWork(String dossier) {
        try (var handler = officer("handler", "chuyenvien.thu", dossier)) {
            handler.unfold("Nhận xử lý").pressDeed("claim");
            handler.unfold("Chuyển bước").choose("finding.criminalRecord", "NONE").look("finding").pressDeed("step-completion");
        }
        try (var leader = officer("leader", "lanhdao.thu", dossier)) {
            leader.unfold("Nhận xử lý").pressDeed("claim");
            leader.unfold("Chuyển bước").look("sign").pressDeed("step-completion");
        }
        try (var clerk = officer("clerk", "vanthu.thu", dossier)) {
            clerk.unfold("Nhận xử lý").pressDeed("claim");
            clerk.unfold("Phát hành kết quả").look("issue").pressDeed("issue");
            clerk.look("issued");
        }
    }

    private static void receives(Visitor citizen, String dossier) throws Exception {
        citizen.open("/tai-khoan/ho-so").pressDossier(dossier);
        citizen.waitFor("Đã trả kết quả").look("delivered");
        var download = citizen.page().waitForDownload(new Page.WaitForDownloadOptions(),
                () -> citizen.page().locator("a[href$='/papers/result.pdf']").first().click());
        var result = Path.of("target", "result.pdf");
        download.saveAs(result);
        assertThat(SealCheck.sealOf(Files.readAllBytes(result))).isNotBlank();

        citizen.page().locator("a[href^='/xac-minh/']").first().click();
        citizen.page().getByText("Giấy tờ có hiệu lực").first().waitFor();
        citizen.look("verified-by-code");
        citizen.open("/xac-minh").look("verify").page().locator("#file").setInputFiles(result);
        citizen.page().locator("form[enctype='multipart/form-data'] button").click();
        citizen.page().getByText("Tệp còn nguyên vẹn và có hiệu lực").first().waitFor();
        citizen.look("verified");
        Verification.of(URI.create(Visitor.PORTAL)).judges(Files.readAllBytes(result));
        citizen.open("/tai-khoan/thong-bao").look("inbox");
        citizen.open("/tai-khoan/du-lieu-cua-toi").look("my-data");
        assertThat(citizen.sees("CB-0104")).isTrue();
    }

    private static Visitor officer(String name, String username, String dossier) {
        var officer = Visitor.with(name, Device.DESKTOP).open("/can-bo/ho-so/" + dossier);
        return officer.signInAsOfficer(username);
    }
}
