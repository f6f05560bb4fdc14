package vn.motcua.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import vn.motcua.journeys.Visitor.Device;

/** Section iii: what to do when a child is born, whom to ask, on which law it rests, and what is paused today. */
class CitizenLooksThingsUpTest {

    private static final List<String> PAGES = List.of("/thong-tin", "/thong-tin/su-kien/young-children",
            "/thong-tin/huong-dan", "/thong-tin/huong-dan/having-a-child", "/thong-tin/hoi-dap",
            "/thong-tin/hoi-dap?chu-de=PAYMENT", "/thong-tin/van-ban", "/thong-tin/van-ban/118-2025-nd-cp",
            "/thong-tin/co-quan", "/thong-tin/co-quan?tinh=01", "/thong-tin/co-quan/xa/00070", "/thong-tin/co-quan/G01.801",
            "/thong-tin/tin-tuc", "/thong-tin/tim?q=khai+sinh");

    @ParameterizedTest
    @EnumSource
    void everyPageCanBeReadByEverybody(Device device) {
        try (var anybody = Visitor.with("information-" + device, device)) {
            PAGES.forEach(page -> anybody.open(page).look(page.replaceAll("[^a-z0-9]+", "-").substring(1)));
            anybody.open("/thong-tin?lang=en").look("in-english");
            assertThat(anybody.sees("Information and guidance")).isTrue();
        }
    }

    @Test
    void fromAMomentOfLifeToTheProcedureItsLawAndItsOffice() {
        try (var citizen = Visitor.withoutScript("looks-up", Device.PHONE)) {
            citizen.open("/").press("Có con nhỏ");
            citizen.press("Khi có con").look("guide");
            assertThat(citizen.sees("60 ngày")).isTrue();
            citizen.press("Thủ tục đăng ký khai sinh").look("procedure");
            citizen.open("/thong-tin/van-ban/60-2014-qh13").look("law");
            assertThat(citizen.sees("Thủ tục đăng ký khai sinh")).isTrue();
            citizen.open("/thong-tin/hoi-dap").fill("q", "khong co dien thoai").press("Tìm").look("answers");
            assertThat(citizen.sees("Tôi không có điện thoại thông minh")).isTrue();
        }
    }

    @Test
    void findsTheOfficeOfACommuneThatHasAnotherNameNow() {
        try (var citizen = Visitor.withoutScript("directory", Device.PHONE)) {
            citizen.open("/thong-tin/co-quan").fill("q", "hang bac").press("Tìm").look("found");
            citizen.press("Phường Hoàn Kiếm").look("commune");
            assertThat(citizen.sees("Hàng Bạc")).isTrue();
            citizen.open("/thong-tin/co-quan").fill("q", "cong an ha noi").press("Tìm");
            citizen.press("Phòng Hồ sơ nghiệp vụ, Công an thành phố Hà Nội").look("agency");
            assertThat(citizen.sees("024 0000 0801")).isTrue();
            assertThat(citizen.sees("Dữ liệu minh họa")).isTrue();
        }
    }

    @Test
    void seesOnItsPageThatAProcedureIsPausedUntilItIsNot() {
        var notice = Announcement.ofAPause(URI.create(Visitor.PORTAL), "3.000333");
        try (var citizen = Visitor.with("paused", Device.PHONE)) {
            citizen.open("/thu-tuc/3.000333").waitFor(notice.title()).look("procedure");
            citizen.open("/thong-tin/tin-tuc").look("news");
            assertThat(citizen.sees(notice.title())).isTrue();
        } finally {
            notice.withdraw();
        }
    }
}
