package vn.motcua.catalogue.report;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import java.time.Duration;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

import vn.motcua.contracts.ChangeEvent.ReportClosed;
import vn.motcua.contracts.ChangeEvent;
import vn.motcua.contracts.Topics;
import vn.motcua.platform.testing.Facts;
import vn.motcua.platform.testing.Infra;
import vn.motcua.platform.testing.Tokens;

/** Readers report, without a name; the agency that published what they read looks, and closes. */
@QuarkusTest
@QuarkusTestResource(Infra.class)
class PageReportResourceTest {

    private static final String DESK = "/api/catalogue/v1/studio/reports";
    private static final String EDITOR = Tokens.officer("CB-0701", "G01", "editor");

    @Test
    void whatAReaderReportsReachesTheAgencyOnceAndIsClosedOnce() {
        var key = UUID.randomUUID().toString();
        String id = report("3.000333", key, "Phí ghi sai, quầy thu 200.000 đồng").statusCode(201).extract().path("id");
        report("3.000333", key, "Phí ghi sai, quầy thu 200.000 đồng").statusCode(201).body("id", is(id));

        as(EDITOR).get(DESK).then().statusCode(200).body("items.findAll { it.id == '" + id + "' }.size()", is(1))
                .body("items.find { it.id == '" + id + "' }.section", is("FEES"))
                .body("items.find { it.id == '" + id + "' }.version", is(1));
        as(Tokens.officer("CB-0702", "G15", "editor")).get(DESK).then().body("items.id", not(hasItem(id)));
        as(Tokens.officer("CB-0703", "G01", "handler")).get(DESK).then().statusCode(403);
        given().get(DESK).then().statusCode(401);

        close(Tokens.officer("CB-0702", "G15", "editor"), id).statusCode(404);
        close(EDITOR, id).statusCode(200).body("outcome", is("MENDED")).body("closedBy", is("CB-0701"));
        close(EDITOR, id).statusCode(409);
        as(EDITOR).get(DESK).then().body("items.id", not(hasItem(id)));
        as(EDITOR).get(DESK + "?open=false").then().body("items.id", hasItem(id));
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(Facts.heard(Topics.CHANGES, id, ChangeEvent.class))
                        .extracting(change -> ((ReportClosed) change).outcome())
                        .containsExactly("MENDED"));
    }

    @Test
    void whatCannotBeAReportIsRefused() {
        report("3.000333", UUID.randomUUID().toString(), " x ").statusCode(400);
        report("3.000333", UUID.randomUUID().toString(), "x".repeat(1001)).statusCode(400);
        report("1.000000", UUID.randomUUID().toString(), "Không có thủ tục này").statusCode(404);
        given().contentType("application/json").body("{\"version\": 1, \"section\": \"FEES\", \"text\": \"Không có khóa\"}")
                .post("/api/catalogue/v1/procedures/3.000333/reports").then().statusCode(400);
    }

    @Test
    void moreThanAreReadInAnHourAreTurnedAway() {
        for (int i = 0; i < 30; i++) {
            report("2.000815", UUID.randomUUID().toString(), "Báo lỗi số " + i).statusCode(201);
        }
        report("2.000815", UUID.randomUUID().toString(), "Một lần nữa").statusCode(429);
        report("1.001193", UUID.randomUUID().toString(), "Trang khác vẫn nhận").statusCode(201);
    }

    private static ValidatableResponse report(String code, String key, String text) {
        return given().contentType("application/json").header("Idempotency-Key", key)
                .body("{\"version\": 1, \"section\": \"FEES\", \"text\": \"" + text + "\"}")
                .post("/api/catalogue/v1/procedures/" + code + "/reports").then();
    }

    private static ValidatableResponse close(String token, String id) {
        return as(token).header("Idempotency-Key", UUID.randomUUID().toString())
                .body("{\"outcome\": \"MENDED\", \"note\": \"Đã sửa ở phiên bản 4\"}").post(DESK + "/" + id + "/closing")
                .then();
    }

    private static RequestSpecification as(String token) {
        return given().auth().oauth2(token).contentType("application/json");
    }
}
