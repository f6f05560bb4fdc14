package vn.motcua.simulators.neighbour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.motcua.simulators.testing.Neighbourhood;

class BehaviourTest {

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
    void isNormalAtFirstAndAfterDelete() throws Exception {
        var normal = world.get("/register/behaviour").body();
        world.behave("register", "{\"failRate\": 1, \"failStatus\": 429}");
        assertThat(ask().statusCode()).isEqualTo(429);

        assertThat(world.delete("/register/behaviour").body()).isEqualTo(normal);
        assertThat(ask().statusCode()).isEqualTo(200);
    }

    @Test
    void failsSoManyTimesAndIsWellAgain() throws Exception {
        world.behave("register", "{\"failNext\": 2}");

        assertThat(ask().statusCode()).isEqualTo(503);
        assertThat(ask().statusCode()).isEqualTo(503);
        assertThat(ask().statusCode()).isEqualTo(200);
    }

    @Test
    void answersLate() throws Exception {
        world.behave("register", "{\"delayMillis\": 200}");
        var before = Instant.now();

        ask();

        assertThat(Duration.between(before, Instant.now())).isGreaterThanOrEqualTo(Duration.ofMillis(200));
    }

    @Test
    void hangsUntilItMayAnswerAndThenHangsUp() throws Exception {
        world.behave("register", "{\"hang\": true}");
        var asked = CompletableFuture.supplyAsync(() -> {
            try {
                return ask().statusCode();
            } catch (Exception e) {
                return 0;
            }
        });
        assertThat(asked.completeOnTimeout(-1, 300, TimeUnit.MILLISECONDS).join()).isEqualTo(-1);

        world.delete("/register/behaviour");
        assertThat(ask().statusCode()).isEqualTo(200);
    }

    @Test
    void babbles() throws Exception {
        world.behave("register", "{\"garble\": true}");

        var answer = ask();

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThatThrownBy(() -> world.json(answer)).isInstanceOf(IOException.class);
    }

    @Test
    void refusesWishesItDoesNotKnow() throws Exception {
        assertThat(world.behave("register", "{\"dealyMillis\": 200}").statusCode()).isEqualTo(400);
        assertThat(world.behave("register", "{\"lie\": \"WHITE\"}").statusCode()).isEqualTo(400);
    }

    @Test
    void canBeSetByAFormOnThePage() throws Exception {
        var answer = world.post("/register/behaviour", "failRate=1&failStatus=500&lie=NONE&repeat=");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).contains("../register");
        assertThat(ask().statusCode()).isEqualTo(500);
        world.post("/register/behaviour", "failRate=1&normal=1");
        assertThat(ask().statusCode()).isEqualTo(200);
    }

    @Test
    void takesNoFormsOfOtherSites() throws Exception {
        assertThat(world.post("/register/behaviour", "failRate=1", "Sec-Fetch-Site", "cross-site").statusCode())
                .isEqualTo(403);
    }

    @Test
    void remembersWhatItWasAsked() throws Exception {
        ask();
        world.get("/register/persons/1");

        var seen = world.json(world.get("/register/requests"));
        assertThat(seen).hasSize(2);
        assertThat(seen.get(0).get("status").asInt()).isEqualTo(401);
        assertThat(seen.get(1).get("path").asText()).isEqualTo("/register/persons/001090000001");
        assertThat(seen.toString()).doesNotContain(Neighbourhood.SECRET);

        world.delete("/register/requests");
        assertThat(world.json(world.get("/register/requests"))).isEmpty();
    }

    private HttpResponse<String> ask() throws IOException, InterruptedException {
        return world.get("/register/persons/001090000001", "Authorization", "Bearer " + Neighbourhood.SECRET);
    }
}
