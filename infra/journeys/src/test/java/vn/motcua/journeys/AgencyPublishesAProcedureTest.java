package vn.motcua.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;

import org.junit.jupiter.api.Test;

import vn.motcua.journeys.Visitor.Device;

/** The agency's studio in a real browser: written by one person, published by another, seen by everybody. */
class AgencyPublishesAProcedureTest {

    private static final String PROCEDURE = "3.000333";
    private static final String DRAFT = "/xuong/thu-tuc/" + PROCEDURE;

    @Test
    void fromAContactThatIsMissingToThePageThatShowsIt() {
        var phone = "0243 " + Instant.now().getEpochSecond() % 1_000_000;
        try (var citizen = Visitor.with("studio-citizen", Device.PHONE)) {
            citizen.open("/nop-ho-so/" + PROCEDURE).signInWithEid("001203000003");
            citizen.press(citizen.sees("Làm hồ sơ khác từ đầu") ? "Làm hồ sơ khác từ đầu" : "Bắt đầu");
            var draft = citizen.page().url().replaceAll("(/ban-nhap/[^/]+).*", "$1").replace(Visitor.PORTAL, "");
            editorWrites(phone);
            publisherPublishes();
            Wait.until("the new phone number",
                    () -> citizen.open("/thu-tuc/" + PROCEDURE).page().locator("#lien-he").textContent(),
                    contacts -> contacts.contains(phone));
            citizen.open(draft).waitFor("Thủ tục đã thay đổi").look("told");
        }
    }

    private static void editorWrites(String phone) {
        try (var editor = Visitor.withoutScript("studio-editor", Device.DESKTOP)) {
            editor.open("/xuong").signInAsOfficer("bientap.thu");
            editor.open("/xuong").look("workshop");
            begin(editor);
            editor.look("overview").open(DRAFT + "/muc/phi-le-phi").look("fees").open(DRAFT + "/muc/quy-trinh-noi-bo")
                    .look("steps");
            contact(editor, "");
            assertThat(editor.sees("Điện thoại liên hệ: chưa điền")).isTrue();
            editor.look("contact-missing").open(DRAFT + "/kiem-tra").look("checks");
            contact(editor, phone);
            editor.open(DRAFT + "/thay-doi").look("difference");
            editor.open(DRAFT + "/cong-bo").look("submit").press("Gửi để công bố");
            assertThat(editor.sees("Đã gửi cho người công bố")).isTrue();
        }
    }

    private static void begin(Visitor editor) {
        var form = editor.page().locator("form:has([name=procedure][value='" + PROCEDURE + "']) button");
        if (form.count() > 0) {
            form.click();
        } else {
            editor.open(DRAFT);
        }
        if (editor.sees("Chờ công bố")) {
            editor.open(DRAFT + "/cong-bo").press("Trả lại người soạn");
        }
    }

    private static void contact(Visitor editor, String phone) {
        editor.open(DRAFT + "/muc/lien-he").fill("national.contact.name.vi", "Đường dây hỏi đáp về lý lịch tư pháp")
                .fill("national.contact.name.en", "Help line for criminal records").fill("national.contact.phone", phone)
                .fill("national.contact.email", "hoi-dap@example.gov.vn");
        editor.page().locator(".acts button[value=save]").click();
        editor.page().waitForLoadState();
    }

    private static void publisherPublishes() {
        try (var publisher = Visitor.with("studio-publisher", Device.PHONE)) {
            publisher.open("/xuong").signInAsOfficer("congbo.thu");
            publisher.open("/xuong").look("workshop").open(DRAFT + "/cong-bo").look("publish");
            publisher.page().locator("form[action$='/cong-bo'] button").click();
            publisher.page().waitForLoadState();
            assertThat(publisher.sees("Đã công bố phiên bản mới")).isTrue();
            publisher.look("versions");
        }
    }
}
