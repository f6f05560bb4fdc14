package vn.motcua.platform.trial;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.is;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;

import vn.motcua.platform.testing.Infra;
import vn.motcua.platform.testing.Tokens;

/** What misshapen requests and broken lines come to: a refusal that says what to do, never a failure of ours. */
@QuarkusTest
@QuarkusTestResource(Infra.class)
class HardeningTest {

    private static final String CITIZEN = Tokens.citizen("001090000001");
    private static final byte[] TWO_MEGABYTES = ("{\"text\":\"" + "x".repeat(2 << 20) + "\"}").getBytes();

    @Test
    void refusesABodyThatSaysNothing() {
        post("null").statusCode(400).contentType("application/problem+json").body("type", endsWith("body-missing"));
        post(" ").statusCode(400).contentType("application/problem+json");
        post("{}").statusCode(400).body("errors[0].pointer", is("/text"));
    }

    @Test
    void takesNothingWhereNothingNeedsToBeSaid() {
        var path = "/trial/notes/" + UUID.randomUUID() + "/reason";
        given().contentType("application/json").body("null").post(path).then().statusCode(200).body(is("none"));
        given().contentType("application/json").post(path).then().statusCode(200).body(is("none"));
        given().contentType("application/json").body("{\"text\":\"x\"}").post(path).then().statusCode(200).body(is("x"));
    }

    @Test
    void refusesABodyThatIsTooLargeInWords() throws Exception {
        var answer = sent(BodyPublishers.ofByteArray(TWO_MEGABYTES));

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("urn:motcua:problem:too-large");
    }

    @Test
    void saysWhenToComeAgainWhenNobodyIsAtTheNeighbours() throws IOException {
        int nobody;
        try (var socket = new ServerSocket(0)) {
            nobody = socket.getLocalPort();
        }
        visit(nobody).statusCode(503).header("Retry-After", is("2")).body("type", endsWith("try-again"));
    }

    @Test
    void saysWhenToComeAgainWhenTheNeighbourHangsUp() throws IOException {
        visiting(HttpExchange::close).statusCode(503).header("Retry-After", is("2"));
    }

    @Test
    void saysWhenToComeAgainWhenTheNeighbourFails() throws IOException {
        visiting(exchange -> exchange.sendResponseHeaders(500, -1)).statusCode(503).header("Retry-After", is("2"));
        visiting(exchange -> exchange.sendResponseHeaders(404, -1)).statusCode(404);
    }

    private interface Manners {
        void answer(HttpExchange exchange) throws IOException;
    }

    private static ValidatableResponse visiting(Manners manners) throws IOException {
        var neighbour = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        neighbour.createContext("/", exchange -> {
            try (exchange) {
                manners.answer(exchange);
            }
        });
        neighbour.start();
        try {
            return visit(neighbour.getAddress().getPort());
        } finally {
            neighbour.stop(0);
        }
    }

    private static ValidatableResponse visit(int port) {
        return given().get("/trial/neighbours/" + port).then();
    }

    private static ValidatableResponse post(String body) {
        return given().auth().oauth2(CITIZEN).contentType("application/json").header("Idempotency-Key", UUID.randomUUID())
                .body(body).post("/trial/notes").then();
    }

    private static HttpResponse<String> sent(BodyPublisher body) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + "/trial/notes"))
                    .header("Authorization", "Bearer " + CITIZEN).header("Content-Type", "application/json")
                    .header("Idempotency-Key", UUID.randomUUID().toString()).POST(body).build(), BodyHandlers.ofString());
        }
    }
}
