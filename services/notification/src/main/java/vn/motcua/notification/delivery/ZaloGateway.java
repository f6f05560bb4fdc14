package vn.motcua.notification.delivery;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import vn.motcua.contracts.NotificationEvent.Medium;
import vn.motcua.notification.channel.Reach;
import vn.motcua.notification.message.MessageView;
import vn.motcua.notification.template.Letter;

/**
 * Zalo template messages (ZNS): errors come with HTTP 200, access tokens last about 25 hours and are renewed when Zalo says
 * that they have expired.
 */
@ApplicationScoped
class ZaloGateway implements Gateway {

    private static final int TOKEN_INVALID = -124;
    private static final Set<Integer> PASSING = Set.of(TOKEN_INVALID);

    private record Tokens(String access, String refresh) {}

    private final ZaloConfig config;
    private final Http http;
    private final ObjectMapper json;
    private final AtomicReference<Tokens> tokens;

    ZaloGateway(ZaloConfig config, Http http, ObjectMapper json) {
        this.config = config;
        this.http = http;
        this.json = json;
        // The secret itself is the first token of both kinds.
        this.tokens = new AtomicReference<>(new Tokens(this.config.secret(), this.config.secret()));
    }

    @Override
    public Medium medium() {
        return Medium.ZALO;
    }

    @Override
    public Handover send(MessageView message, Letter letter, Reach reach) {
        try {
            var answer = order(message, letter, reach);
            if (answer.path("error").asInt() == TOKEN_INVALID) {
                renew();
                answer = order(message, letter, reach);
            }
            return handover(answer);
        } catch (IOException e) {
            return new Handover.Later(e.getClass().getSimpleName());
        }
    }

    private static Handover handover(JsonNode answer) {
        var error = answer.path("error").asInt();
        if (error == 0) {
            return new Handover.Taken(answer.path("data").path("msg_id").asText());
        }
        return PASSING.contains(error) ? new Handover.Later("zalo" + error) : new Handover.Refused("zalo" + error);
    }

    private JsonNode order(MessageView message, Letter letter, Reach reach) throws IOException {
        var body = json.writeValueAsString(Map.of(
                "phone", reach.address().replace("+", ""),
                "template_id", message.template().code() + "-" + reach.language(),
                "template_data", Map.of("tieu_de", letter.title(), "loi_nhan", letter.text(), "cta_link", letter.link(),
                        "cta_text", reach.language().equals("en") ? "Open" : "Xem hồ sơ"),
                "tracking_id", message.id()));
        var answer = http.send(HttpRequest.newBuilder(URI.create(config.url() + "/message/template"))
                .header("access_token", tokens.get().access).header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)), config.timeout());
        if (answer.statusCode() != 200) {
            throw new IOException("HTTP " + answer.statusCode());
        }
        return json.readTree(answer.body());
    }

    private synchronized void renew() throws IOException {
        var answer = http.send(HttpRequest.newBuilder(URI.create(config.url() + "/oauth/access_token"))
                .header("secret_key", config.secret()).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=refresh_token&refresh_token=" + tokens.get().refresh)),
                config.timeout());
        var pair = json.readTree(answer.body());
        if (pair.hasNonNull("access_token")) {
            tokens.set(new Tokens(pair.path("access_token").asText(), pair.path("refresh_token").asText()));
        }
    }

    @Override
    public Optional<String> taken(UUID message) {
        try {
            var answer = http.send(HttpRequest.newBuilder(URI.create(config.url() + "/messages?trackingId=" + message))
                    .header("access_token", tokens.get().access).GET(), config.timeout());
            if (answer.statusCode() != 200) {
                throw new IOException("HTTP " + answer.statusCode());
            }
            var found = json.readTree(answer.body());
            return found.isEmpty() ? Optional.empty() : Optional.of(found.get(0).path("id").asText());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
