package vn.motcua.simulators.zalo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.simulators.neighbour.Signature;
import vn.motcua.simulators.testing.Neighbourhood;
import vn.motcua.simulators.web.Form;
import vn.motcua.simulators.web.Json;

class ZaloSimulatorTest {

    private Neighbourhood world;

    @BeforeEach
    void start() throws IOException {
        world = new Neighbourhood(Map.of("MOTCUA_ZALO_DAILY_QUOTA", "2"));
    }

    @AfterEach
    void stop() {
        world.close();
    }

    @Test
    void sendsATemplateMessageAndReportsItsDelivery() throws Exception {
        var answer = send(Neighbourhood.SECRET, "84912000001", "7895417a7d3f9461cd2e");

        assertThat(answer.get("error").asInt()).isZero();
        assertThat(answer.at("/data/quota/remainingQuota").asText()).isEqualTo("1");
        await().until(() -> !world.portal.told().isEmpty());
        var report = world.portal.told().getFirst();
        assertThat(report.body()).contains(answer.at("/data/msg_id").asText(), "\"T1\"", "\"DELIVERED\"");
        assertThat(Signature.SHA256.matches(Neighbourhood.SECRET, report.body(), report.signature().orElseThrow())).isTrue();
        assertThat(world.get("/zalo").body()).contains("G01.801-261122-0001", "href=\"https://portal.example/ho-so\"");
    }

    @ParameterizedTest
    @CsvSource({
            "wrong, 84912000001, t1, -124", "DEMOSECRETKEY0123456789ABCDEFGHIJ, 8491200, t1, -108",
            "DEMOSECRETKEY0123456789ABCDEFGHIJ, 84912000099, t1, -118",
            "DEMOSECRETKEY0123456789ABCDEFGHIJ, 84912000001, draft-1, -131",
            "DEMOSECRETKEY0123456789ABCDEFGHIJ, 84912000001, ' ', -109"
    })
    void saysWithANumberWhyItDidNotSend(String token, String phone, String template, int error) throws Exception {
        assertThat(send(token, phone, template).get("error").asInt()).isEqualTo(error);
        assertThat(world.json(world.get("/zalo/messages"))).isEmpty();
    }

    @Test
    void keepsToTheDailyQuota() throws Exception {
        send(Neighbourhood.SECRET, "84912000001", "t1");
        send(Neighbourhood.SECRET, "84912000001", "t1");

        assertThat(send(Neighbourhood.SECRET, "84912000001", "t1").get("error").asInt()).isEqualTo(-144);
    }

    @Test
    void takesEachRefreshTokenOnce() throws Exception {
        var first = refresh(Neighbourhood.SECRET);
        var second = refresh(first.get("refresh_token").asText());

        assertThat(second.get("expires_in").asText()).isEqualTo("90000");
        assertThat(refresh(first.get("refresh_token").asText()).get("error").asInt()).isEqualTo(-14014);
        assertThat(send(second.get("access_token").asText(), "0912000001", "t1").get("error").asInt()).isZero();
    }

    @Test
    void endsAccessTokensOnDemand() throws Exception {
        var pair = refresh(Neighbourhood.SECRET);
        world.delete("/zalo/tokens");

        assertThat(send(pair.get("access_token").asText(), "0912000001", "t1").get("error").asInt()).isEqualTo(-124);
        var next = refresh(pair.get("refresh_token").asText());
        assertThat(send(next.get("access_token").asText(), "0912000001", "t1").get("error").asInt()).isZero();
    }

    private JsonNode send(String token, String phone, String template) throws Exception {
        var body = Map.of(
                "phone", phone, "template_id", template, "tracking_id", "T1",
                "template_data", Map.of("ma_ho_so", "G01.801-261122-0001", "cta_link", "https://portal.example/ho-so"));
        return world.json(world.post("/zalo/message/template", Json.write(body), "access_token", token));
    }

    private JsonNode refresh(String token) throws Exception {
        return world.json(world.post(
                "/zalo/oauth/access_token",
                Form.write(Map.of("grant_type", "refresh_token", "refresh_token", token, "app_id", "1")),
                "secret_key", Neighbourhood.SECRET));
    }
}
