package vn.motcua.gateway.header;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.gateway.testing.Visitor.echo;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import vn.motcua.gateway.testing.Upstreams;
import vn.motcua.gateway.testing.Visitor;

@QuarkusTest
@QuarkusTestResource(Upstreams.class)
class AnswerHeadersTest {

    private final Visitor visitor = new Visitor();

    @ParameterizedTest
    @ValueSource(strings = { "/", "/api/workflow/v1/x", "/auth/x", "/simulators/x", "/q/health", "/a%00", "/tim/hu",
            "/dang-nhap", "/dang-xuat",
            "/api/catalogue/v1/x" })
    void protectsEveryAnswer(String path) {
        var headers = visitor.get(path).headers();

        assertThat(headers.allValues("Content-Security-Policy")).last().asString()
                .contains("default-src", "frame-ancestors", "base-uri 'none'").doesNotContain("*");
        assertThat(headers.allValues("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(headers.allValues("Referrer-Policy")).containsExactly("strict-origin-when-cross-origin");
        assertThat(headers.firstValue("Permissions-Policy").orElseThrow()).contains("camera=(self)", "microphone=(self)",
                "geolocation=()");
        assertThat(headers.allValues("Cross-Origin-Opener-Policy")).containsExactly("same-origin");
        assertThat(headers.allValues("Cross-Origin-Resource-Policy")).containsExactly("same-origin");
        assertThat(headers.map()).doesNotContainKeys("server", "x-powered-by");
        assertThat(headers.allValues("X-Correlation-Id")).hasSize(1);
    }

    @Test
    void allowsThePortalsOwnPagesNoInlineScript() {
        assertThat(visitor.get("/").headers().firstValue("Content-Security-Policy").orElseThrow())
                .startsWith("default-src 'self'; img-src 'self' data: blob:").doesNotContain("unsafe");
    }

    @Test
    void takesFromUpstreamsWhatTheyMustNotSay() {
        var headers = visitor.get("/tim/hu").headers();

        assertThat(headers.allValues("Set-Cookie")).containsExactly("ngon-ngu=en; Path=/");
        assertThat(headers.allValues("Content-Security-Policy")).as("the laxer one beside ours loosens nothing").hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', value = { "/, 'none', DENY", "/auth/x, 'none', DENY", "/simulators/x, 'none', DENY",
            "/dang-xuat, 'none', DENY",
            "/api/workflow/v1/x, 'self', SAMEORIGIN" })
    void letsOnlyOwnPagesFramePapersAndNobodyAnythingElse(String path, String ancestors, String framing) {
        var headers = visitor.get(path).headers();

        assertThat(headers.firstValue("Content-Security-Policy").orElseThrow()).contains("frame-ancestors " + ancestors);
        assertThat(headers.firstValue("X-Frame-Options")).hasValue(framing);
    }

    @Test
    void givesEachRequestAnIdOfItsOwn() {
        var answer = visitor.get("/x", "X-Correlation-Id", "chosen-by-somebody", "traceparent", "00-1-1-01");

        var id = answer.headers().firstValue("X-Correlation-Id").orElseThrow();
        var seen = echo(answer).getJsonObject("headers");
        assertThat(id).matches("[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");
        assertThat(seen.getString("x-correlation-id")).isEqualTo(id);
        assertThat(seen.getString("traceparent")).matches("00-" + id.replace("-", "") + "-[0-9a-f]{16}-01");
    }

    @Test
    void compressesText() {
        var compressed = visitor.get("/dai", "Accept-Encoding", "gzip");

        assertThat(compressed.headers().firstValue("Content-Encoding")).hasValue("gzip");
        assertThat(visitor.get("/dai").headers().firstValue("Content-Encoding").orElse("identity")).isEqualTo("identity");
    }
}
