package vn.motcua.gateway.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.gateway.testing.Visitor.echo;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import vn.motcua.gateway.testing.Upstreams;
import vn.motcua.gateway.testing.Visitor;

@QuarkusTest
@QuarkusTestResource(Upstreams.class)
class BodyLimitTest {

    private static final int LIMIT = 1024 * 1024;

    private final Visitor visitor = new Visitor();

    @Test
    void takesABodyUpToTheLimit() {
        var answer = visitor.send(visitor.request("/x").POST(BodyPublishers.ofByteArray(new byte[LIMIT])));

        assertThat(echo(answer).getLong("length")).isEqualTo(LIMIT);
    }

    @Test
    void refusesABodyThatSaysItIsTooLarge() {
        var answer = visitor
                .send(visitor.request("/x", "Accept", "text/html").POST(BodyPublishers.ofByteArray(new byte[LIMIT + 1])));

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("Tệp quá lớn", "The file is too large");
    }

    @Test
    void refusesABodyThatTurnsOutTooLarge() {
        var body = BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[2 * LIMIT]));

        assertThat(visitor.send(visitor.request("/api/workflow/v1/x").POST(body)).statusCode()).isEqualTo(413);
    }

    @Test
    void refusesJsonThatNoServiceWouldTake() {
        var json = new byte[LIMIT / 2];
        for (var body : List.of(BodyPublishers.ofByteArray(json),
                BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(json)))) {
            var answer = visitor.send(visitor.request("/api/workflow/v1/x", "Content-Type", "application/merge-patch+json")
                    .POST(body));

            assertThat(answer.statusCode()).isEqualTo(413);
            assertThat(answer.body()).contains("urn:motcua:problem:too-large");
        }
    }

    @Test
    void answersWhoAsksBeforeSending() {
        var small = visitor.send(visitor.request("/x").expectContinue(true).POST(BodyPublishers.ofByteArray(new byte[5000])));
        var large = visitor
                .send(visitor.request("/x").expectContinue(true).POST(BodyPublishers.ofByteArray(new byte[2 * LIMIT])));

        assertThat(echo(small).getLong("length")).isEqualTo(5000);
        assertThat(large.statusCode()).isEqualTo(413);
    }

    @Test
    void takesABodyOfUnknownLength() {
        var body = BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[5000]));

        assertThat(echo(visitor.send(visitor.request("/x").POST(body))).getLong("length")).isEqualTo(5000);
    }
}
