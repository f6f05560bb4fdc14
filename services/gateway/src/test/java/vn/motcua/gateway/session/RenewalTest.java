package vn.motcua.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.gateway.testing.Visitor.echo;
import static vn.motcua.gateway.testing.Visitor.location;

import java.util.TreeMap;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.vertx.core.json.JsonObject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import vn.motcua.gateway.testing.Mood;
import vn.motcua.gateway.testing.Upstreams;
import vn.motcua.gateway.testing.Visitor;

/** A session whose tokens run out while Keycloak is down, hangs, or won't renew them. */
@QuarkusTest
@QuarkusTestResource(Upstreams.class)
class RenewalTest {

    private final Visitor visitor = new Visitor();

    @BeforeEach
    void goodMood() {
        Mood.good();
    }

    @ParameterizedTest
    @ValueSource(strings = { "down=1", "hang=1" })
    void goesOnWithTokensThatAreStillGood(String away) {
        Mood.set("lifespan=300");
        visitor.signIn("/dang-nhap");
        Mood.set(away);
        var cookies = new TreeMap<>(visitor.cookies());

        assertThat(echo(visitor.get("/x")).getJsonObject("headers").getMap()).containsKey("authorization");
        assertThat(refreshes()).as("it was due to be renewed").isPositive();
        assertThat(visitor.cookies()).isEqualTo(cookies);

        Mood.good();
        Awaitility.await().untilAsserted(() -> {
            assertThat(echo(visitor.get("/x")).getJsonObject("headers").getMap()).containsKey("authorization");
            assertThat(visitor.cookies()).as("renewed").isNotEqualTo(cookies);
        });
    }

    @Test
    void endsASessionThatKeycloakHasEndedThoughItsTokensAreStillGood() {
        Mood.set("lifespan=300");
        visitor.signIn("/dang-nhap");
        Mood.set("lifespan=300&refuse=1");
        Awaitility.await().untilAsserted(() -> {
            var page = echo(visitor.get("/x"));
            assertThat(page.getJsonObject("headers").getMap()).doesNotContainKey("authorization");
            assertThat(visitor.cookies()).isEmpty();
        });
    }

    @Test
    void keepsTheSessionWhileKeycloakIsDown() {
        Mood.set("lifespan=3");
        visitor.signIn("/dang-nhap");
        assertThat(visitor.cookies()).hasSize(3);
        Mood.set("down=1");
        var cookies = new TreeMap<>(visitor.cookies());
        Awaitility.await().untilAsserted(() -> assertThat(echo(visitor.get("/x")).getJsonObject("headers").getMap())
                .as("public pages work, without a token").doesNotContainKey("authorization"));

        assertThat(visitor.cookies()).isEqualTo(cookies);
        for (var path : new String[] { "/ho-so/can-dang-nhap", "/dang-nhap", "/can-bo" }) {
            var answer = visitor.get(path, "Accept", "text/html");
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.body()).contains("Dịch vụ đăng nhập đang gián đoạn");
        }
        var program = visitor.get("/api/workflow/v1/tu-choi");
        assertThat(program.statusCode()).as("not a 401, which would say that the session is over").isEqualTo(503);
        assertThat(program.headers().firstValue("Retry-After")).isPresent();
        assertThat(new JsonObject(program.body()).getString("type")).isEqualTo("urn:motcua:problem:sign-in-down");
        assertThat(new Visitor().get("/api/workflow/v1/tu-choi").statusCode()).isEqualTo(401);

        Mood.good();
        Awaitility.await().untilAsserted(() -> assertThat(echo(visitor.get("/x")).getJsonObject("headers").getMap())
                .as("and the session goes on").containsKey("authorization"));
    }

    @Test
    void doesNotWaitForAKeycloakThatHangs() {
        Mood.set("lifespan=3");
        visitor.signIn("/dang-nhap");
        var newcomer = new Visitor();
        var login = newcomer.get(location(newcomer.get("/dang-nhap")));
        Mood.set("hang=1");

        Awaitility.await().untilAsserted(
                () -> assertThat(echo(visitor.get("/x")).getJsonObject("headers").getMap()).doesNotContainKey("authorization"));
        assertThat(visitor.cookies()).hasSize(3);
        assertThat(newcomer.get(location(login)).statusCode()).isEqualTo(503);
        Mood.good();
    }

    @Test
    void endsTheSessionWhenKeycloakRefusesToRenewIt() {
        Mood.set("lifespan=3");
        visitor.signIn("/dang-nhap");
        assertThat(visitor.cookies()).hasSize(3);
        Mood.set("refuse=1");
        Awaitility.await().untilAsserted(() -> {
            var page = visitor.get("/x");
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(visitor.cookies()).isEmpty();
        });
    }

    private static int refreshes() {
        return Integer.parseInt(new Visitor().get(Visitor.setting("motcua.keycloak.url") + "/stub/refreshes").body());
    }
}
