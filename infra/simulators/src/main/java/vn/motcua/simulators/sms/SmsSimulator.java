package vn.motcua.simulators.sms;

import static vn.motcua.simulators.neighbour.Lie.ACCEPT_ONLY;
import static vn.motcua.simulators.neighbour.Lie.REPORT_DELIVERED;
import static vn.motcua.simulators.neighbour.Lie.REPORT_FAILED;
import static vn.motcua.simulators.neighbour.Lie.UNKNOWN_MESSAGE;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.simulators.neighbour.ControlPages;
import vn.motcua.simulators.neighbour.DeliveryReport;
import vn.motcua.simulators.neighbour.Inbox;
import vn.motcua.simulators.neighbour.Neighbour;
import vn.motcua.simulators.neighbour.Neighbour.Kind;
import vn.motcua.simulators.neighbour.Notices;
import vn.motcua.simulators.neighbour.Phone;
import vn.motcua.simulators.neighbour.Settings;
import vn.motcua.simulators.neighbour.Signature;
import vn.motcua.simulators.web.Problem;
import vn.motcua.simulators.web.Reply;
import vn.motcua.simulators.web.Request;
import vn.motcua.simulators.web.Routes;

/** Takes text messages and later reports what became of them; phones ending in 98 are switched off. */
public final class SmsSimulator {

    private static final String SWITCHED_OFF = "98";
    private static final int LONGEST_TEXT = 1_530;

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Order(@Nullable String to, @Nullable String text, @Nullable String trackingId) {}

    record Accepted(String id) {}

    private final Neighbour neighbour;
    private final Notices notices;
    private final Inbox<Sms> messages;
    private final Optional<String> secret;
    private final URI callback;
    private final SmsPages pages;

    public SmsSimulator(Settings settings, Notices notices, Clock clock) {
        this.notices = notices;
        this.secret = settings.text("MOTCUA_SMS_SECRET");
        this.callback = settings.address(
                "MOTCUA_SMS_CALLBACK_URL", "http://127.0.0.1:18107/api/notification/v1/callbacks/sms");
        this.messages = new Inbox<>(settings, "sms", Sms.class, Sms::id);
        this.neighbour = new Neighbour(
                "sms", Kind.REPORTS, List.of(ACCEPT_ONLY, REPORT_FAILED, REPORT_DELIVERED, UNKNOWN_MESSAGE), clock);
        this.pages = new SmsPages(messages, new ControlPages(neighbour, notices));
    }

    public void addTo(Routes routes) {
        pages.addTo(routes);
        routes.post("/sms/messages", neighbour.misbehaving(this::send)).get("/sms/messages", this::status);
    }

    private Reply send(Request request) {
        if (secret.isPresent() && !Signature.same(secret.get(), request.bearer().orElse(""))) {
            throw new Problem(401, "Unauthorized", "The bearer secret is missing or wrong.");
        }
        var sms = take(request.json(Order.class));
        messages.put(sms);
        deliver(sms);
        return Reply.json(202, new Accepted(sms.id()));
    }

    private Sms take(Order order) {
        var to = Optional.ofNullable(order.to)
                .filter(number -> number.startsWith("+"))
                .flatMap(Phone::of)
                .orElseThrow(() -> new Problem(400, "Bad number", "'to' must be a Vietnamese mobile number, E.164."));
        var text = Optional.ofNullable(order.text)
                .filter(words -> !words.isBlank() && words.length() <= LONGEST_TEXT)
                .orElseThrow(() -> new Problem(400, "Bad text", "'text' must have 1 to 1530 characters."));
        return new Sms(
                "SMS-" + UUID.randomUUID(), to.number(), text, order.trackingId, neighbour.clock().instant(), null, false);
    }

    private void deliver(Sms sms) {
        var behaviour = neighbour.behaviour();
        if (behaviour.tells(ACCEPT_ONLY)) {
            return;
        }
        var arrives = !sms.to().endsWith(SWITCHED_OFF) && !behaviour.tells(REPORT_DELIVERED);
        var ended = sms.ended(DeliveryReport.told(arrives, behaviour), arrives);
        messages.put(ended);
        var report = new DeliveryReport(
                ended.id(), ended.trackingId(), DeliveryReport.told(arrives, behaviour), neighbour.clock().instant());
        notices.tell(report.notice(callback, secret.orElse(""), behaviour), behaviour);
    }

    /** Asked by the portal, which shows its secret, it misbehaves like the rest; asked by a test it always tells. */
    private Reply status(Request request) throws InterruptedException {
        return request.header("Authorization").isPresent()
                ? neighbour.misbehaving(this::find).answer(request)
                : find(request);
    }

    private Reply find(Request request) {
        var trackingId = request.query("trackingId");
        var to = request.query("to").flatMap(Phone::of).map(Phone::number);
        return Reply.json(messages.newestFirst().stream()
                .filter(sms -> trackingId.isEmpty() || trackingId.equals(Optional.ofNullable(sms.trackingId())))
                .filter(sms -> to.isEmpty() || to.get().equals(sms.to()))
                .toList());
    }
}
