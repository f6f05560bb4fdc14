package vn.motcua.privacy.copy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.Config;
import org.jboss.logging.Logger;

import vn.motcua.platform.correlation.Correlation;
import vn.motcua.platform.neighbour.Calls;

/** Reads from the services that own data, as the person: what the person may not read doesn't come into the copy. */
@ApplicationScoped
class Owners {

    private static final Logger LOG = Logger.getLogger(Owners.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final Config config;
    private final Calls calls;

    Owners(Config config, Calls calls) {
        this.config = config;
        this.calls = calls;
    }

    /**
     * The answer of an owner; empty when it doesn't give one.
     *
     * @param path  under {@code /api/<service>/v1}
     * @param token the person's {@code Authorization} header
     */
    Optional<byte[]> read(String service, String path, String token) {
        calls.outsideTransaction(service);
        var address = config.getValue("motcua.services." + service + ".url", String.class);
        var request = HttpRequest.newBuilder(URI.create(address + "/api/" + service + "/v1" + path)).timeout(PATIENCE)
                .header("Authorization", token).header(Correlation.HEADER, Correlation.current()).build();
        try {
            var response = http.send(request, BodyHandlers.ofByteArray());
            return response.statusCode() == 200 ? Optional.of(response.body()) : Optional.empty();
        } catch (IOException e) {
            LOG.warnf("%s is away while a copy is made: %s", service, e.toString());
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
