package vn.motcua.simulators.neighbour;

import java.net.URI;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.simulators.web.Json;

/**
 * What became of a message, as a gateway reports it to the portal.
 *
 * @param id     the gateway's number of the message
 * @param status DELIVERED or FAILED
 */
public record DeliveryReport(String id, @Nullable String trackingId, Status status, Instant at) {

    public enum Status {
        DELIVERED,
        FAILED
    }

    /**
     * The portal may trust a report whose X-Signature is the hex HMAC-SHA256 of the body; it says 2xx when it has it.
     *
     * @param secret empty for none, and then there is no signature
     */
    public Notice notice(URI address, String secret, Behaviour behaviour) {
        var told = behaviour.tells(Lie.UNKNOWN_MESSAGE)
                ? new DeliveryReport("unknown-" + id, "unknown", status, at)
                : this;
        var body = Json.write(told);
        var key = behaviour.forgedSignature() ? secret + "-forged" : secret;
        var headers = key.isEmpty()
                ? Map.of("Content-Type", "application/json")
                : Map.of("Content-Type", "application/json", "X-Signature", Signature.SHA256.of(key, body));
        return new Notice(address, headers, body, answer -> answer.statusCode() / 100 == 2);
    }

    /** What is reported when the truth is {@code delivered}. */
    public static Status told(boolean delivered, Behaviour behaviour) {
        return switch (behaviour.lie()) {
            case REPORT_FAILED -> Status.FAILED;
            case REPORT_DELIVERED -> Status.DELIVERED;
            default -> delivered ? Status.DELIVERED : Status.FAILED;
        };
    }
}
