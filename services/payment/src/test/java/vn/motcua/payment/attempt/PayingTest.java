package vn.motcua.payment.attempt;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;

import vn.motcua.contracts.ChangeEvent;
import vn.motcua.contracts.DossierEvent.Refused;
import vn.motcua.contracts.DossierEvent.Withdrawn;
import vn.motcua.contracts.OfficialStatus;
import vn.motcua.contracts.PaymentEvent.RefundOpened;
import vn.motcua.contracts.PaymentEvent.Refunded;
import vn.motcua.contracts.PaymentEvent.Requested;
import vn.motcua.contracts.PaymentEvent.Settled;
import vn.motcua.contracts.RetentionEvent;
import vn.motcua.contracts.Topics;
import vn.motcua.payment.Filed;
import vn.motcua.payment.Neighbours;
import vn.motcua.payment.Provider;
import vn.motcua.platform.testing.Dump;
import vn.motcua.platform.testing.Facts;
import vn.motcua.platform.testing.Infra;
import vn.motcua.platform.testing.Tokens;
import vn.motcua.platform.time.Time;

@QuarkusTest
@QuarkusTestResource(Infra.class)
@QuarkusTestResource(Neighbours.class)
class PayingTest {

    @Inject
    AgroalDataSource database;

    private final Filed filed = Filed.withFee();

    @AfterEach
    void calm() {
        Provider.behaveWell();
    }

