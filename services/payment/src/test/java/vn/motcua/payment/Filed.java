package vn.motcua.payment;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

import jakarta.enterprise.inject.spi.CDI;

import io.restassured.response.ValidatableResponse;

import vn.motcua.contracts.ApplicationEvent.Submitted;
import vn.motcua.contracts.Channel;
import vn.motcua.contracts.Delivery;
import vn.motcua.contracts.DossierEvent.Head;
import vn.motcua.contracts.Fact;
import vn.motcua.contracts.Money;
import vn.motcua.contracts.OfficialStatus;
import vn.motcua.contracts.PaymentEvent;
import vn.motcua.contracts.Topics;
import vn.motcua.platform.identity.PersonKey;
import vn.motcua.platform.testing.Facts;
import vn.motcua.platform.testing.Tokens;

/** A filing with a fee, as the tests' citizen has sent it. */
public record Filed(UUID dossier, String code, UUID applicant) {

    public static final String CITIZEN = "001090000001";
    public static final long FEE = 200_000;

    public static Filed withFee() {
        var dossier = UUID.randomUUID();
        var applicant = CDI.current().select(PersonKey.class).get().personOf(CITIZEN);
        var filed = new Filed(dossier, "G01.801-261122-" + Math.abs(dossier.hashCode() % 9000 + 1000), applicant);
        Facts.say(Topics.APPLICATIONS, new Submitted(UUID.randomUUID(), dossier, Instant.now(), filed.code, "3.000333",
                1, "LLTP1", 1, "G01.801", "G01.801", Channel.ONLINE, applicant, Money.of(FEE), null, Money.of(FEE),
                true, Delivery.ELECTRONIC));
        return filed;
    }

    /** A fact of the dossier's walk. */
    public void walks(OfficialStatus status, Function<Head, Fact> fact) {
        Facts.say(Topics.DOSSIERS,
                fact.apply(new Head(UUID.randomUUID(), dossier, code, 2, Instant.now(), status, applicant)));
    }

    public Map<String, ?> bill() {
        await().atMost(Duration.ofSeconds(30)).until(() -> !bills().isEmpty());
        return bills().getFirst();
    }

    public String billId() {
        return bill().get("bill").toString();
    }

    public List<Map<String, ?>> bills() {
        return given().auth().oauth2(Tokens.citizen(CITIZEN)).get("/api/payment/v1/bills?dossier=" + dossier)
                .then().statusCode(200).extract().path("$");
    }

    public ValidatableResponse attempt(String method) {
        return given().auth().oauth2(Tokens.citizen(CITIZEN)).header("Idempotency-Key", UUID.randomUUID())
                .contentType("application/json").body(Map.of("method", method, "locale", "vi"))
                .post("/api/payment/v1/bills/" + billId() + "/attempts").then();
    }

    public void awaitState(String state) {
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(bill().get("state")).isEqualTo(state));
    }

    public <T extends PaymentEvent> List<T> said(Class<T> kind) {
        return Facts.heard(Topics.PAYMENTS, dossier.toString(), PaymentEvent.class).stream()
                .filter(kind::isInstance).map(kind::cast).toList();
    }
}
