package vn.motcua.notification;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.Map;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

import vn.motcua.simulators.Simulators;

/**
 * Starts the simulated SMS, Zalo and mail gateways, which report back to the service under test, and stands for Keycloak's
 * token endpoint and for eforms. The contact that eforms gives is chosen by the dossier's first digit.
 */
public class Neighbours implements QuarkusTestResourceLifecycleManager {

    static final String SECRET = "test-secret";
    private static final String TOKEN = "{\"access_token\":\"a\",\"token_type\":\"Bearer\",\"expires_in\":300}";

    private Simulators simulators;
    private HttpServer server;

    @Override
    public Map<String, String> start() {
        var port = freePort();
        var callbacks = "http://127.0.0.1:" + port + "/api/notification/v1/callbacks/";
        simulators = Simulators.start(Map.of("SIMULATORS_PORT", "0", "SIMULATORS_SMTP_PORT", "0",
                "SIMULATORS_RETRY_MILLIS", "200", "MOTCUA_SMS_SECRET", SECRET, "MOTCUA_ZALO_SECRET", SECRET,
                "MOTCUA_SMS_CALLBACK_URL", callbacks + "sms", "MOTCUA_ZALO_CALLBACK_URL", callbacks + "zalo"));
        startStub();
        var stub = "http://127.0.0.1:" + server.getAddress().getPort();
        var settings = new HashMap<String, String>();
        settings.put("quarkus.http.test-port", port + "");
        settings.put("motcua.sms.url", simulators.url() + "/sms");
        settings.put("motcua.sms.secret", SECRET);
        settings.put("motcua.zalo.url", simulators.url() + "/zalo");
        settings.put("motcua.zalo.secret", SECRET);
        settings.put("motcua.smtp.port", simulators.smtpPort() + "");
        settings.put("motcua.message.report-within", "PT8S");
        settings.put("motcua.services.eforms.url", stub);
        settings.put("quarkus.oidc-client.auth-server-url", stub + "/realms/motcua");
        settings.put("test.simulators", simulators.url());
        return settings;
    }

    @Override
    public void stop() {
        server.stop(0);
        simulators.close();
    }

    private void startStub() {
        try {
            server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/realms/", exchange -> answer(exchange, TOKEN));
        server.createContext("/api/eforms/v1/filings/",
                exchange -> answer(exchange, contact(exchange.getRequestURI().getPath().split("/")[5])));
        server.start();
    }

    /** 0: everything; 1: mail only; 2: a phone without Zalo; else one's own phone, so that tests don't meet. */
    private static String contact(String dossier) {
        var phone = phoneOf(dossier);
        return switch (dossier.charAt(0)) {
            case '1' -> "{\"email\":\"%s@example.test\",\"language\":\"en\",\"consents\":[\"MAIL\"]}".formatted(dossier);
            default -> """
                    {"email":"%s@example.test","phone":"%s","zalo":"%s","language":"vi","consents":["MAIL","SMS","ZALO"]}
                    """.formatted(dossier, phone, phone);
        };
    }

    /** Numbers that end with 99 have no Zalo. */
    public static String phoneOf(String dossier) {
        var number = Math.floorMod(dossier.hashCode(), 100_000);
        return "+8491%05d%s".formatted(number, dossier.charAt(0) == '2' ? "99" : "11");
    }

    private static void answer(HttpExchange exchange, String text) throws IOException {
        exchange.getRequestBody().readAllBytes();
        var body = text.getBytes(UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
