package vn.motcua.privacy.request;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.ValidatableResponse;

import vn.motcua.contracts.AccessEvent;
import vn.motcua.contracts.ChangeEvent;
import vn.motcua.contracts.Topics;
import vn.motcua.platform.identity.PersonKey;
import vn.motcua.platform.testing.Dump;
import vn.motcua.platform.testing.Facts;
import vn.motcua.platform.testing.Tokens;

@QuarkusTest
class RequestResourceTest {

    private static final String REQUESTS = "/api/privacy/v1/requests";
    private static final String ADMIN = Tokens.officer("CB-0009", "G01", "admin");

    @Inject
    Clock clock;

    @Inject
    PersonKey persons;

    @Inject
    AgroalDataSource database;

    @Test
    void promisesTheAnswerWithinTheLawsDays() {
        var today = LocalDate.now(clock);

        var id = asked("001090000021", "ERASE", "Xin xóa số điện thoại cũ.");

        given().auth().oauth2(Tokens.citizen("001090000021")).get(REQUESTS).then().body("items", hasSize(1))
                .body("items[0].id", is(id))
                .body("items[0].state", is("RECEIVED"))
                .body("items[0].name.vi", is("Xóa dữ liệu của tôi"))
                .body("items[0].text", is("Xin xóa số điện thoại cũ."))
                .body("items[0].acknowledgeBy", is(WorkingDays.after(today, 2).toString()))
                .body("items[0].answerBy", is(today.plusDays(20).toString()));
        given().auth().oauth2(Tokens.citizen("001090000022")).get(REQUESTS).then().body("items", hasSize(0));
    }

    @Test
    void isAcknowledgedAndAnsweredOnceByAnAdministratorForThePersonToSee() {
        var id = asked("001090000023", "COPY", "Xin bản sao.");

        given().auth().oauth2(ADMIN).get(REQUESTS + "/waiting").then().statusCode(200).body("items.id", hasItem(id));
        act(ADMIN, id + "/acknowledgement", Map.of()).statusCode(200).body("state", is("ACKNOWLEDGED"));
        act(ADMIN, id + "/answer", Map.of("granted", true, "text", "Đã gửi.")).statusCode(200).body("state", is("ANSWERED"));
        act(ADMIN, id + "/answer", Map.of("granted", false, "text", "Không.")).statusCode(409);

        given().auth().oauth2(Tokens.citizen("001090000023")).get(REQUESTS).then().body("items[0].answer", is("Đã gửi."))
                .body("items[0].granted", is(true));
        var person = persons.personOf("001090000023").toString();
        await().atMost(Duration.ofSeconds(60)).untilAsserted(
                () -> assertThat(Facts.heard(Topics.DATA_ACCESS, person, AccessEvent.class)).isNotEmpty());
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> readings().body("items[0].role", is("ADMIN")));
        given().auth().oauth2(Tokens.citizen("001090000023"))
                .get("/api/privacy/v1/accesses/" + readings().extract().path("items[0].id") + "/entry").then().statusCode(200)
                .body("source", is("/services/privacy")).body("actor", is("CB-0009")).body("role", is("admin"));
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(Facts.heard(Topics.CHANGES, id, ChangeEvent.class))
                        .extracting(change -> ((ChangeEvent.RequestChanged) change).state())
                        .containsExactly("RECEIVED", "ACKNOWLEDGED", "ANSWERED"));
    }

    private static ValidatableResponse readings() {
        return given().auth().oauth2(Tokens.citizen("001090000023")).get("/api/privacy/v1/accesses").then().statusCode(200);
    }

    @Test
    void answersARepeatedRequestWithoutKeepingItsWordsUnsealed() {
        var key = UUID.randomUUID().toString();
        asked("001090000025", key, "RECTIFY", "Xin sửa ngày sinh.");

        assertThat(asked("001090000025", key, "RECTIFY", "Xin sửa ngày sinh.").<String> path("text"))
                .isEqualTo("Xin sửa ngày sinh.");

        assertThat(Dump.of(database)).anyMatch(row -> row.contains(key)).noneMatch(row -> row.contains("Xin sửa ngày sinh"));
        given().auth().oauth2(Tokens.citizen("001090000025")).get(REQUESTS).then().body("items", hasSize(1));
    }

    @Test
    void tellsEverybodyTheDeadlinesOfTheLaw() {
        given().get(REQUESTS + "/terms").then().statusCode(200).body("items", hasSize(5))
                .body("items.find { it.kind == 'ERASE' }.answerDays", is(20))
                .body("items.find { it.kind == 'RECTIFY' }.answerDays", is(10))
                .body("items.acknowledgeDays", everyItem(is(2)));
    }

    @Test
    void isForAdministratorsToAnswer() {
        var id = asked("001090000024", "COPY", "Xin bản sao.");

        act(Tokens.officer("CB-0101", "G01.801", "reception"), id + "/acknowledgement", Map.of()).statusCode(403);
        act(Tokens.officerWithAcr("1", "CB-0009", "G01", "admin"), id + "/acknowledgement", Map.of()).statusCode(403);
    }

    private static String asked(String nationalId, String kind, String text) {
        return asked(nationalId, UUID.randomUUID().toString(), kind, text).path("id");
    }

    private static ExtractableResponse<?> asked(String nationalId, String key, String kind, String text) {
        return given().auth().oauth2(Tokens.citizen(nationalId)).header("Idempotency-Key", key)
                .contentType("application/json; charset=UTF-8").body(Map.of("kind", kind, "text", text)).post(REQUESTS)
                .then().statusCode(201).extract();
    }

    private static ValidatableResponse act(String token, String path, Map<String, Object> body) {
        return given().auth().oauth2(token).header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType("application/json; charset=UTF-8").body(body).post(REQUESTS + "/" + path).then();
    }
}
