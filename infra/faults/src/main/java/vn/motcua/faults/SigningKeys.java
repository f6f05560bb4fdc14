package vn.motcua.faults;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** What Keycloak signs tokens with, as its administrator changes it at its own port. */
record SigningKeys(Portal portal) {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** From now on tokens are signed with a new key; those that were signed with the old one stay good. */
    void renew() {
        var now = Long.toString(Instant.now().getEpochSecond());
        var key = Map.of("name", "signing-" + now, "providerId", "rsa-generated", "providerType",
                "org.keycloak.keys.KeyProvider", "config", Map.of("priority", List.of(now), "keySize", List.of("2048"),
                        "algorithm", List.of("RS256"), "active", List.of("true"), "enabled", List.of("true")));
        send("/admin/realms/motcua/components", "application/json", Portal.JSON.valueToTree(key).toString(), 201,
                "Authorization", "Bearer " + token());
    }

    private String token() {
        var form = "grant_type=password&client_id=admin-cli&username=admin&password="
                + URLEncoder.encode(portal.secret("identity.admin"), StandardCharsets.UTF_8);
        try {
            return Portal.JSON.readTree(send("/realms/master/protocol/openid-connect/token",
                    "application/x-www-form-urlencoded", form, 200)).path("access_token").asText();
        } catch (IOException e) {
            throw new IllegalStateException("Keycloak answers no JSON", e);
        }
    }

    private String send(String path, String type, String body, int expected, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(
                "http://127.0.0.1:%d/auth%s".formatted(portal.part("identity").ports().getFirst(), path)))
                .timeout(PATIENCE).header("Content-Type", type).POST(BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try (var http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(PATIENCE).build()) {
            var answer = http.send(request.build(), BodyHandlers.ofString());
            if (answer.statusCode() != expected) {
                throw new IllegalStateException("Keycloak answered %d at %s".formatted(answer.statusCode(), path));
            }
            return answer.body();
        } catch (IOException e) {
            throw new IllegalStateException("Keycloak doesn't answer at " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
