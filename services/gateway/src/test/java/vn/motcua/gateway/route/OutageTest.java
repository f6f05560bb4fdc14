package vn.motcua.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.motcua.gateway.testing.Visitor.echo;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

import org.junit.jupiter.api.Test;

import io.vertx.core.json.JsonObject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import vn.motcua.gateway.testing.Upstreams;
import vn.motcua.gateway.testing.Visitor;

@QuarkusTest
@QuarkusTestResource(Upstreams.class)
class OutageTest {

    private final Visitor visitor = new Visitor();

    @Test
    void tellsProgramsThatAServiceIsDown() {
        var answer = visitor.get("/api/catalogue/v1/procedures");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        var problem = new JsonObject(answer.body());
        assertThat(problem.getString("type")).isEqualTo("urn:motcua:problem:upstream-down");
        assertThat(problem.getString("correlationId")).isEqualTo(answer.headers().firstValue("X-Correlation-Id").orElseThrow());
    }

    @Test
    void tellsPeopleInBothLanguagesAndWithAReference() {
        var answer = visitor.get("/dut-mai", "Accept", "text/html");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("<html lang=\"vi\">", "Dịch vụ tạm thời gián đoạn", "This service is down",
                answer.headers().firstValue("X-Correlation-Id").orElseThrow());
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow()).contains("style-src 'sha256-")
                .doesNotContain("unsafe");
    }

    @Test
    void saysForAServiceThatIsJustEndingWhenToComeAgain() {
        var ending = visitor.get("/api/workflow/v1/dang-dung");

        assertThat(ending.statusCode()).isEqualTo(503);
        assertThat(ending.headers().firstValue("Retry-After")).hasValue("5");
        assertThat(new JsonObject(ending.body()).getString("type")).isEqualTo("urn:motcua:problem:upstream-down");
    }

    @Test
    void leavesItsOwnWordsToAServiceThatSaysWhenToComeAgain() {
        var busy = visitor.get("/api/workflow/v1/ban");

        assertThat(busy.statusCode()).isEqualTo(503);
        assertThat(busy.headers().firstValue("Retry-After")).hasValue("7");
        assertThat(busy.body()).contains("its own words");
    }

    @Test
    void doesNotWaitForeverForAServiceThatHangs() {
        var started = System.nanoTime();

        var answer = visitor.get("/api/workflow/v1/cham");

        assertThat(answer.statusCode()).isEqualTo(504);
        assertThat(Duration.ofNanos(System.nanoTime() - started)).isBetween(Duration.ofMillis(2900), Duration.ofSeconds(9));
        visitor.get(Visitor.setting("motcua.services.workflow.url") + "/release");
    }

    @Test
    void asksASecondTimeWhenTheLineBreaksButNeverSendsAFormTwice() {
        assertThat(visitor.get("/api/payment/v1/dut").statusCode()).isEqualTo(200);
        assertThat(visitor.post("/api/payment/v1/dut", "a=1").statusCode()).isEqualTo(503);
    }

    @Test
    void passesEventsOnAsTheyComeAndWaitsLongerThanForAPage() throws Exception {
        var service = Visitor.setting("motcua.services.transparency.url");
        var request = HttpRequest.newBuilder(URI.create(Visitor.setting("motcua.public-url") + "/api/transparency/v1/dong"))
                .header("Accept", "text/event-stream").header("Accept-Encoding", "gzip").build();
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(request, BodyHandlers.ofInputStream());
            var lines = new BufferedReader(new InputStreamReader(answer.body()));

            assertThat(lines.readLine()).isEqualTo("data: first");
            await().pollDelay(Duration.ofMillis(3500)).until(() -> visitor.get(service + "/waiting").body().equals("1"));
            visitor.get(service + "/release");
            assertThat(lines.readLine()).isEmpty();
            assertThat(lines.readLine()).isEqualTo("data: second");
        }
    }

    @Test
    void answersHeadRequests() {
        var answer = visitor.send(visitor.request("/x").method("HEAD", HttpRequest.BodyPublishers.noBody()));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEmpty();
        assertThat(echo(visitor.get("/x")).getString("method")).isEqualTo("GET");
    }
}
