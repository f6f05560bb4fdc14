package vn.motcua.workflow.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.Map;
import java.util.UUID;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import vn.motcua.platform.testing.Neighbour;

/** Stands in for the documents service: seals everything at once, but never a dossier whose code ends in 0503, nor one without a finding. */
public class DocumentsStub extends Neighbour {

    @Override
    protected Map<String, String> open(HttpServer server, String address) {
        server.createContext("/api/documents/v1/results", DocumentsStub::seal);
        return Map.of("motcua.services.documents.url", address);
    }

    private static void seal(HttpExchange exchange) throws IOException {
        var asked = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        boolean entitled = exchange.getRequestHeaders().getFirst("Authorization").startsWith("Bearer ")
                && exchange.getRequestHeaders().getFirst("Idempotency-Key").startsWith("result-")
                && asked.contains("\"signer\":{\"name\":\"Cán Bộ CB-0103\"");
        var answer = """
                {"document":"%s","sha256":"00","verification":"check"}"""
                .formatted(UUID.nameUUIDFromBytes(asked.getBytes(UTF_8))).getBytes(UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        if (asked.contains("-0503\"")) {
            exchange.sendResponseHeaders(503, -1);
        } else if (!asked.contains("criminalRecord")) {
            exchange.sendResponseHeaders(400, -1);
        } else {
            exchange.sendResponseHeaders(entitled ? 201 : 403, answer.length);
            exchange.getResponseBody().write(answer);
        }
        exchange.close();
    }
}
