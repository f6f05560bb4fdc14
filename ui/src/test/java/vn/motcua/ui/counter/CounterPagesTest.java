package vn.motcua.ui.counter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static vn.motcua.ui.Visitors.DRAFT;
import static vn.motcua.ui.Visitors.officer;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;

import vn.motcua.ui.Stub;
import vn.motcua.ui.Visitors;

@QuarkusTest
@QuarkusTestResource(Stub.class)
class CounterPagesTest {

    private static final String COUNTER = "/can-bo/quay";

    @Test
    void saysWhatIsMissingAndKeepsWhatWasTyped() {
        writing().formParam("fullName", "Nguyễn Thử").formParam("nationalId", "12").formParam("birthDate.d", "31")
                .formParam("birthDate.m", "2").formParam("birthDate.y", "1990").post(COUNTER).then().statusCode(422)
                .body(containsString("href=\"#nationalId\""), containsString("href=\"#birthDate\""),
                        containsString("href=\"#consentBy\""), containsString("href=\"#procedure\""),
                        containsString("value=\"Nguyễn Thử\""), containsString("Ngày không hợp lệ. Ví dụ: 31/01/1990."),
                        containsString("name=\"birthDate.m\" value=\"2\""));
    }

    @Test
    void beginsForWhoStandsThere() {
        filledIn("001 090 000 001", "3").post(COUNTER).then().statusCode(303);

        assertThat(Stub.heard("POST", "/counter/drafts").getLast().body()).contains("\"nationalId\":\"001090000001\"",
                "\"birthDate\":\"1990-01-31\"", "NGUYỄN VĂN THỬ NGHIỆM", "\"consent\":3");
    }

    @Test
    void asksForTheConsentInTheWordsThatPrivacyKeeps() {
        officer("reception").get(COUNTER).then().statusCode(200)
                .body(containsString("Tôi đồng ý để cán bộ lập hồ sơ điện tử thay tôi."),
                        containsString("name=\"consent\" value=\"3\""));
        officer("reception").get(COUNTER + "?lang=en").then().statusCode(200)
                .body(containsString("I agree that the officer makes an electronic dossier for me."));
        filledIn("001090000001", "2").post(COUNTER).then().statusCode(422).body(containsString("href=\"#consent\""));
    }

    @Test
    void showsTheFormAgainWithWhatWasTypedWhenItIsRefused() {
        filledIn(Stub.REFUSED, "3").post(COUNTER).then().statusCode(422)
                .body(containsString("href=\"#birthDate\""), containsString("name=\"birthDate.d\" value=\"31\""),
                        containsString("value=\"Nguyễn Văn Thử Nghiệm\""), containsString("value=\"3.000333\" selected"));
    }

    @Test
    void fillsInTheSameFormAtTheCountersOwnAddress() {
        officer("reception").get(COUNTER + "/" + DRAFT + "/names").then().statusCode(200)
                .body(containsString(COUNTER + "/" + DRAFT + "/names/luu"));
        writing().formParam("_asked", "hasOtherNames").formParam("hasOtherNames", "false").formParam("_do", "next")
                .post(COUNTER + "/" + DRAFT + "/names").then().statusCode(303)
                .header("Location", containsString(COUNTER + "/" + DRAFT + "/"));
        writing().formParam("declared", "on").formParam("_key", "a-key").post(COUNTER + "/" + DRAFT + "/nop")
                .then().statusCode(303).header("Location", containsString("/can-bo/thu-phi?ma="));
    }

    @Test
    void answersASupplementForWhoBringsIt() {
        var supplement = "/can-bo/bo-sung/" + DRAFT;
        officer("reception").get(supplement).then().statusCode(200)
                .body(containsString("Tôi đồng ý để cán bộ lập hồ sơ điện tử thay tôi."),
                        containsString("data-files=\"" + supplement + "/tep\""), containsString("FINGERPRINT"));
        writing().formParam("_do", "send").formParam("_key", "a-key").post(supplement).then().statusCode(303)
                .header("Location", endsWith(supplement + "?chua-dong-y=1"));
        officer("reception").get(supplement + "?chua-dong-y=1").then().statusCode(200)
                .body(containsString("href=\"#consentBy\""));

        writing().formParam("_do", "send").formParam("_key", "a-key").formParam("consentBy", "FINGERPRINT").post(supplement)
                .then().statusCode(303).header("Location", endsWith("/can-bo/ho-so/" + DRAFT + "?da=supplement"));

        assertThat(Stub.heard("POST", "/supplement").getLast().body()).contains("\"consent\":3",
                "\"consentBy\":\"FINGERPRINT\"");
        Visitors.citizen().get(supplement).then().statusCode(401);
    }

    @Test
    void takesCashAndGivesAReceipt() {
        officer("cashier").get("/can-bo/thu-phi?ma=g01.801-261122-0001").then().statusCode(200)
                .body(containsString("200.000"));
        officer("reception").get("/can-bo/thu-phi?ma=G01.801-261122-0001").then().statusCode(200)
                .body(containsString("cán bộ thu phí"));
        officer("cashier").contentType("application/x-www-form-urlencoded; charset=UTF-8").formParam("_key", "a-key")
                .formParam("ma", "G01.801-261122-0001").post("/can-bo/thu-phi/" + DRAFT).then().statusCode(303)
                .header("Location", endsWith("/can-bo/thu-phi?ma=G01.801-261122-0001"));
    }

    @Test
    void isForOfficers() {
        Visitors.citizen().get(COUNTER).then().statusCode(401);
    }

    private static RequestSpecification filledIn(String nationalId, String consent) {
        return writing().formParam("procedure", "3.000333").formParam("nationalId", nationalId)
                .formParam("fullName", "Nguyễn Văn Thử Nghiệm").formParam("birthDate.d", "31")
                .formParam("birthDate.m", "1").formParam("birthDate.y", "1990")
                .formParam("channel", "COUNTER").formParam("consent", consent).formParam("consentBy", "SIGNED_ON_PAPER")
                .formParam("_key", "a-key");
    }

    private static RequestSpecification writing() {
        return officer("reception").contentType("application/x-www-form-urlencoded; charset=UTF-8");
    }
}
