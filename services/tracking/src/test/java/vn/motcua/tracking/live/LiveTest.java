package vn.motcua.tracking.live;

import static io.restassured.RestAssured.given;
import static java.net.http.HttpResponse.BodyHandlers.ofLines;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;

import vn.motcua.contracts.Topics;
import vn.motcua.platform.testing.Facts;
import vn.motcua.platform.testing.Infra;
import vn.motcua.platform.testing.Tokens;
import vn.motcua.tracking.Neighbours;
import vn.motcua.tracking.Walk;

@QuarkusTest
@QuarkusTestResource(Infra.class)
@QuarkusTestResource(Neighbours.class)
class LiveTest {

    @TestHTTPResource
    String url;

    private final Walk walk = new Walk();

    @Test
    void tellsAnOpenPageOfEachNewEntry() {
        walk.submitted();
        Facts.say(Topics.DOSSIERS, walk.registered(1));
        walk.awaitStatus(1);

        try (var http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(url + "api/tracking/v1/dossiers/" + walk.dossier + "/events"))
                    .header("Authorization", "Bearer " + Tokens.citizen(Walk.CITIZEN)).build();
            var lines = http.send(request, ofLines()).body();
            var third = CompletableFuture.supplyAsync(() -> lines.filter(line -> line.startsWith("data:"))
                    .map(line -> line.substring(5).strip()).anyMatch("3"::equals));
            Facts.say(Topics.DOSSIERS, walk.accepted(2));

            assertThat(third).succeedsWithin(Duration.ofSeconds(30)).isEqualTo(true);
            http.shutdownNow();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void tellsStrangersNothing() {
        given().auth().oauth2(Tokens.citizen("001185000002"))
                .get("/api/tracking/v1/dossiers/" + walk.dossier + "/events").then().statusCode(404);
    }
}
