package vn.motcua.platform.trial;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import jakarta.inject.Inject;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import vn.motcua.platform.testing.Facts;
import vn.motcua.platform.testing.Infra;
import vn.motcua.platform.testing.Tokens;

/** What an operator relies on when the topics are lost, and what tells them that something is put aside. */
@QuarkusTest
@QuarkusTestResource(Infra.class)
class ToldAgainTest {

    private static final Duration PATIENCE = Duration.ofSeconds(40);

    @Inject
    AgroalDataSource database;

    @Test
    void tellsAFactAgainAsItWasToldFirst() throws SQLException {
        var id = note();
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(told(id)).hasSize(1));

        assertThat(tellAgain()).isPositive();

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(told(id)).hasSize(2));
        assertThat(told(id).getLast()).isEqualTo(told(id).getFirst());
    }

    @Test
    void tellsAgainInTheOldOrder() throws SQLException {
        var ids = List.of(note(), note(), note());
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(ids).allSatisfy(id -> assertThat(told(id)).isNotEmpty()));

        tellAgain();

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(keptInOrder()).containsSubsequence(ids));
    }

    @Test
    void countsWhatLiesPutAside() {
        var before = value("motcua_dead_letters");

        Facts.sayRaw("dossiers", UUID.randomUUID().toString(), "this is not JSON");

        await().atMost(PATIENCE).until(() -> value("motcua_dead_letters") >= before + 1);
    }

    private static String note() {
        return given().auth().oauth2(Tokens.citizen("001090000001")).contentType("application/json").body(Map.of("text", "một"))
                .header("Idempotency-Key", UUID.randomUUID().toString()).post("/trial/notes").jsonPath().getString("id");
    }

    /** Content and everything that came along, for each time. */
    private static List<Map<String, String>> told(String id) {
        return Facts.messages("forms", id).stream().map(ToldAgainTest::asText).toList();
    }

    private static Map<String, String> asText(ConsumerRecord<String, byte[]> message) {
        var text = new TreeMap<String, String>();
        text.put("content", new String(message.value(), UTF_8));
        message.headers().forEach(header -> text.put(header.key(), new String(header.value(), UTF_8)));
        return text;
    }

    private long tellAgain() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var answer = statement.executeQuery("select tell_again()")) {
            answer.next();
            return answer.getLong(1);
        }
    }

    private List<String> keptInOrder() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select aggregateid from told where aggregatetype = 'forms' order by seq")) {
            var ids = new ArrayList<String>();
            while (rows.next()) {
                ids.add(rows.getString(1));
            }
            return ids;
        }
    }

    private static double value(String gauge) {
        return given().get("/q/metrics").asString().lines().filter(line -> line.startsWith(gauge))
                .map(line -> line.substring(line.lastIndexOf(' '))).mapToDouble(Double::parseDouble).sum();
    }
}
