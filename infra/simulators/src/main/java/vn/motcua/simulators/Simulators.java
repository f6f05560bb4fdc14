package vn.motcua.simulators;

import static vn.motcua.simulators.web.Html.both;

import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import vn.motcua.simulators.mail.MailSimulator;
import vn.motcua.simulators.neighbour.Notices;
import vn.motcua.simulators.neighbour.Settings;
import vn.motcua.simulators.payment.PaymentSimulator;
import vn.motcua.simulators.register.RegisterSimulator;
import vn.motcua.simulators.sms.SmsSimulator;
import vn.motcua.simulators.web.Page;
import vn.motcua.simulators.web.Reply;
import vn.motcua.simulators.web.Request;
import vn.motcua.simulators.web.Routes;
import vn.motcua.simulators.web.Server;
import vn.motcua.simulators.zalo.ZaloSimulator;

/** All neighbours in one process: starts in under a second, also inside a test. */
public final class Simulators implements AutoCloseable {

    private final List<AutoCloseable> parts = new ArrayList<>();
    private final Server server;
    private final MailSimulator mail;

    private Simulators(Settings settings) {
        var clock = Clock.system(ZoneId.of("Asia/Ho_Chi_Minh"));
        var routes = new Routes();
        this.mail = keep(new MailSimulator(settings, notices(settings, clock), clock));
        mail.addTo(routes);
        new RegisterSimulator(settings, notices(settings, clock), clock).addTo(routes);
        new PaymentSimulator(settings, notices(settings, clock), clock).addTo(routes);
        new SmsSimulator(settings, notices(settings, clock), clock).addTo(routes);
        new ZaloSimulator(settings, notices(settings, clock), clock).addTo(routes);
        routes.get("/", Simulators::index)
                .get("/style.css", Page::stylesheet)
                .get("/health", _ -> Reply.json(Map.of("status", "UP")));
        this.server = keep(new Server(settings.number("SIMULATORS_PORT", 18200), routes));
    }

    /**
     * Starts all of them.
     *
     * @param settings by the names of the environment variables; port 0 for any free one
     */
    public static Simulators start(Map<String, String> settings) {
        return new Simulators(new Settings(settings));
    }

    public int port() {
        return server.port();
    }

    public int smtpPort() {
        return mail.port();
    }

    /** E.g. {@code http://127.0.0.1:18200}, without a slash at the end. */
    public String url() {
        return "http://127.0.0.1:" + port();
    }

    private Notices notices(Settings settings, Clock clock) {
        return keep(new Notices(settings, clock));
    }

    private <T extends AutoCloseable> T keep(T part) {
        parts.add(part);
        return part;
    }

    @Override
    public void close() {
        for (var part : parts.reversed()) {
            try {
                part.close();
            } catch (Exception e) {
                throw new IllegalStateException("A simulator did not stop", e);
            }
        }
    }

    private static Reply index(Request request) {
        return Page.of(request, 200, "Các hệ thống giả lập", "Simulated neighbours", """
                <p>%s</p>
                <ul>
                <li><a href="register">Cơ sở dữ liệu dân cư / Population register</a></li>
                <li><a href="payment">Cổng thanh toán và VietQR / Payment provider and VietQR</a></li>
                <li><a href="sms">Tin nhắn SMS / SMS gateway</a></li>
                <li><a href="zalo">Zalo ZNS</a></li>
                <li><a href="mail">Hộp thư / Mail</a></li>
                </ul>
                """.formatted(both(
                "Những hệ thống bên ngoài mà cổng dịch vụ công nối tới, ở đây đều là giả lập.",
                "The systems outside that the portal talks to; all of them are simulated here.")));
    }

    static void main() throws InterruptedException {
        // The mail library logs through SLF4J, for which there is no provider here, and should not say so.
        System.setProperty("slf4j.internal.verbosity", "ERROR");
        var simulators = start(System.getenv());
        Runtime.getRuntime().addShutdownHook(new Thread(simulators::close));
        IO.println("Simulators at " + simulators.url() + ", SMTP at port " + simulators.smtpPort());
        new CountDownLatch(1).await();
    }
}
