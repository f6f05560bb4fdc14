package vn.motcua.catalogue.sought;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

import vn.motcua.platform.testing.Infra;
import vn.motcua.platform.testing.Tokens;

@QuarkusTest
@QuarkusTestResource(Infra.class)
class MissedTest {

    private static final String EDITOR = Tokens.officer("CB-1501", "G15", "editor");

    @Inject
    AgroalDataSource database;

    @Inject
    Missed missed;

    @Test
    void tellsAgenciesWhatSeveralPeopleSoughtInVain() {
        for (int i = 0; i < 40; i++) {
            seek("Zzyzx qwrtp 0912345678");
        }
        seek("zzyzx vvvv");

        await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> week(null)
                .body("items.find { it.words == 'zzyzx qwrtp #' }.kind", is("NOTHING")));
        week(null).body("items.words", not(hasItem("zzyzx vvvv"))).body("items.words", everyItem(not(containsString("0912"))));
    }

    @Test
    void believesOnePersonOnlySoMuch() throws SQLException {
        for (int i = 0; i < 500; i++) {
            missed.note("again and again", true, false);
        }
        missed.write();

        assertThat(missed.of(missed.week())).filteredOn(each -> each.words().equals("again and again"))
                .extracting(Missed.Counted::times).allSatisfy(times -> assertThat(times).isLessThan(10));
    }

    @Test
    void remembersNothingThatNamesAPerson() {
        assertThat(Phrase.of("CCCD 001090 000001 của tôi")).hasValue("cccd # cua toi");
        assertThat(Phrase.of("an@example.vn giấy")).isEmpty();
        assertThat(Phrase.of("123456")).isEmpty();
        assertThat(Phrase.of("ab ".repeat(50))).isEmpty();
    }

    @Test
    void forgetsAfterSomeMonths() throws SQLException {
        var old = LocalDate.now().minusMonths(8);
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(
                        "insert into missed_search values (?, 'NOTHING', 'xua', 9), (?, 'NOTHING', 'nay', 9)")) {
            statement.setObject(1, old);
            statement.setObject(2, missed.week().minusWeeks(1));
            statement.executeUpdate();
        }

        missed.forget();

        assertThat(missed.of(old)).isEmpty();
        week(missed.week().minusWeeks(1)).body("items.words", hasItem("nay"));
    }

    @Test
    void knowsNothingOfDaysThatNoCalendarHolds() {
        for (var day : List.of(LocalDate.MIN, LocalDate.of(-5000, 1, 1), LocalDate.of(9999, 12, 31), LocalDate.MAX)) {
            week(day).statusCode(200).body("items", empty());
        }
    }

    @Test
    void isForTheStudioOnly() {
        given().get("/api/catalogue/v1/studio/missed-searches").then().statusCode(401);
        given().auth().oauth2(Tokens.citizen("001090000001")).get("/api/catalogue/v1/studio/missed-searches").then()
                .statusCode(403);
    }

    private static void seek(String typed) {
        given().queryParam("q", typed).get("/api/catalogue/v1/procedures").then().statusCode(200);
    }

    private static ValidatableResponse week(LocalDate week) {
        var asked = given().auth().oauth2(EDITOR);
        return (week == null ? asked : asked.queryParam("week", week.toString()))
                .get("/api/catalogue/v1/studio/missed-searches")
                .then().statusCode(200);
    }
}
