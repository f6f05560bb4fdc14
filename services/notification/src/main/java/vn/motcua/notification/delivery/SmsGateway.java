package vn.motcua.notification.delivery;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import vn.motcua.contracts.NotificationEvent.Medium;
import vn.motcua.notification.channel.Reach;
import vn.motcua.notification.message.MessageView;
import vn.motcua.notification.template.Letter;

/** Text messages; our message's id is their tracking id. */
@ApplicationScoped
class SmsGateway implements Gateway {

    record Order(String to, String text, UUID trackingId) {}

    private final SmsConfig config;
    private final Http http;
    private final ObjectMapper json;

    SmsGateway(SmsConfig config, Http http, ObjectMapper json) {
        this.config = config;
        this.http = http;
        this.json = json;
    }

    @Override
    public Medium medium() {
        return Medium.SMS;
    }

    @Override
    public Handover send(MessageView message, Letter letter, Reach reach) {
        try {
            var order = json.writeValueAsString(new Order(reach.address(), letter.brief(), message.id()));
            var answer = http.send(request("/messages").header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(order)), config.timeout());
            return switch (answer.statusCode() / 100) {
                case 2 -> new Handover.Taken(json.readTree(answer.body()).path("id").asText());
                case 4 -> answer.statusCode() == 429 || answer.statusCode() == 401
                        ? new Handover.Later("http-" + answer.statusCode())
                        : new Handover.Refused("http-" + answer.statusCode());
                default -> new Handover.Later("http-" + answer.statusCode());
            };
        } catch (IOException e) {
            return new Handover.Later(e.getClass().getSimpleName());
        }
    }

    @Override
    public Optional<String> taken(UUID message) {
        try {
            var answer = http.send(request("/messages?trackingId=" + message).GET(), config.timeout());
            if (answer.statusCode() != 200) {
                throw new IOException("HTTP " + answer.statusCode());
            }
            JsonNode found = json.readTree(answer.body());
            return found.isEmpty() ? Optional.empty() : Optional.of(found.get(0).path("id").asText());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(config.url() + path))
                .header("Authorization", "Bearer " + config.secret());
    }
}
