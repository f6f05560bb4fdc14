package vn.motcua.participation.petition;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;

import java.time.Duration;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

import vn.motcua.contracts.Topics;
import vn.motcua.participation.directory.Agencies;
import vn.motcua.participation.testing.WorkflowStub;
import vn.motcua.participation.testing.World;
import vn.motcua.platform.identity.PersonKey;
import vn.motcua.platform.testing.Facts;
import vn.motcua.platform.testing.Infra;
import vn.motcua.platform.testing.Tokens;

@QuarkusTest
@QuarkusTestResource(Infra.class)
@QuarkusTestResource(WorkflowStub.class)
class ReceiverResourceTest {

    private static final String API = "/api/participation/v1/";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Inject
    Agencies agencies;

    @Inject
    PersonKey persons;

    private final String person = "0011900%05d".formatted(Math.abs(UUID.randomUUID().hashCode()) % 100_000);

    @BeforeEach
    void others() {
        World.tell(agencies);
    }

    @Test
    void namesWhoWillReceiveItBeforeItIsSent() {
        receiver("kind", "REGULATION").statusCode(200).body("agency", is("G01")).body("name.vi", is("Bộ Công an"));
        receiver("kind", "CONDUCT", "province", "79").body("agency", is("G01.802"));
        receiver("kind", "CONDUCT", "agency", "G01.801").body("agency", is("G01.801"));
        receiver("kind", "CONDUCT", "dossier", UUID.randomUUID().toString()).statusCode(404);
        receiver("province", "79").statusCode(400);
        given().queryParam("kind", "CONDUCT").get(API + "petitions/receiver").then().statusCode(401);
        var dossier = UUID.randomUUID();
        Facts.say(Topics.DOSSIERS, World.registered(dossier, persons.personOf(person)));
        await().atMost(PATIENCE).untilAsserted(
                () -> receiver("kind", "CONDUCT", "dossier", dossier.toString()).statusCode(200).body("agency", is("G01.801")));
    }

    private ValidatableResponse receiver(String... parameters) {
        var asked = given().auth().oauth2(Tokens.citizen(person));
        for (int i = 0; i < parameters.length; i += 2) {
            asked.queryParam(parameters[i], parameters[i + 1]);
        }
        return asked.get(API + "petitions/receiver").then();
    }
}
