package vn.motcua.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.gateway.testing.Visitor.echo;
import static vn.motcua.gateway.testing.Visitor.location;

import java.net.URI;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.netty.handler.codec.http.QueryStringDecoder;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import vn.motcua.gateway.testing.Mood;
import vn.motcua.gateway.testing.Upstreams;
import vn.motcua.gateway.testing.Visitor;

/** What is asked of Keycloak at a sign-in goes there directly, signed by the gateway's key; Keycloak's stand-in checks it. */
@QuarkusTest
@QuarkusTestResource(Upstreams.class)
class PushedSignInTest {

    private final Visitor visitor = new Visitor();

    @BeforeEach
    void goodMood() {
        Mood.good();
    }

    @Test
    void showsTheBrowserNothingButAReference() {
        for (var entry : new String[] { "/dang-nhap?ve=/ho-so", "/can-bo/dang-nhap?ve=/can-bo" }) {
            var shown = new QueryStringDecoder(URI.create(location(visitor.get(entry)))).parameters();

            assertThat(shown.keySet()).containsExactlyInAnyOrder("client_id", "request_uri");
        }
    }

    @Test
    void asksInTheLanguageOfTheReader() {
        visitor.cookies().put("lang", "en");
        assertThat(asked("/dang-nhap?ve=/x")).containsEntry("ui_locales", "en").containsEntry("kc_idp_hint", "vneid");

        var other = new Visitor();
        other.cookies().put("lang", "x%26prompt=none");
        assertThat(asked(other, "/dang-nhap?ve=/x")).doesNotContainKeys("ui_locales", "prompt");
    }

    @Test
    void letsNobodyElseSayWhatIsAsked() {
        var officer = asked("/can-bo/dang-nhap?ve=/can-bo&acr_values=1&kc_idp_hint=evil&ui_locales=xx&prompt=none");

        assertThat(officer).containsEntry("acr_values", "2").doesNotContainKeys("kc_idp_hint", "ui_locales", "prompt");
    }

    @Test
    void remembersWhereToGoWithoutWhatWasAsked() {
        var page = echo(visitor.signIn("/dang-nhap?ve=/ho-so%3Ftrang%3D2%26loc%3Da%2520b&ui_locales=xx"));

        assertThat(page.getString("uri")).isEqualTo("/ho-so?trang=2&loc=a%20b");
    }

    @Test
    void saysThatSigningInIsDownWhileKeycloakIsAwayOrHangs() {
        for (var mood : new String[] { "down=1", "hang=1" }) {
            Mood.set(mood);

            var answer = visitor.get("/dang-nhap?ve=/x", "Accept", "text/html");

            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.body()).contains("Dịch vụ đăng nhập đang gián đoạn");
            assertThat(answer.headers().firstValue("Location")).isEmpty();
            assertThat(visitor.cookies()).as("nothing is left of what didn't begin").isEmpty();
            Mood.good();
        }
        assertThat(echo(visitor.signIn("/dang-nhap?ve=/x")).getString("uri")).isEqualTo("/x");
    }

    private Map<String, Object> asked(String entry) {
        return asked(visitor, entry);
    }

    private static Map<String, Object> asked(Visitor visitor, String entry) {
        var token = echo(visitor.signIn(entry)).getJsonObject("headers").getString("authorization");
        return Session.claims(token.substring("Bearer ".length())).getJsonObject("asked").getMap();
    }
}
