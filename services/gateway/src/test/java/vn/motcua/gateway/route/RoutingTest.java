package vn.motcua.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.gateway.testing.Visitor.echo;

import java.nio.charset.StandardCharsets;

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
class RoutingTest {

    private final Visitor visitor = new Visitor();

    @ParameterizedTest
    @CsvSource({
            "/, ui, /",
            "/thu-tuc/1.001234?trang=2, ui, /thu-tuc/1.001234?trang=2",
            "/apix, ui, /apix",
            "/api/workflow/v1/dossiers?q=%C4%90%E1%BB%A9c, workflow, /api/workflow/v1/dossiers?q=%C4%90%E1%BB%A9c",
            "/api/workflow/openapi, workflow, /q/openapi",
            "/auth/realms/motcua/account, keycloak, /auth/realms/motcua/account",
            "/simulators/payment/pay?ma=1, simulators, /payment/pay?ma=1",
            "/simulators, simulators, /" })
    void leadsEachAddressToItsOwner(String path, String owner, String inside) {
        var said = echo(visitor.get(path));

        assertThat(said.getString("name")).isEqualTo(owner);
        assertThat(said.getString("uri")).isEqualTo(inside);
    }

    @ParameterizedTest
    @ValueSource(strings = { "/q/health", "/q/metrics", "/api/workflow/internal/x", "/api/workflow/v1/internal/x",
            "/API/workflow/v1",
            "/api/workflow/v1/INTERNAL", "/api/unknown/v1", "/api", "/auth/admin/", "/auth/Admin",
            "/auth/realms/master/account",
            "/auth/%61dmin/", "/api/ui/x" })
    void hidesWhatIsNotPublic(String path) {
        var answer = visitor.get(path);

        // Another spelling of "api" is a page that the portal doesn't know.
        if (!path.startsWith("/API")) {
            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(answer.body()).doesNotContain("\"name\"");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "/api//workflow/internal", "/api/workflow/x/%2e%2e/internal/y", "/api/workflow/x/../internal",
            "/auth;x/admin",
            "/auth/x%2f..%2fadmin", "/a%5Cb", "/a%00" })
    void refusesAddressesThatCanBeReadInTwoWays(String path) {
        assertThat(visitor.get(path).statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({ "3900, 200", "4100, 414", "60000, 414" })
    void saysWhenAnAddressIsTooLong(int length, int status) {
        assertThat(visitor.get("/tim-kiem?q=" + "x".repeat(length)).statusCode()).isEqualTo(status);
    }

    @Test
    void tellsUpstreamsWhereTheCallerCameFromAndBelievesNobodyElse() {
        var headers = echo(
                visitor.get("/x", "X-Forwarded-For", "6.6.6.6", "X-Forwarded-Host", "evil.example", "Forwarded", "for=6.6.6.6",
                        "X-Motcua-Anything", "1"))
                .getJsonObject("headers");

        assertThat(headers.getString("x-forwarded-for")).isEqualTo("127.0.0.1");
        assertThat(headers.getString("x-forwarded-host"))
                .isEqualTo(Visitor.setting("motcua.public-url").substring("http://".length()));
        assertThat(headers.getString("x-forwarded-proto")).isEqualTo("http");
        assertThat(headers.getMap()).doesNotContainKeys("forwarded", "x-motcua-anything");
    }

    @Test
    void passesABearerTokenOnToServicesButNothingToOutsiders() {
        assertThat(authorization("/api/workflow/v1/x", "Bearer abc")).isEqualTo("Bearer abc");
        assertThat(authorization("/api/workflow/v1/x", "Basic abc")).isNull();
        assertThat(authorization("/simulators/x", "Bearer abc")).isNull();
        assertThat(authorization("/auth/realms/motcua/x", "Basic abc")).isEqualTo("Basic abc");
    }

    private String authorization(String path, String sent) {
        return echo(visitor.get(path, "Authorization", sent)).getJsonObject("headers").getString("authorization");
    }

    @Test
    void givesPagesTheirOwnCookiesAndServicesNone() {
        visitor.cookies().put("ngon-ngu", "en");
        visitor.cookies().put("q_session", "forged");

        assertThat(echo(visitor.get("/x")).getJsonObject("headers").getString("cookie")).isEqualTo("ngon-ngu=en");
        assertThat(echo(visitor.get("/auth/x")).getJsonObject("headers").getString("cookie")).isEqualTo("ngon-ngu=en");
        assertThat(echo(visitor.get("/api/workflow/v1/x")).getJsonObject("headers").getMap()).doesNotContainKey("cookie");
        assertThat(echo(visitor.get("/simulators/x")).getJsonObject("headers").getMap()).doesNotContainKey("cookie");
    }

    @ParameterizedTest
    @CsvSource({ "/chuyen, /ket-qua?a=1", "/simulators/chuyen, /simulators/ket-qua?a=1", "/auth/chuyen, /ket-qua?a=1",
            "/api/workflow/v1/chuyen, /ket-qua?a=1" })
    void redirectsToAddressesThatTheCallerKnows(String path, String location) {
        assertThat(Visitor.location(visitor.get(path))).isEqualTo(location);
    }

    @Test
    void letsPagesKeepCookiesAndServicesNone() {
        assertThat(visitor.get("/chuyen").headers().allValues("Set-Cookie")).containsExactly("mau=do");
        assertThat(visitor.get("/api/workflow/v1/chuyen").headers().allValues("Set-Cookie")).isEmpty();
        assertThat(visitor.get("/simulators/chuyen").headers().allValues("Set-Cookie")).isEmpty();
    }

    @Test
    void passesBodiesThrough() {
        var said = echo(visitor.post("/api/workflow/v1/x", "một cửa", "Content-Type", "text/plain"));

        assertThat(said.getString("method")).isEqualTo("POST");
        assertThat(said.getLong("length")).isEqualTo("một cửa".getBytes(StandardCharsets.UTF_8).length);
    }
}
