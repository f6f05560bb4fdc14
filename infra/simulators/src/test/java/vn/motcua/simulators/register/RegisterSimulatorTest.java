package vn.motcua.simulators.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.motcua.simulators.testing.Neighbourhood;

class RegisterSimulatorTest {

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
    void knowsThePersonsOfTheDemonstration() throws Exception {
        var person = world.json(ask("001090000001"));

        assertThat(person.get("fullName").asText()).isEqualTo("NGUYỄN VĂN THỬ NGHIỆM");
        assertThat(person.get("birthDate").asText()).isEqualTo("1990-01-31");
        assertThat(person.at("/permanentAddress/ward").asText()).isEqualTo("00004");
        assertThat(person.at("/spouse/nationalId").asText()).isEqualTo("001185000002");
    }

    @Test
    void givesEverybodyANumberThatFitsBirthAndForm() {
        assertThat(new People().all()).hasSize(24).allSatisfy(person -> {
            assertThat(person.nationalId()).matches("0\\d{11}");
            assertThat(person.nationalId().substring(4, 6))
                    .isEqualTo("%02d".formatted(person.born().orElseThrow().getYear() % 100));
            assertThat(person.phone()).matches("\\+84912\\d{6}");
        });
    }

    @Test
    void doesNotKnowOthers() throws Exception {
        var answer = ask("001090999999");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    }

    @Test
    void asksForTheSecret() throws Exception {
        assertThat(world.get("/register/persons/001090000001").statusCode()).isEqualTo(401);
    }

    @Test
    void mistakesOnePersonForAnother() throws Exception {
        world.behave("register", "{\"lie\": \"OTHER_PERSON\"}");

        var person = world.json(ask("001090000001"));

        assertThat(person.get("nationalId").asText()).isEqualTo("001090000001");
        assertThat(person.get("fullName").asText()).isNotEqualTo("NGUYỄN VĂN THỬ NGHIỆM");
    }

    @Test
    void forgetsPartsAndPersons() throws Exception {
        world.behave("register", "{\"lie\": \"INCOMPLETE\"}");
        assertThat(world.json(ask("001090000001")).has("birthDate")).isFalse();

        world.behave("register", "{\"lie\": \"NOBODY\"}");
        assertThat(ask("001090000001").statusCode()).isEqualTo(404);
    }

    private HttpResponse<String> ask(String nationalId) throws Exception {
        return world.get("/register/persons/" + nationalId, "Authorization", "Bearer " + Neighbourhood.SECRET);
    }
}
