package vn.motcua.gateway.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

/** Everybody behind the door, and nobody where the search service should be. */
public class Upstreams implements QuarkusTestResourceLifecycleManager {

    private final List<Stub> stubs = new ArrayList<>();

    @Override
    public Map<String, String> start() {
        var port = freePort();
        var address = "http://localhost:" + port;
        var config = new HashMap<String, String>();
        config.put("quarkus.http.test-port", Integer.toString(port));
        config.put("motcua.public-url", address);
        config.put("motcua.profile", "demo");
        config.put("motcua.ui.url", begin(new EchoStub("ui")));
        config.put("motcua.services.workflow.url", begin(new EchoStub("workflow")));
        config.put("motcua.services.payment.url", begin(new EchoStub("payment")));
        config.put("motcua.services.transparency.url", begin(new EchoStub("transparency")));
        config.put("motcua.services.catalogue.url", "http://127.0.0.1:" + freePort());
        config.put("motcua.simulators.url", begin(new EchoStub("simulators")));
        var key = ClientAssertions.newKey();
        var keycloak = begin(new KeycloakStub(address, key.getPublic()));
        config.put("motcua.keycloak.url", keycloak);
        config.put("motcua.oidc.url", keycloak + "/auth/realms/motcua");
        config.put("motcua.oidc.client-key", Base64.getEncoder().encodeToString(key.getPrivate().getEncoded()));
        config.put("motcua.gateway.cookie-secret", "0123456789abcdef0123456789abcdef");
        config.putAll(impatience());
        return config;
    }

    private static Map<String, String> impatience() {
        return Map.of("motcua.upstream.response-timeout", "3S", "motcua.upstream.upload-timeout", "4S",
                "motcua.max-body", "1M", "motcua.max-json", "64K", "motcua.limits.places", "40",
                "motcua.limits.look-up.address", "60/5",
                "motcua.limits.passwords.address", "60/3", "motcua.session.patience", "3S",
                "motcua.session.remembered", "1S");
    }

    @Override
    public void stop() {
        stubs.forEach(Stub::stop);
    }

    private String begin(Stub stub) {
        stubs.add(stub);
        return stub.url();
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
