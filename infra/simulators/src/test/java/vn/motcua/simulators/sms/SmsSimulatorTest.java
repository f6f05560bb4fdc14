package vn.motcua.simulators.sms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.simulators.neighbour.DeliveryReport;
import vn.motcua.simulators.neighbour.Signature;
import vn.motcua.simulators.testing.Neighbourhood;
import vn.motcua.simulators.testing.Portal.Told;
import vn.motcua.simulators.web.Json;

class SmsSimulatorTest {

    private Neighbourhood world;

    @BeforeEach
    void start() throws IOException {
        world = new Neighbourhood();
    }

    @AfterEach
    void stop() {
        world.close();
    }

    @Test
    void reportsTheDeliveryUnderASignature() throws Exception {
        var id = world.json(send("+84912000001")).get("id").asText();

        var report = report();
        assertThat(report.path()).isEqualTo("/sms");
        assertThat(Signature.SHA256.matches(Neighbourhood.SECRET, report.body(), report.signature().orElseThrow())).isTrue();
        var said = Json.read(report.body(), DeliveryReport.class);
        assertThat(said.id()).isEqualTo(id);
        assertThat(said.trackingId()).isEqualTo("T1");
        assertThat(said.status()).isEqualTo(DeliveryReport.Status.DELIVERED);
    }

    @Test
    void reportsAFailureForAPhoneThatIsOff() throws Exception {
        send("+84912000098");

        assertThat(report().body()).contains("\"FAILED\"");
    }

    @Test
    void showsTheMessageToTestsAndPeople() throws Exception {
        send("+84912000001");

        assertThat(world.json(world.get("/sms/messages?trackingId=T1"))).hasSize(1);
        assertThat(world.json(world.get("/sms/messages?trackingId=T2"))).isEmpty();
        assertThat(world.get("/sms?to=0912000001").body()).contains("Hồ sơ của bạn &lt;b&gt;");
    }

    @ParameterizedTest
    @ValueSource(strings = { "0912000001", "+84212000001", "+1555123456", "" })
    void refusesNumbersThatAreNotVietnameseMobiles(String to) throws Exception {
        assertThat(send(to).statusCode()).isEqualTo(400);
    }

    @Test
    void asksForTheSecret() throws Exception {
        assertThat(world.post("/sms/messages", "{}", "Authorization", "Bearer no").statusCode()).isEqualTo(401);
    }

    @Test
    void acceptsWithoutDelivering() throws Exception {
        world.behave("sms", "{\"lie\": \"ACCEPT_ONLY\"}");

        assertThat(send("+84912000001").statusCode()).isEqualTo(202);
        assertThat(world.json(world.get("/sms/messages")).get(0).has("status")).isFalse();
        assertThat(world.portal.told()).isEmpty();
    }

    @Test
    void takesAMessageAndLosesTheAnswer() throws Exception {
        world.behave("sms", "{\"loseNext\": 1}");

        assertThatThrownBy(() -> send("+84912000001")).isInstanceOf(IOException.class);
        assertThat(world.json(world.get("/sms/messages?trackingId=T1"))).hasSize(1);
        assertThat(send("+84912000001").statusCode()).isEqualTo(202);
    }

    @Test
    void misbehavesTowardsThePortalAndTellsATestTheTruth() throws Exception {
        world.behave("sms", "{\"failRate\": 1}");

        assertThat(world.get("/sms/messages").statusCode()).isEqualTo(200);
        assertThat(world.get("/sms/messages", "Authorization", "Bearer " + Neighbourhood.SECRET).statusCode())
                .isEqualTo(503);
    }

    @Test
    void forgesAndRepeatsReports() throws Exception {
        world.behave("sms", "{\"forgedSignature\": true, \"repeat\": 5}");
        send("+84912000001");

        await().until(() -> world.portal.told().size() == 5);
        assertThat(Signature.SHA256.matches(
                Neighbourhood.SECRET, report().body(), report().signature().orElseThrow()))
                .isFalse();
    }

    @Test
    void reportsAgainUntilThePortalTakesIt() throws Exception {
        world.portal.answering(503, "").answering(204, "");
        send("+84912000001");

        await().until(() -> world.portal.told().size() == 2);
    }

    private HttpResponse<String> send(String to) throws Exception {
        return world.post(
                "/sms/messages",
                Json.write(Map.of("to", to, "text", "Hồ sơ của bạn <b> có cập nhật", "trackingId", "T1")),
                "Authorization", "Bearer " + Neighbourhood.SECRET);
    }

    private Told report() {
        await().until(() -> !world.portal.told().isEmpty());
        return world.portal.told().getFirst();
    }
}
