package vn.motcua.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.microsoft.playwright.Locator;

import vn.motcua.journeys.Visitor.Device;

/** A citizen who presses three times, has two windows open, goes back and loads again: one dossier and one bill come of it. */
class CitizenIsImpatientTest {

    private static final String CITIZEN = "001203000003";

    @ParameterizedTest
    @ValueSource(booleans = { true, false })
    void andStillSubmitsAndOwesOnce(boolean script) {
        var filing = ready();
        try (var citizen = script ? Visitor.with("impatient", Device.PHONE)
                : Visitor.withoutScript("impatient-no-script", Device.PHONE)) {
            var draft = "/nop-ho-so/ban-nhap/" + filing.id();
            citizen.open(draft + "/kiem-tra").signInWithEid(CITIZEN);
            var otherWindow = citizen.page().context().newPage();
            otherWindow.navigate(Visitor.PORTAL + draft + "/kiem-tra");

            citizen.choose("declared", "on");
            submit(citizen.page().locator("form[action$='/nop'] button").last());
            var code = CommuneOffice.CODE.matcher(citizen.waitForText(CommuneOffice.CODE));
            assertThat(code.find()).isTrue();
            citizen.page().reload();
            assertThat(citizen.sees(code.group())).as("after loading again").isTrue();

            otherWindow.locator("[name='declared'][value='on']").check(new Locator.CheckOptions().setForce(true));
            otherWindow.locator("form[action$='/nop'] button").last().click();
            otherWindow.waitForLoadState();
            assertThat(otherWindow.locator("body").innerText()).as("in the other window").contains(code.group());

            citizen.page().goBack();
            citizen.open(draft + "/contact");
            citizen.look("sent-already");
            assertThat(citizen.page().locator("a[href*='/ho-so/" + filing.id() + "']").count())
                    .as("a way from the draft to the dossier").isPositive();
        }
        assertThat(bills(filing)).isEqualTo(1);
    }

    private static void submit(Locator button) {
        button.click(new Locator.ClickOptions().setClickCount(3));
    }

    /** All is answered already; what is left is to submit. */
    private static Filing ready() {
        var filing = Filing.begin(Person.citizen(URI.create(Visitor.PORTAL), CITIZEN), "3.000333")
                .answer(Answers.ofAPayer());
        filing.photograph("papers", "supporting", "supporting");
        filing.check();
        return filing;
    }

    private static int bills(Filing filing) {
        var bills = filing.citizen().get("/api/payment/v1/bills?dossier=" + filing.id()).expect(200).json();
        return (bills.isArray() ? bills : bills.path("items")).size();
    }
}
