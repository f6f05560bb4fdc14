package vn.motcua.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.gateway.testing.Visitor.echo;
import static vn.motcua.gateway.testing.Visitor.location;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.vertx.core.json.JsonObject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import vn.motcua.gateway.testing.Mood;
import vn.motcua.gateway.testing.Upstreams;
import vn.motcua.gateway.testing.Visitor;

@QuarkusTest
@QuarkusTestResource(Upstreams.class)
class SessionTest {

    private final Visitor visitor = new Visitor();
    private final Visitor keycloak = new Visitor();
    private final String stub = Visitor.setting("motcua.keycloak.url") + "/stub";

    @BeforeEach
    void goodMood() {
        Mood.good();
    }

    @Test
    void takesACitizenToVneidAndBackToThePageTheyCameFrom() {
        var page = echo(visitor.signIn("/dang-nhap?ve=/ho-so%3Ftrang%3D2"));

        assertThat(page.getString("uri")).isEqualTo("/ho-so?trang=2");
        var claims = claims(page);
        assertThat(claims.getJsonObject("asked").getMap()).containsEntry("kc_idp_hint", "vneid")
                .containsEntry("code_challenge_method", "S256").containsKey("nonce").doesNotContainKey("acr_values");
        assertThat(page.getJsonObject("headers").getMap()).doesNotContainKey("cookie");
    }

    @Test
    void keepsTheSessionInCookiesThatNoSubdomainAndNoScriptCanReach() {
        var entry = visitor.get("/dang-nhap?ve=/x");
        var login = visitor.get(location(entry));
        var back = visitor.get(location(login));

        assertThat(back.headers().allValues("Set-Cookie")).isNotEmpty().allSatisfy(cookie -> assertThat(cookie)
                .startsWith("__Host-q_").contains("Secure", "HTTPOnly", "SameSite=Lax", "Path=/").doesNotContain("Domain"));
        assertThat(visitor.cookies().keySet()).contains("__Host-q_session", "__Host-q_session_at", "__Host-q_session_rt")
                .noneMatch(name -> name.startsWith("__Host-q_auth"));
    }

    @Test
    void neverSendsAnybodyToAnotherSite() {
        for (var ve : new String[] { "//evil.example", "https://evil.example", "/%5Cevil.example", "/%09/evil.example",
                "javascript:alert(1)" }) {
            var someone = new Visitor();
            assertThat(echo(someone.signIn("/dang-nhap?ve=" + ve)).getString("uri")).isEqualTo("/");
            assertThat(location(someone.get("/dang-nhap?ve=" + ve))).isEqualTo("/");
        }
    }

    @Test
    void sendsOfficersThroughTheOneTimeCode() {
        assertThat(location(visitor.get("/can-bo/viec?loc=1"))).isEqualTo("/can-bo/dang-nhap?ve=%2Fcan-bo%2Fviec%3Floc%3D1");

        var page = echo(visitor.follow(visitor.get("/can-bo/viec?loc=1")));

        assertThat(page.getString("uri")).isEqualTo("/can-bo/viec?loc=1");
        assertThat(claims(page).getJsonObject("asked").getString("acr_values")).isEqualTo("2");
    }

    @Test
    void tellsACitizenThatTheDeskIsForOfficers() {
        visitor.signIn("/dang-nhap?ve=/x");

        for (var path : new String[] { "/can-bo", "/can-bo/viec", "/can-bo/dang-nhap" }) {
            var answer = visitor.get(path, "Accept", "text/html");
            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(answer.body()).contains("tài khoản khác", "action=\"/dang-xuat\"");
        }
    }

    @Test
    void doesNotGoInCirclesWhenTheSecondFactorIsMissing() {
        Mood.set("level=1");

        var answer = visitor.signIn("/can-bo/dang-nhap?ve=/can-bo");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("mã xác thực một lần");
    }

    @Test
    void sendsTheReaderToSignInWhenAPageAsksForIt() {
        assertThat(location(visitor.get("/ho-so/can-dang-nhap?a=1")))
                .isEqualTo("/dang-nhap?ve=%2Fho-so%2Fcan-dang-nhap%3Fa%3D1");
        assertThat(location(visitor.get("/x/can-can-bo"))).startsWith("/can-bo/dang-nhap?ve=");

        var posted = visitor.post("/ho-so/can-dang-nhap", "a=1");
        assertThat(posted.statusCode()).isEqualTo(401);
        assertThat(posted.body()).isEqualTo("the page's own words");
        assertThat(posted.headers().firstValue("X-Motcua-Sign-In")).isEmpty();

        visitor.signIn("/dang-nhap?ve=/x");
        assertThat(visitor.get("/ho-so/can-dang-nhap").statusCode()).as("signing in again would not help").isEqualTo(401);
    }

    @Test
    void sendsWhoOpensAPaperTooLateToSignInAndBackToItsPage() {
        var html = new String[] { "Accept", "text/html", "Referer", "http://localhost:8080/can-bo/ho-so/1" };
        assertThat(location(visitor.get("/api/workflow/v1/tu-choi", html)))
                .isEqualTo("/can-bo/dang-nhap?ve=%2Fcan-bo%2Fho-so%2F1");
        assertThat(location(visitor.get("/api/workflow/v1/tu-choi", "Accept", "text/html,*/*")))
                .isEqualTo("/dang-nhap?ve=%2F");
        assertThat(visitor.get("/api/workflow/v1/tu-choi", "Accept", "application/json").statusCode()).isEqualTo(401);
    }

