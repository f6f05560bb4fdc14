package vn.motcua.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

import org.junit.jupiter.api.Test;

import vn.motcua.journeys.Visitor.Device;

/** Section (v): an editor writes, another person announces, a citizen comments on one article and changes the comment. */
class CitizenCommentsOnADraftTest {

    @Test
    void sectionBySectionUntilItCloses() {
        var title = "Dự thảo chạy thử " + System.nanoTime();
        var id = write(title);
        announce(id);
        try (var citizen = Visitor.with("consultation", Device.PHONE)) {
            citizen.open("/lay-y-kien").look("all").press(title).look("draft");
            citizen.page().locator("main a[href^='/dang-nhap']").first().click();
            citizen.page().waitForLoadState();
            citizen.signInWithEid("001203000003");
            citizen.page().locator("#dieu-1 summary").click();
            citizen.page().locator("#a1").check();
            citizen.page().locator("#t1").fill("Đồng ý.");
            citizen.look("comment").page().locator("#dieu-1 .btn").click();
            citizen.page().waitForLoadState();
            assertThat(citizen.look("said").sees("1 góp ý")).isTrue();
            citizen.page().locator("#t1").fill("Nên rút còn ba ngày.");
            citizen.press("Sửa góp ý");
            assertThat(citizen.look("changed").sees("1 góp ý")).isTrue();
        }
    }

    private static String write(String title) {
        try (var editor = Visitor.with("editor", Device.DESKTOP)) {
            editor.open("/can-bo/lay-y-kien").signInAsOfficer("bientap.thu").look("ours");
            editor.open("/can-bo/lay-y-kien/moi");
            editor.page().locator("#type").selectOption("circular");
            editor.fill("titleVi", title).fill("summaryVi", "Rút thời hạn.").fill("text",
                    "Điều 1. Thời hạn\nThời hạn là bốn ngày làm việc.\nĐiều 2. Hiệu lực\nTừ ngày 01/3/2027.").look("write");
            editor.press("Lưu bản nháp").look("written");
            return editor.page().url().replaceAll(".*lay-y-kien/|\\?.*", "");
        }
    }

    private static void announce(String id) {
        var now = LocalDateTime.now(ZoneId.of("Asia/Ho_Chi_Minh")).truncatedTo(ChronoUnit.MINUTES);
        try (var publisher = Visitor.with("publisher", Device.DESKTOP)) {
            publisher.open("/can-bo/lay-y-kien/" + id).signInAsOfficer("congbo.thu");
            publisher.fillMoment("opens", now).fillMoment("closes", now.plusDays(5)).pressDeed("announcement");
            assertThat(publisher.look("too-short").sees("ít nhất 20 ngày")).isTrue();
            publisher.fillMoment("opens", now).fillMoment("closes", now.plusDays(30)).pressDeed("announcement");
            publisher.look("announced");
        }
    }
}