    @Test
    void settlesABillByTheProvidersNotice() {
        Provider.decide(filed.attempt("GATEWAY").statusCode(201).extract().path("redirect"), "00");

        filed.awaitState("SETTLED");
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            assertThat(filed.said(Requested.class)).hasSize(1);
            assertThat(filed.said(Settled.class)).singleElement().satisfies(settled -> {
                assertThat(settled.amount().dong()).isEqualTo(Filed.FEE);
                assertThat(settled.receipt()).matches("G01\\.801/\\d{4}/\\d{7}");
            });
        });
        citizen().get("/api/payment/v1/bills/" + filed.billId() + "/receipt").then().statusCode(200)
                .body("amountInWords.vi", equalTo("Hai trăm nghìn đồng"))
                .body("amountInWords.en", equalTo("Two hundred thousand dong"));
    }

    @Test
    void books50NoticesAtOnceAsOne() {
        Provider.behave(Map.of("repeat", 50));

        Provider.decide(filed.attempt("GATEWAY").extract().path("redirect"), "00");

        filed.awaitState("SETTLED");
        await().during(Duration.ofSeconds(2)).atMost(Duration.ofSeconds(30))
                .until(() -> filed.said(Settled.class).size() == 1);
    }

    @Test
    void settlesWithinAMinuteWhenTheNoticeIsLost() {
        Provider.behave(Map.of("dropCallbacks", true));

        Provider.decide(filed.attempt("GATEWAY").extract().path("redirect"), "00");

        filed.awaitState("SETTLED");
    }

    @Test
    void believesOnlySignedNotices() {
        Provider.behave(Map.of("forgedSignature", true));

        Provider.decide(filed.attempt("GATEWAY").extract().path("redirect"), "00");

        assertThat(filed.bill().get("state")).isEqualTo("PENDING");
        given().get("/api/payment/v1/vnpay/ipn?vnp_TxnRef=P1&vnp_SecureHash=00").then().statusCode(200)
                .body("RspCode", equalTo("97"));
    }

    @Test
    void asksTheProviderWhenANoticeNamesAnotherAmount() {
        Provider.behave(Map.of("wrongAmount", true));

        Provider.decide(filed.attempt("GATEWAY").extract().path("redirect"), "00");

        // The provider's own answer has the right amount, and settles.
        filed.awaitState("SETTLED");
        assertThat(items(filed.billId())).isEmpty();
    }

    @Test
    void asksTheProviderWhenANoticeNamesAnotherMerchant() {
        Provider.behave(Map.of("otherMerchant", true));

        Provider.decide(filed.attempt("GATEWAY").extract().path("redirect"), "00");

        filed.awaitState("SETTLED");
    }

    @Test
    void findsOutWhenANoticeOfSuccessWasALie() {
        Provider.behave(Map.of("lie", "CONTRADICT"));

        Provider.decide(filed.attempt("GATEWAY").extract().path("redirect"), "24");

        filed.awaitState("SETTLED");
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(items(filed.billId()))
                .containsExactly("NOT_AT_PROVIDER"));
    }

    @Test
    void opensTheBillAgainWhenThePayerCancels() {
        String attempt = filed.attempt("GATEWAY").extract().path("attempt");
        Provider.decide(filed.attempt("GATEWAY").body("attempt", equalTo(attempt)).extract().path("redirect"), "24");

        filed.awaitState("OPEN");
        citizen().get("/api/payment/v1/attempts/" + attempt).then().statusCode(200)
                .body("state", equalTo("FAILED")).body("code", equalTo("24"))
                .body("message.vi", equalTo("Ông/Bà đã hủy giao dịch."));
    }

    @Test
    void settlesABillByBankTransfer() {
        var code = filed.attempt("VIETQR").statusCode(201).body("vietqr.svg", startsWith("<svg"));
        String payload = code.extract().path("vietqr.payload");

        Provider.payCode(payload, Filed.FEE);

        filed.awaitState("SETTLED");
    }

    @Test
    void keepsATransferOfAnotherAmountAsAnOpenItem() {
        String payload = filed.attempt("VIETQR").extract().path("vietqr.payload");

        Provider.payCode(payload, Filed.FEE - 1);

        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(items(filed.billId()))
                .containsExactly("OTHER_AMOUNT"));
        assertThat(filed.bill().get("state")).isEqualTo("OPEN");
    }

    @Test
    void keepsMoneyThatComesAfterTheEndAsAnOpenItem() {
        String redirect = filed.attempt("GATEWAY").extract().path("redirect");
        filed.walks(OfficialStatus.WITHDRAWN, head -> new Withdrawn(head, false));
        filed.awaitState("CANCELLED");

        Provider.decide(redirect, "00");

        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(items(filed.billId()))
                .containsExactly("PAID_LATE"));
    }

    @Test
    void givesMoneyBackOnceTheCashierHasDecided() {
        Provider.decide(filed.attempt("GATEWAY").extract().path("redirect"), "00");
        filed.awaitState("SETTLED");
        filed.walks(OfficialStatus.REFUSED, head -> new Refused(head, "not-competent"));
        await().atMost(Duration.ofSeconds(30)).until(() -> !filed.said(RefundOpened.class).isEmpty());
        var refund = filed.said(RefundOpened.class).getFirst().refund();

        cashier("G01.802").body(Map.of("approve", true, "reason", "Từ chối trước khi làm"))
                .post("/api/payment/v1/refunds/" + refund + "/decision").then().statusCode(404);
        cashier("G01.801").body(Map.of("approve", true, "reason", "Từ chối trước khi làm"))
                .post("/api/payment/v1/refunds/" + refund + "/decision").then().statusCode(200)
                .body("state", equalTo("APPROVED"));

        filed.awaitState("REFUNDED");
        await().atMost(Duration.ofSeconds(30)).until(() -> filed.said(Refunded.class).size() == 1);
        cashier("G01.801").get("/api/payment/v1/refunds?limit=100").then().statusCode(200)
                .body("items.find { it.id == '%s' }.note".formatted(refund), equalTo("Từ chối trước khi làm"));
        assertThat(Facts.heard(Topics.CHANGES, refund.toString(), ChangeEvent.class)).singleElement()
                .isInstanceOf(ChangeEvent.RefundApproved.class);

        Facts.say(Topics.RETENTION, new RetentionEvent.Destroyed(UUID.randomUUID(), filed.dossier(), Instant.now()));
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> cashier("G01.801").get("/api/payment/v1/refunds?limit=100")
                .then().body("items.find { it.id == '%s' }.note".formatted(refund), nullValue())
                .body("items.find { it.id == '%s' }.state".formatted(refund), equalTo("REFUNDED")));
        assertThat(Dump.of(database)).isNotEmpty().noneMatch(row -> row.contains("Từ chối trước khi làm"));
    }

    @Test
    void takesNoOrderOfOursForANotice() {
        String order = filed.attempt("GATEWAY").extract().path("redirect");

        given().urlEncodingEnabled(false).get("/api/payment/v1/vnpay/ipn?" + order.split("[?]")[1]).then().statusCode(200)
                .body("RspCode", equalTo("97"));

        assertThat(filed.bill().get("state")).isEqualTo("PENDING");
    }

    @Test
    void hidesAnAttemptFromStrangersLikeOneThatIsNot() {
        String attempt = filed.attempt("GATEWAY").extract().path("attempt");

        for (var id : List.of(attempt, UUID.randomUUID().toString())) {
            given().auth().oauth2(Tokens.citizen("001185000002")).get("/api/payment/v1/attempts/" + id).then().statusCode(404)
                    .body("detail", equalTo("There is no such attempt."));
        }
    }

    @Test
    void hidesABillFromStrangers() {
        var bill = filed.billId();

        given().get("/api/payment/v1/bills?dossier=" + filed.dossier()).then().statusCode(401);
        given().auth().oauth2(Tokens.citizen("001185000002")).header("Idempotency-Key", UUID.randomUUID())
                .contentType("application/json").body(Map.of("method", "GATEWAY"))
                .post("/api/payment/v1/bills/" + bill + "/attempts").then().statusCode(404);
        given().auth().oauth2(Tokens.officer("CB-0201", "G01.802", "reception"))
                .get("/api/payment/v1/bills?dossier=" + filed.dossier()).then().statusCode(200)
                .body("size()", equalTo(0));
    }

    @Test
    void listsAPersonsBillsOfAllDossiers() {
        var bill = filed.billId();

        given().auth().oauth2(Tokens.citizen(Filed.CITIZEN)).get("/api/payment/v1/bills/mine").then().statusCode(200)
                .body("bill", hasItem(bill));
        given().auth().oauth2(Tokens.citizen("001185000002")).get("/api/payment/v1/bills/mine").then().statusCode(200)
                .body("size()", equalTo(0));
    }

    @Test
    void takesCashAtTheCounterOnce() {
        var bill = filed.billId();

        cashier("G01.801").post("/api/payment/v1/bills/" + bill + "/cash").then().statusCode(200)
                .body("state", equalTo("SETTLED")).body("method", equalTo("CASH"));
        cashier("G01.801").post("/api/payment/v1/bills/" + bill + "/cash").then().statusCode(409)
                .body("state", equalTo("SETTLED"));
    }

    @Test
    void findsNothingAmissInADayThatFits() {
        Provider.decide(filed.attempt("GATEWAY").extract().path("redirect"), "00");
        filed.awaitState("SETTLED");

        var today = LocalDate.now(Time.ZONE);
        cashier("G01.801").post("/api/payment/v1/reconciliation/days/" + today).then().statusCode(200);

        assertThat(items(filed.billId())).isEmpty();
    }

    private static RequestSpecification citizen() {
        return given().auth().oauth2(Tokens.citizen(Filed.CITIZEN));
    }

    private static RequestSpecification cashier(String agency) {
        return given().auth().oauth2(Tokens.officer("CB-0106", agency, "cashier")).contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID());
    }

    private static List<String> items(String bill) {
        return cashier("G01.801").get("/api/payment/v1/reconciliation?limit=100").then().statusCode(200).extract()
                .path("items.findAll { it.bill == '%s' }.kind".formatted(bill));
    }
}
