package vn.motcua.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import io.vertx.core.json.JsonObject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import vn.motcua.gateway.testing.Upstreams;
import vn.motcua.gateway.testing.Visitor;

@QuarkusTest
@QuarkusTestResource(Upstreams.class)
class LimitTest {

    private final Visitor visitor = new Visitor();

    @Test
    void refusesWhoLooksUpTooOften() {
        var answers = Stream.generate(() -> visitor.get("/api/tracking/v1/timeline")).limit(7).toList();

        assertThat(answers).filteredOn(answer -> answer.statusCode() == 429).isNotEmpty().allSatisfy(answer -> {
            assertThat(Integer.parseInt(answer.headers().firstValue("Retry-After").orElseThrow())).isBetween(1, 60);
            assertThat(new JsonObject(answer.body()).getString("type")).isEqualTo("urn:motcua:problem:too-many");
        });
        assertThat(visitor.get("/x").statusCode()).as("other things go on").isEqualTo(200);
    }

    @Test
    void refusesWhoTriesPasswordsTooFast() {
        var answers = Stream
                .generate(() -> visitor.post("/auth/realms/vneid/login-actions/authenticate", "a=1", "Accept", "text/html"))
                .limit(6).toList();

        assertThat(answers).filteredOn(answer -> answer.statusCode() == 429).isNotEmpty()
                .allSatisfy(answer -> assertThat(answer.body()).contains("Quá nhiều yêu cầu", "Too many requests"));
    }

    @Test
    void shedsExportsBeforeAnythingElse() {
        var service = Visitor.setting("motcua.services.transparency.url");
        var exports = Stream.generate(() -> visitor.sending(visitor.request("/api/transparency/v1/giu.csv").GET())).limit(12)
                .toList();
        await().until(() -> visitor.get(service + "/waiting").body().equals("12"));

        var shed = visitor.get("/api/transparency/v1/giu.csv");

        assertThat(shed.statusCode()).isEqualTo(503);
        assertThat(shed.headers().firstValue("Retry-After")).hasValue("5");
        assertThat(visitor.get("/x").statusCode()).isEqualTo(200);
        visitor.get(service + "/release");
        assertThat(exports).allSatisfy(export -> assertThat(export.join().statusCode()).isEqualTo(200));
    }
}
