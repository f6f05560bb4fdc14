package vn.motcua.tracking;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

import org.eclipse.microprofile.config.ConfigProvider;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.sun.net.httpserver.HttpServer;

import vn.motcua.contracts.DossierEvent;
import vn.motcua.platform.testing.Neighbour;

/** Stands for Keycloak's token endpoint and for workflow's histories, which a test puts there. */
public class Neighbours extends Neighbour {

    private static final ObjectMapper JSON = new ObjectMapper().registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

    private final Map<String, String> answers = new ConcurrentHashMap<>();

    /** Lets workflow answer with these facts, numbered from 1. */
    public static void workflowKnows(UUID dossier, DossierEvent... facts) {
        var items = IntStream.range(0, facts.length)
                .mapToObj(i -> "{\"seq\":%d,\"fact\":%s}".formatted(i + 1, written(facts[i]))).toList();
        var url = ConfigProvider.getConfig().getValue("motcua.services.workflow.url", String.class)
                + "/api/workflow/v1/dossiers/" + dossier + "/history";
        try (var http = HttpClient.newHttpClient()) {
            http.send(HttpRequest.newBuilder(URI.create(url))
                    .PUT(BodyPublishers.ofString("{\"items\":[%s]}".formatted(String.join(",", items)))).build(),
                    BodyHandlers.discarding());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String written(DossierEvent fact) {
        try {
            return JSON.writerFor(DossierEvent.class).writeValueAsString(fact);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    protected Map<String, String> open(HttpServer server, String address) {
        answers.put("/realms/motcua/protocol/openid-connect/token",
                "{\"access_token\":\"a\",\"token_type\":\"Bearer\",\"expires_in\":300}");
        server.createContext("/", exchange -> {
            var path = exchange.getRequestURI().getPath();
            var body = exchange.getRequestBody().readAllBytes();
            if (exchange.getRequestMethod().equals("PUT")) {
                answers.put(path, new String(body, UTF_8));
            }
            var answer = answers.getOrDefault(path, "").getBytes(UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(answer.length == 0 ? 404 : 200, answer.length == 0 ? -1 : answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        return Map.of("motcua.services.workflow.url", address, "quarkus.oidc-client.auth-server-url",
                address + "/realms/motcua");
    }
}