    @Test
    void ignoresABearerTokenBesideASession() {
        visitor.signIn("/dang-nhap?ve=/x");

        var said = echo(visitor.get("/api/workflow/v1/x", "Authorization", "Bearer somebody.elses.token"));

        assertThat(claims(said).getString("sub")).isEqualTo("someone");
    }

    @Test
    void servesPublicPagesInSpiteOfBrokenCookies() {
        visitor.signIn("/dang-nhap?ve=/x");
        visitor.cookies().replaceAll((name, value) -> value.substring(0, value.length() - 8) + "AAAAAAAA");

        var page = visitor.get("/x");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(echo(page).getJsonObject("headers").getMap()).doesNotContainKey("authorization");
        assertThat(visitor.cookies()).as("and forgets the cookies").isEmpty();
    }

    @Test
    void renewsTheTokensOnceForRequestsThatArriveTogether() {
        Mood.set("lifespan=8");
        visitor.signIn("/dang-nhap");
        Mood.good();

        var answers = Stream.generate(() -> visitor.sending(visitor.request("/api/workflow/v1/x").GET())).limit(8).toList()
                .stream().map(CompletableFuture::join).toList();

        assertThat(answers).allSatisfy(answer -> assertThat(claims(echo(answer)).getString("sub")).isEqualTo("someone"));
        assertThat(answers).as("each browser tab learns the new cookies")
                .allSatisfy(answer -> assertThat(setCookies(answer)).hasSize(3));
        assertThat(keycloak.get(stub + "/refreshes").body()).isEqualTo("1");
    }

    @Test
    void cutsAStreamWhenItsSessionsTokenRunsOut() {
        Mood.set("lifespan=3");
        visitor.signIn("/dang-nhap");

        var stream = visitor.sending(visitor.request("/api/workflow/v1/dong", "Accept", "text/event-stream").GET());

        assertThat(stream).failsWithin(Duration.ofSeconds(10)).withThrowableOfType(ExecutionException.class)
                .withCauseInstanceOf(IOException.class);
        keycloak.get(Visitor.setting("motcua.services.workflow.url") + "/release");
    }

    @Test
    void signsOutHereAndAtKeycloak() {
        visitor.signIn("/dang-nhap?ve=/x");
        var before = new TreeMap<>(visitor.cookies());

        assertThat(visitor.get("/dang-xuat", "Accept", "text/html").body())
                .contains("<form method=\"post\" action=\"/dang-xuat\">");
        var away = visitor.post("/dang-xuat", "", "Sec-Fetch-Site", "same-origin");

        assertThat(away.statusCode()).isEqualTo(303);
        assertThat(location(away)).startsWith(
                Visitor.setting("motcua.public-url") + "/auth/realms/motcua/protocol/openid-connect/logout?id_token_hint=");
        assertThat(visitor.cookies().keySet()).noneMatch(name -> name.startsWith("__Host-q_session"));
        visitor.cookies().putAll(before);
        assertThat(echo(visitor.get("/x")).getJsonObject("headers").getMap()).as("a copy of the cookies opens nothing")
                .doesNotContainKey("authorization");
    }

    @Test
    void comesBackFromSigningOutToACleanAddress() {
        var home = visitor.get("/?state=abc");

        assertThat(location(home)).isEqualTo("/");
        assertThat(home.headers().allValues("Set-Cookie")).anyMatch(cookie -> cookie.startsWith("__Host-q_post_logout=;"));
    }

    @Test
    void forgetsASessionThatKeycloakHasEnded() {
        var session = claims(echo(visitor.signIn("/dang-nhap?ve=/x"))).getString("sid");
        var token = keycloak.get(stub + "/logout-token?" + session).body();

        var told = keycloak.post("/oidc/backchannel-logout", "logout_token=" + token, "Content-Type",
                "application/x-www-form-urlencoded");

        assertThat(told.statusCode()).isEqualTo(200);
        assertThat(echo(visitor.get("/x")).getJsonObject("headers").getMap()).doesNotContainKey("authorization");
    }

    @Test
    void saysSoWhenASignInIsCancelledOrTooOld() {
        assertThat(visitor.get("/dang-nhap/callback?state=x&code=y").statusCode()).isEqualTo(400);

        visitor.get("/dang-nhap?ve=/x");
        var state = visitor.cookies().keySet().stream().filter(name -> name.startsWith("__Host-q_auth_")).findFirst()
                .orElseThrow();
        var cancelled = visitor
                .get("/dang-nhap/callback?error=access_denied&state=" + state.substring("__Host-q_auth_".length()));

        assertThat(cancelled.statusCode()).isEqualTo(400);
        assertThat(cancelled.body()).contains("Chưa đăng nhập được");
    }

    private static JsonObject claims(JsonObject echo) {
        return Session.claims(echo.getJsonObject("headers").getString("authorization").substring("Bearer ".length()));
    }

    private static List<String> setCookies(HttpResponse<String> answer) {
        return answer.headers().allValues("Set-Cookie").stream().filter(cookie -> cookie.startsWith("__Host-q_session"))
                .toList();
    }
}
