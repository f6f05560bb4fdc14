package vn.motcua.gateway.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;

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
class CrossSiteTest {

    private final Visitor visitor = new Visitor();

    @ParameterizedTest
    @CsvSource({ "Sec-Fetch-Site, cross-site", "Sec-Fetch-Site, same-site", "Origin, https://evil.example", "Origin, null",
            "Origin, http://localhost.evil.example", "Cookie, a=b" })
    void refusesWritesFromElsewhere(String header, String value) {
        var answer = visitor.post("/ho-so", "a=1", header, value, "Accept", "text/html");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("Yêu cầu đến từ một trang khác", "Mã tra cứu");
    }

    @ParameterizedTest
    @CsvSource({ "Sec-Fetch-Site, same-origin", "Sec-Fetch-Site, none", "Accept, application/json" })
    void letsOwnPagesAndProgramsWrite(String header, String value) {
        assertThat(visitor.post("/ho-so", "a=1", header, value).statusCode()).isEqualTo(200);
    }

    @Test
    void letsTheOwnOriginWrite() {
        assertThat(visitor.post("/ho-so", "a=1", "Origin", Visitor.setting("motcua.public-url")).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = { "/auth/realms/motcua/login-actions/x", "/api/payment/v1/vnpay/ipn" })
    void letsThoseInWhoProveThemselvesOtherwise(String path) {
        assertThat(visitor.post(path, "a=1", "Origin", "https://provider.example", "Sec-Fetch-Site", "cross-site").statusCode())
                .isEqualTo(200);
    }

    @Test
    void letsEverybodyRead() {
        assertThat(visitor.get("/ho-so", "Sec-Fetch-Site", "cross-site", "Origin", "https://evil.example").statusCode())
                .isEqualTo(200);
    }

    @Test
    void refusesUnknownMethods() {
        assertThat(visitor.send(visitor.request("/x").method("TRACE", HttpRequest.BodyPublishers.noBody())).statusCode())
                .isEqualTo(405);
    }
}
