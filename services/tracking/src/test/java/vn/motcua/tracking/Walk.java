package vn.motcua.tracking;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

import jakarta.enterprise.inject.spi.CDI;

import io.restassured.path.json.JsonPath;

import vn.motcua.contracts.AgencyEvent;
import vn.motcua.contracts.ApplicationEvent.Submitted;
import vn.motcua.contracts.Channel;
import vn.motcua.contracts.Delivery;
import vn.motcua.contracts.DossierEvent;
import vn.motcua.contracts.DossierEvent.Head;
import vn.motcua.contracts.Money;
import vn.motcua.contracts.OfficialStatus;
import vn.motcua.contracts.Text;
import vn.motcua.contracts.Topics;
import vn.motcua.platform.identity.PersonKey;
import vn.motcua.platform.testing.Facts;
import vn.motcua.platform.testing.Tokens;

/** A dossier whose facts the tests tell. */
public final class Walk {

    public static final String CITIZEN = "001090000001";
    public static final String UNIT = "G01.801";

    public final UUID dossier = UUID.randomUUID();
    public final String code = "G01.801-261122-" + Math.abs(dossier.hashCode() % 90000 + 10000);
    public final UUID applicant = CDI.current().select(PersonKey.class).get().personOf(CITIZEN);

    public Walk submitted() {
        Facts.say(Topics.AGENCIES, new AgencyEvent.Published(UUID.randomUUID(), UNIT, Instant.now(),
                new Text("Phòng Hồ sơ nghiệp vụ", "Records Division"), "01", "024 0000 0000", "hs@example.test",
                new Text("Hà Nội", "Hanoi")));
        Facts.say(Topics.APPLICATIONS, new Submitted(UUID.randomUUID(), dossier, Instant.now(), code, "3.000333", 1,
                "LLTP1", 1, UNIT, UNIT, Channel.ONLINE, applicant, Money.of(200_000), null, Money.of(200_000), true,
                Delivery.ELECTRONIC));
        return this;
    }

    public DossierEvent fact(long seq, OfficialStatus status, Function<Head, DossierEvent> fact) {
        return fact.apply(new Head(UUID.randomUUID(), dossier, code, seq, Instant.now(), status, applicant));
    }

    public DossierEvent registered(long seq) {
        return fact(seq, OfficialStatus.REGISTERED, head -> new DossierEvent.Registered(head, "3.000333", 1, UNIT, UNIT,
                "01", Channel.ONLINE, Instant.parse("2026-11-23T03:00:00Z")));
    }

    public DossierEvent accepted(long seq) {
        return fact(seq, OfficialStatus.ACCEPTED, head -> new DossierEvent.Accepted(head, Instant.now(),
                Instant.parse("2026-12-02T09:00:00Z"), false));
    }

    public JsonPath timeline() {
        return given().auth().oauth2(Tokens.citizen(CITIZEN)).get("/api/tracking/v1/dossiers/" + dossier).then()
                .statusCode(200).extract().jsonPath();
    }

    public void awaitStatus(int status) {
        await().atMost(Duration.ofSeconds(40)).untilAsserted(() -> given().auth().oauth2(Tokens.citizen(CITIZEN))
                .get("/api/tracking/v1/dossiers/" + dossier).then().statusCode(200).body("status", equalTo(status)));
    }

    public List<String> kinds() {
        return timeline().getList("entries.kind");
    }
}
