package vn.motcua.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.function.Consumer;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import com.microsoft.playwright.options.RequestOptions;

import vn.motcua.journeys.Visitor.Device;

/** Somebody without a phone comes to the counter: filed, paid and fetched there, and found when they first sign in. */
class CitizenIsServedAtTheCounterTest {

    private static final String NATIONAL_ID = "001095000004";
    private static final Pattern CODE = Pattern.compile("[A-Z]\\d{2}(?:\\.\\d{1,3}){0,3}-\\d{6}-\\d{4,6}");

    @Test
    void fromTheIdentityCardToTheAccount() {
        var dossier = filed();
        cashTaken(dossier);
        accepted(dossier);
        decided(dossier);
        fetched(dossier);
        foundAtTheFirstSignIn(dossier);
    }

    private static String filed() {
        try (var officer = Visitor.with("counter-reception", Device.DESKTOP)) {
            officer.open("/can-bo/quay").signInAsOfficer("tiepnhan.thu").look("counter");
            officer.press("Bắt đầu nhập hồ sơ").look("counter-incomplete");
            officer.select("procedure", "3.000333").fill("nationalId", NATIONAL_ID).fill("fullName", "Phạm Thị Mức Một")
                    .fillDate("birthDate", LocalDate.of(1995, 7, 10)).choose("channel", "COUNTER")
                    .choose("consentBy", "SIGNED_ON_PAPER").look("identity-and-consent").press("Bắt đầu nhập hồ sơ");
            CommuneOffice.fillPages(officer, CitizenIsServedAtTheCounterTest::answer);
            officer.choose("declared", "on").press("Nộp hồ sơ").look("filed");
            var found = CODE.matcher(officer.waitForText(CODE));
            assertThat(found.find()).isTrue();
            return found.group();
        }
    }

    private static void answer(Visitor officer, String page) {
        switch (page) {
            case "agency" -> officer.choose("capacity", "self").choose("unit", "G01.801");
            case "names" -> officer.choose("hasOtherNames", "false");
            case "residence" -> officer.choose("livesElsewhere", "false");
            case "spouse" -> officer.choose("hasSpouse", "false");
            case "history" -> officer.fill("residenceHistory.0.from.m", "7").fill("residenceHistory.0.from.y", "2009")
                    .fill("residenceHistory.0.place", "Phường Mức Một").fill("residenceHistory.0.occupation", "Nông dân");
            case "convictions" -> officer.choose("hasConvictions", "false");
            case "bans" -> officer.choose("bansRequested", "false");
            case "purpose" -> officer.choose("purpose", "job").fill("copies", "1");
            case "exemption" -> officer.choose("exemption", "none");
            case "papers" -> officer.photograph("supporting");
            case "contact" ->
                officer.fill("phone", "0900 000 004").choose("notifyBy", "SMS").choose("language", "vi");
            case "delivery" -> officer.choose("delivery", "COUNTER");
            default -> {
                // The register has answered this page.
            }
        }
    }

    private static void cashTaken(String dossier) {
        try (var cashier = Visitor.with("counter-cashier", Device.DESKTOP)) {
            cashier.open("/can-bo/thu-phi").signInAsOfficer("thuphi.thu").look("cash");
            cashier.fill("ma", "G01.801-000101-9999").press("Tìm").look("unknown-code");
            assertThat(cashier.sees("Không thấy khoản thu nào với mã này")).isTrue();
            cashier.open("/can-bo/thu-phi?ma=" + dossier).waitFor("Đã nhận 200.000 đồng tiền mặt").look("owed");
            cashier.press("Đã nhận 200.000 đồng tiền mặt").waitFor("Biên lai số").look("taken");
            opens(cashier, "a[href*='/papers/payment-receipt.pdf']");
        }
    }

    private static void accepted(String dossier) {
        at("counter-accepts", "tiepnhan.thu", dossier, officer -> {
            officer.waitFor("Nhận xử lý").look("dossier").unfold("Nhận xử lý").pressDeed("claim");
            officer.unfold("Tiếp nhận").tickPapers().look("accept").pressDeed("acceptance");
            Wait.until("the slip of " + dossier, () -> {
                officer.page().reload();
                return officer.page().locator("a[href*='/papers/receipt-slip.pdf']").count();
            }, links -> links > 0);
            opens(officer.look("accepted"), "a[href*='/papers/receipt-slip.pdf']");
        });
    }

    private static void decided(String dossier) {
        at("counter-handler", "chuyenvien.thu", dossier, handler -> {
            handler.unfold("Nhận xử lý").pressDeed("claim");
            handler.unfold("Chuyển bước").choose("finding.criminalRecord", "NONE").pressDeed("step-completion");
        });
        at("counter-leader", "lanhdao.thu", dossier, leader -> {
            leader.unfold("Nhận xử lý").pressDeed("claim");
            leader.unfold("Chuyển bước").pressDeed("step-completion");
        });
        at("counter-clerk", "vanthu.thu", dossier, clerk -> {
            clerk.unfold("Nhận xử lý").pressDeed("claim");
            clerk.unfold("Phát hành kết quả").pressDeed("issue");
        });
    }

    /** The citizen shows the card and signs; who handed the result out writes down both. */
    private static void fetched(String dossier) {
        at("counter-delivery", "tiepnhan.thu", dossier, officer -> {
            officer.unfold("Trả kết quả").select("method", "COUNTER").fill("proof", "Đã đối chiếu thẻ căn cước, đã ký nhận")
                    .look("deliver").pressDeed("delivery");
            assertThat(officer.look("delivered").sees("Đã ghi nhận")).isTrue();
        });
    }

    private static void foundAtTheFirstSignIn(String dossier) {
        try (var citizen = Visitor.with("counter-citizen", Device.PHONE)) {
            citizen.open("/tai-khoan/ho-so").signInWithEid(NATIONAL_ID);
            citizen.waitFor(dossier).look("my-dossiers").pressDossier(dossier);
            citizen.waitFor("Đã trả kết quả").look("dossier");
            citizen.open("/tai-khoan/du-lieu-cua-toi").waitFor("CB-0101").look("who-opened");
            citizen.open("/tai-khoan/dong-y").waitFor("Nhờ cán bộ lập hồ sơ tại quầy").look("consent");
        }
    }

    /** A paper that the page links to is there, as a PDF. */
    private static void opens(Visitor officer, String link) {
        var address = officer.page().locator(link).first().getAttribute("href");
        var paper = Wait.until("the paper at " + address,
                () -> officer.page().request().get(Visitor.PORTAL + address, RequestOptions.create()),
                answer -> answer.status() == 200);
        assertThat(paper.headers().get("content-type")).startsWith("application/pdf");
    }

    private static void at(String name, String username, String dossier, Consumer<Visitor> work) {
        try (var officer = Visitor.with(name, Device.DESKTOP)) {
            officer.open("/can-bo/ho-so/" + dossier).signInAsOfficer(username);
            work.accept(officer);
        }
    }
}
