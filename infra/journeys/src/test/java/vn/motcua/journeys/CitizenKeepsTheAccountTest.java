package vn.motcua.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipFile;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

import vn.motcua.journeys.Visitor.Device;

/** My account: who I am here, what I agreed to, what I may ask for, a copy of my data, and who may act for me. */
class CitizenKeepsTheAccountTest {

    private static final String PRINCIPAL = "001090000001";
    private static final String REPRESENTATIVE = "001185000002";
    private static final List<String> PAGES = List.of("/tai-khoan", "/tai-khoan/ho-so", "/tai-khoan/thong-bao",
            "/tai-khoan/thanh-toan", "/tai-khoan/giay-to", "/tai-khoan/uy-quyen", "/tai-khoan/uy-quyen/moi",
            "/tai-khoan/kenh-lien-lac", "/tai-khoan/du-lieu-cua-toi", "/tai-khoan/dong-y", "/tai-khoan/yeu-cau");

    @ParameterizedTest
    @EnumSource
    void everyPageOfTheAccountCanBeReadByEverybody(Device device) {
        try (var citizen = Visitor.with("account-" + device, device)) {
            citizen.open("/tai-khoan").press("Đăng nhập").signInWithEid(PRINCIPAL);
            PAGES.forEach(page -> citizen.open(page).look(page.replaceAll("[^a-z0-9]+", "-").substring(1)));
            citizen.open("/tai-khoan?lang=en").look("in-english");
            assertThat(citizen.sees("Personal identity number")).isTrue();
        }
    }

    @Test
    void withdrawsAConsentAsksForAnErasureAndTakesACopy() throws Exception {
        try (var citizen = signedIn("rights", REPRESENTATIVE)) {
            citizen.open("/tai-khoan/dong-y").press("Tôi đồng ý");
            assertThat(citizen.sees("Đã ghi nhận")).isTrue();
            citizen.press("Rút lại").look("withdrawn");
            assertThat(citizen.sees("Đã rút lại")).isTrue();

            citizen.open("/tai-khoan/yeu-cau").choose("kind", "ERASE").fill("text", "Xin xóa số điện thoại cũ.")
                    .press("Gửi yêu cầu").look("asked");
            assertThat(citizen.sees("Hạn trả lời")).isTrue();

            citizen.open("/tai-khoan/du-lieu-cua-toi");
            var download = citizen.page().waitForDownload(new Page.WaitForDownloadOptions(),
                    () -> citizen.page().locator("a[href$='copy.zip']").click());
            var copy = Path.of("target", "copy.zip");
            download.saveAs(copy);
            try (var zip = new ZipFile(copy.toFile())) {
                assertThat(zip.getEntry("dong-y.json")).isNotNull();
                assertThat(zip.getEntry("muc-luc.json")).isNotNull();
            }
        }
    }

    @Test
    void givesAMandateThatIsAcceptedAndTakesItBack() {
        try (var principal = signedIn("principal", PRINCIPAL); var other = signedIn("representative", REPRESENTATIVE)) {
            principal.open("/tai-khoan/uy-quyen/moi").fill("representativeName", "TRẦN THỊ GIẢ LẬP")
                    .fill("representative", REPRESENTATIVE).choose("months", "1").look("mandate-form");
            principal.page().locator("form[action$='/moi'] button").click();
            principal.waitFor("Đã lập ủy quyền").look("mandate-given");

            other.open("/tai-khoan").look("waiting").open("/tai-khoan/uy-quyen").press("Nhận ủy quyền").look("accepted");
            assertThat(other.sees("Đang có hiệu lực")).isTrue();

            beginsFor(other);

            principal.open("/tai-khoan/uy-quyen").page().locator("details.why > summary").first().click();
            principal.page().locator("form[action$='/rut'] button").first().click();
            principal.waitFor("Đã ghi nhận").look("mandate-withdrawn");
            assertThat(principal.sees("Đã rút")).isTrue();
        }
    }

    private static void beginsFor(Visitor representative) {
        representative.open("/nop-ho-so/3.000333").page().locator("[name=mandate]:not([value=''])").first()
                .check(new Locator.CheckOptions().setForce(true));
        representative.look("for-whom")
                .press(representative.sees("Làm hồ sơ khác từ đầu") ? "Làm hồ sơ khác từ đầu" : "Bắt đầu");
        representative.look("for-another");
        assertThat(representative.page().locator("[name=fullName]").count()).isZero();
        assertThat(representative.sees("NGUYỄN VĂN THỬ NGHIỆM")).isTrue();
        assertThat(representative.page().locator("[name=nationalId]").inputValue()).isEmpty();
    }

    /** Without script, which the account doesn't need. */
    private static Visitor signedIn(String name, String nationalId) {
        return Visitor.withoutScript(name, Device.PHONE).open("/tai-khoan").press("Đăng nhập").signInWithEid(nationalId);
    }
}
