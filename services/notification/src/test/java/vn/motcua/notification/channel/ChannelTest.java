package vn.motcua.notification.channel;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

import vn.motcua.contracts.ChangeEvent;
import vn.motcua.contracts.ChangeEvent.ContactChanged.Deed;
import vn.motcua.contracts.Topics;
import vn.motcua.notification.Neighbours;
import vn.motcua.notification.Sinks;
import vn.motcua.platform.identity.PersonKey;
import vn.motcua.platform.testing.Dump;
import vn.motcua.platform.testing.Facts;
import vn.motcua.platform.testing.Infra;
import vn.motcua.platform.testing.Tokens;

@QuarkusTest
@QuarkusTestResource(Infra.class)
@QuarkusTestResource(Neighbours.class)
class ChannelTest {

    @Inject
    PersonKey persons;

    @Inject
    AgroalDataSource database;

    @Test
    void confirmsAnAddressByTheCodeThatWentThere() {
        var phone = "+84912345611";
        String channel = citizen("001185000002").body(Map.of("phone", "0912 345 611".replace(" ", "")))
                .put("/api/notification/v1/channels").then().statusCode(200)
                .body("find { it.medium == 'SMS' }.confirmed", equalTo(false))
                .body("find { it.medium == 'SMS' }.address", equalTo(phone))
                .extract().path("find { it.medium == 'SMS' }.id");
        await().atMost(Duration.ofSeconds(40)).until(() -> !Sinks.sms(phone).isEmpty());
        var code = Sinks.sms(phone).getFirst().replaceAll("(?s).*?(\\d{6}).*", "$1");

        confirm(channel, code.equals("000000") ? "000001" : "000000").then().statusCode(422);
        confirm(channel, code).then().statusCode(200).body("confirmed", equalTo(true));

        var person = persons.personOf("001185000002").toString();
        await().atMost(Duration.ofSeconds(40))
                .untilAsserted(() -> assertThat(Facts.heard(Topics.CHANGES, person, ChangeEvent.class))
                        .extracting(change -> ((ChangeEvent.ContactChanged) change).deed())
                        .containsExactly(Deed.GIVEN, Deed.CONFIRMED));
        assertThat(Dump.of(database)).isNotEmpty().noneMatch(row -> row.contains("912345611"));
    }

    @Test
    void sendsNoOtherCodeBecauseAChannelWasTakenAwayAndPutBack() {
        var someone = "001203000003";
        change(someone, "0912345671").statusCode(200);
        change(someone, "").statusCode(200);

        change(someone, "0912345672").statusCode(429).body("type", endsWith("code-just-sent"));
    }

    @Test
    void keepsPreferences() {
        citizen("001203000003").body(Map.of("language", "en", "muted", List.of("ZALO")))
                .put("/api/notification/v1/preferences").then().statusCode(200);

        citizen("001203000003").get("/api/notification/v1/preferences").then().statusCode(200)
                .body("language", equalTo("en")).body("muted", hasItem("ZALO"));
        citizen("001203000003").body(Map.of("language", "en", "muted", List.of("INBOX")))
                .put("/api/notification/v1/preferences").then().statusCode(422);
    }

    @Test
    void hidesAnothersChannel() {
        confirm(UUID.randomUUID().toString(), "123456").then().statusCode(404);
        given().get("/api/notification/v1/channels").then().statusCode(401);
    }

    private static ValidatableResponse change(String nationalId, String phone) {
        return citizen(nationalId).body(Map.of("phone", phone)).put("/api/notification/v1/channels").then();
    }

    private static Response confirm(String channel, String code) {
        return citizen("001185000002").body(Map.of("code", code))
                .post("/api/notification/v1/channels/" + channel + "/verification");
    }

    private static RequestSpecification citizen(String nationalId) {
        return given().auth().oauth2(Tokens.citizen(nationalId)).contentType("application/json");
    }
}
