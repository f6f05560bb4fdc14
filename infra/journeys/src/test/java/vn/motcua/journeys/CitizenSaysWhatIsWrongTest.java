package vn.motcua.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import vn.motcua.journeys.Visitor.Device;

/** Section (iv): feedback from a link on a page to the published answer, on a phone and at the desk. */
class CitizenSaysWhatIsWrongTest {

    private static final Pattern CODE = Pattern.compile("PA-[A-Z2-9]{8}");

    @Test
    void isAnsweredInPublicWithoutNames() {
        try (var citizen = Visitor.with("feedback", Device.PHONE)) {
            citizen.open("/phan-anh-kien-nghi").look("answers");
            var code = files(citizen);
            var id = citizen.page().url().replaceAll(".*cua-toi/|\\?.*", "");
            answers(id);
            citizen.open("/phan-anh-kien-nghi/cua-toi/" + id).waitFor("Quầy số 3 đã mở").look("answered");
            citizen.choose("score", "4").press("Gửi đánh giá").look("rated");
            citizen.open("/phan-anh-kien-nghi/tra-loi/" + code).look("public");
            assertThat(citizen.sees("[đã che]")).isTrue();
            assertThat(citizen.sees("Giả Lập")).isFalse();
            citizen.open("/phan-anh-kien-nghi/cua-toi").look("mine");
        }
    }

    @Test
    void showsAComplaintItsOwnWayWithoutScript() {
        try (var citizen = Visitor.withoutScript("complaint", Device.DESKTOP)) {
            citizen.open("/phan-anh-kien-nghi/gui").signInWithEid("001185000002");
            citizen.choose("kind", "COMPLAINT").press("Tiếp tục");
            assertThat(citizen.sees("Luật Khiếu nại")).isTrue();
            citizen.open("/phan-anh-kien-nghi/khieu-nai-to-cao");
            assertThat(citizen.sees("Luật Tố cáo")).isTrue();
        }
    }

    private static String files(Visitor citizen) {
        citizen.open("/thu-tuc/3.000333").press("Góp ý về bước này").look("sign-in");
        citizen.signInWithEid("001185000002").look("kind");
        citizen.choose("kind", "CONDUCT").press("Tiếp tục").look("about");
        citizen.page().locator("#province").selectOption("01");
        citizen.press("Tiếp tục").fill("title", "Chờ lâu ở quầy số 2")
                .fill("text", "Tôi là Trần Thị Giả Lập, chờ ba giờ ở quầy số 2.").look("text");
        citizen.press("Tiếp tục").choose("mayPublish", "1").look("check");
        citizen.page().locator(".acts button[value=next]").click();
        citizen.page().waitForLoadState();
        citizen.look("sent");
        var found = CODE.matcher(citizen.waitForText(CODE));
        assertThat(found.find()).isTrue();
        return found.group();
    }

    private static void answers(String id) {
        try (var leader = Visitor.with("feedback-desk", Device.DESKTOP)) {
            leader.open("/can-bo/phan-anh").signInAsOfficer("lanhdao.thu").look("queue");
            leader.open("/can-bo/phan-anh/" + id).look("open");
            leader.pressDeed("taking-on");
            leader.page().locator("#answer-text").fill("Xin lỗi bà Giả Lập. Quầy số 3 đã mở từ hôm nay.");
            leader.pressDeed("answer").look("to-publish");
            leader.choose("checked", "1").pressDeed("publication");
            leader.look("published");
        }
    }
}
