package vn.motcua.payment.reconciliation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import vn.motcua.contracts.PaymentEvent.Lapsed;
import vn.motcua.payment.Filed;
import vn.motcua.payment.Neighbours;
import vn.motcua.payment.Provider;
import vn.motcua.platform.testing.Infra;
import vn.motcua.platform.testing.Tokens;
import vn.motcua.platform.time.Time;

@QuarkusTest
@QuarkusTestResource(Infra.class)
@QuarkusTestResource(Neighbours.class)
class ReconcilingTest {

    @Inject
    EntityManager database;

    private final Filed filed = Filed.withFee();

    @AfterEach
    void calm() {
        Provider.behaveWell();
        Provider.plantNothing();
    }

    @ParameterizedTest
    @CsvSource({ "DOUBLED, PAID_TWICE", "PAID_AGAIN, PAID_TWICE", "OTHER_AMOUNT, OTHER_AMOUNT", "LOST, NOT_AT_PROVIDER" })
    void findsADifferenceInTheDaysFileOnceAndNothingElse(String planted, String found) {
        String redirect = filed.attempt("GATEWAY").extract().path("redirect");
        Provider.decide(redirect, "00");
        filed.awaitState("SETTLED");
        compareToday();
        assertThat(items("it.bill == '%s'".formatted(filed.billId()))).isEmpty();

        Provider.plant(planted, redirect.replaceFirst(".*vnp_TxnRef=([^&]+).*", "$1"));
        compareToday();
        compareToday();

        assertThat(items("it.bill == '%s'".formatted(filed.billId()))).containsExactly(found);
    }

    @Test
    void lapsesABillThatNobodyPaidInTime() {
        letTimeRunOut(filed.billId());

        filed.awaitState("LAPSED");
        await().atMost(Duration.ofSeconds(30)).until(() -> filed.said(Lapsed.class).size() == 1);
        filed.attempt("GATEWAY").statusCode(409);
    }

    @Test
    void asksTheProviderBeforeABillLapses() {
        Provider.behave(Map.of("dropCallbacks", true));
        Provider.decide(filed.attempt("GATEWAY").extract().path("redirect"), "00");
        Provider.behave(Map.of("dropCallbacks", true, "failRate", 1));
        letTimeRunOut(filed.billId());

        await().during(Duration.ofSeconds(20)).atMost(Duration.ofSeconds(40))
                .until(() -> filed.bill().get("state").equals("PENDING"));
        Provider.behaveWell();

        filed.awaitState("SETTLED");
    }

    @Test
    void findsWhatTheDaysFileLacksAndWhatWeLack() {
        Provider.decide(filed.attempt("GATEWAY").extract().path("redirect"), "00");
        filed.awaitState("SETTLED");
        Provider.behave(Map.of("lie", "LOSE_SETTLEMENT"));
        compareToday();

        assertThat(items("it.bill == '%s'".formatted(filed.billId()))).containsExactly("NOT_AT_PROVIDER");

        // A transfer for an order that we never made.
        Provider.behave(Map.of("dropCallbacks", true));
        Provider.payCode(MADE_UP, 15_000);
        Provider.behaveWell();
        compareToday();
        compareToday();

        assertThat(items("it.reference == 'H26.11.8-261121-0001'")).containsExactly("UNKNOWN_ORDER");
    }

    /** Domain notes 6.7. */
    private static final String MADE_UP = "00020101021238540010A00000072701240006970436011001234567890208QRIBFTTA"
            + "53037045405150005802VN62240820H26.11.8-261121-000163044872";

    private void letTimeRunOut(String bill) {
        QuarkusTransaction.requiringNew().run(() -> database
                .createNativeQuery("update bill set pay_by = now() - interval '1 second', version = version + 1 where id = ?1")
                .setParameter(1, UUID.fromString(bill)).executeUpdate());
    }

    private static void compareToday() {
        given().auth().oauth2(Tokens.officer("CB-0009", "G01", "admin")).contentType("application/json")
                .post("/api/payment/v1/reconciliation/days/" + LocalDate.now(Time.ZONE)).then().statusCode(200);
    }

    private static List<String> items(String which) {
        return given().auth().oauth2(Tokens.officer("CB-0009", "G01", "admin"))
                .get("/api/payment/v1/reconciliation?limit=100").then().statusCode(200).extract()
                .path("items.findAll { %s }.kind".formatted(which));
    }
}
