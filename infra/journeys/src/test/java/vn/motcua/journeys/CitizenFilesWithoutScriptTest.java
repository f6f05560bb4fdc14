package vn.motcua.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import com.microsoft.playwright.options.FilePayload;

import vn.motcua.journeys.Visitor.Device;

/** A citizen who reads English files from an old browser that runs no script: nothing but pages, links and buttons. */
class CitizenFilesWithoutScriptTest {

    @Test
    void fromTheFirstQuestionToTheCode() {
        try (var citizen = Visitor.withoutScript("no-script", Device.PHONE)) {
            citizen.open("/thu-tuc/3.000333?lang=en").look("procedure").press("Apply online");
            citizen.signInWithEid("001203000003").look("begin");
            citizen.press(citizen.sees("Begin another one") ? "Begin another one" : "Start");
            wrongFirst(citizen);
            CommuneOffice.fillPages(citizen, CitizenFilesWithoutScriptTest::answer);
            citizen.choose("declared", "on").press("Submit");
            assertThat(CommuneOffice.CODE.matcher(citizen.waitForText(CommuneOffice.CODE)).find()).isTrue();
            citizen.waitFor("200,000").look("to-pay");
        }
    }

    /** What was typed stays, and the error leads to its field. */
    private static void wrongFirst(Visitor citizen) {
        citizen.pressNext();
        citizen.page().navigate(citizen.page().url().replaceAll("[^/]+$", "contact"));
        citizen.fill("phone", "12").choose("notifyBy", "MAIL").pressNext();
        citizen.look("wrong");
        assertThat(citizen.page().locator("input[name=phone]").inputValue()).isEqualTo("12");
        assertThat(citizen.page().locator(".errors a").count()).isPositive();
        citizen.page().navigate(citizen.page().url().replaceAll("[^/]+$", "applicant"));
    }

    private static void answer(Visitor citizen, String page) {
        switch (page) {
            case "agency" -> citizen.choose("capacity", "self").choose("unit", "G01.801");
            case "names" -> citizen.choose("hasOtherNames", "false");
            case "spouse" -> citizen.choose("hasSpouse", "false");
            case "history" -> citizen.fill("residenceHistory.0.from.m", "5").fill("residenceHistory.0.from.y", "2017")
                    .fill("residenceHistory.0.place", "Phường Hồng Bàng, Hải Phòng")
                    .fill("residenceHistory.0.occupation", "Sinh viên");
            case "convictions" -> citizen.choose("hasConvictions", "false");
            case "bans" -> citizen.choose("bansRequested", "false");
            case "purpose" -> citizen.choose("purpose", "job").fill("copies", "1");
            case "exemption" -> citizen.choose("exemption", "none");
            case "papers" -> uploads(citizen);
            case "contact" -> citizen.fill("phone", "0900 000 003").fill("email", "vi.du@example.invalid")
                    .choose("language", "en");
            case "delivery" -> citizen.choose("delivery", "ELECTRONIC");
            default -> {
                // The register has answered this page.
            }
        }
    }

    /** By the button beside the field; nothing else on the page is judged yet. */
    private static void uploads(Visitor citizen) {
        citizen.page().locator("input[type=file][name='supporting']")
                .setInputFiles(new FilePayload("giay-to.jpg", "image/jpeg", Photo.jpeg()));
        citizen.page().locator("button[value='upload:supporting']").click();
        citizen.page().locator(".files li").first().waitFor();
        assertThat(citizen.page().locator(".errors").count()).isZero();
    }
}
