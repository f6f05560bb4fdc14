package vn.motcua.payment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

import vn.motcua.simulators.Simulators;

/** Starts the simulated payment provider, which tells the service under test what was paid. */
public class Neighbours implements QuarkusTestResourceLifecycleManager {

    static final String SECRET = "DEMOSECRETKEY0123456789ABCDEFGHIJ";

    private Simulators simulators;

    @Override
    public Map<String, String> start() {
        var port = freePort();
        simulators = Simulators.start(Map.of("SIMULATORS_PORT", "0", "SIMULATORS_SMTP_PORT", "0",
                "SIMULATORS_RETRY_MILLIS", "200", "MOTCUA_PAYMENT_SECRET", SECRET,
                "MOTCUA_PAYMENT_IPN_URL", "http://127.0.0.1:" + port + "/api/payment/v1/vnpay/ipn"));
        var settings = new HashMap<String, String>();
        settings.put("quarkus.http.test-port", port + "");
        settings.put("motcua.payment.url", simulators.url() + "/payment");
        settings.put("motcua.payment.page-url", simulators.url() + "/payment/pay");
        settings.put("motcua.payment.secret", SECRET);
        return settings;
    }

    @Override
    public void stop() {
        simulators.close();
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
