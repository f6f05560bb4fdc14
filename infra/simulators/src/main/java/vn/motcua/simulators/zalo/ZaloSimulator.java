package vn.motcua.simulators.zalo;

import static vn.motcua.simulators.neighbour.Lie.ACCEPT_ONLY;
import static vn.motcua.simulators.neighbour.Lie.QUOTA;
import static vn.motcua.simulators.neighbour.Lie.REPORT_DELIVERED;
import static vn.motcua.simulators.neighbour.Lie.REPORT_FAILED;
import static vn.motcua.simulators.neighbour.Lie.TOKEN_EXPIRED;
import static vn.motcua.simulators.neighbour.Lie.UNKNOWN_MESSAGE;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
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
import vn.motcua.simulators.web.Reply;
import vn.motcua.simulators.web.Request;
import vn.motcua.simulators.web.Routes;

/** Sends template messages to Zalo users; phones ending in 99 have no Zalo, templates named draft… are not approved. */
public final class ZaloSimulator {

    private static final String WITHOUT_ZALO = "99";
    private static final int LONGEST_VALUE = 400;

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Order(
            @Nullable String phone,
            @Nullable String template_id,
            @Nullable Map<String, @Nullable String> template_data,
            @Nullable String tracking_id,
            @Nullable String mode) {}

    record Quota(String dailyQuota, String remainingQuota) {}

    record Sent(String msg_id, String sent_time, Quota quota) {}

    record Success(int error, String message, Sent data) {}

    record TokenError(int error, String error_name, String error_description) {}

    private final Neighbour neighbour;
    private final Notices notices;
    private final Inbox<Zns> messages;
    private final Optional<String> secret;
    private final Tokens tokens;
    private final URI callback;
    private final int dailyQuota;
    private final AtomicInteger sent = new AtomicInteger();
    private final ZaloPages pages;

    public ZaloSimulator(Settings settings, Notices notices, Clock clock) {
        this.notices = notices;
        this.secret = settings.text("MOTCUA_ZALO_SECRET");
        this.tokens = new Tokens(secret, clock);
        this.callback = settings.address(
                "MOTCUA_ZALO_CALLBACK_URL", "http://127.0.0.1:18107/api/notification/v1/callbacks/zalo");
        this.dailyQuota = settings.number("MOTCUA_ZALO_DAILY_QUOTA", 1_000_000);
        this.messages = new Inbox<>(settings, "zalo", Zns.class, Zns::id);
        this.neighbour = new Neighbour(
                "zalo",
                Kind.REPORTS,
                List.of(ACCEPT_ONLY, REPORT_FAILED, REPORT_DELIVERED, UNKNOWN_MESSAGE, TOKEN_EXPIRED, QUOTA),
                clock);
        this.pages = new ZaloPages(messages, new ControlPages(neighbour, notices));
    }

    public void addTo(Routes routes) {
        pages.addTo(routes);
        routes.post("/zalo/message/template", neighbour.misbehaving(this::send))
                .post("/zalo/oauth/access_token", neighbour.misbehaving(this::refresh))
                .delete("/zalo/tokens", _ -> expire())
                .get("/zalo/messages", this::status);
    }

    private Reply send(Request request) {
        var order = request.json(Order.class);
        var error = refusal(request.header("access_token").orElse(""), order);
        return error.map(ZaloError::body).map(Reply::json).orElseGet(() -> accept(order));
    }

    private Optional<ZaloError> refusal(String token, Order order) {
        if (!tokens.isGood(token) || neighbour.behaviour().tells(TOKEN_EXPIRED)) {
            return Optional.of(ZaloError.TOKEN_INVALID);
        }
        var phone = Optional.ofNullable(order.phone).flatMap(Phone::of);
        if (phone.isEmpty()) {
            return Optional.of(ZaloError.PHONE_INVALID);
        }
        return templateRefusal(order).or(() -> {
            if (phone.get().endsWith(WITHOUT_ZALO)) {
                return Optional.of(ZaloError.NO_ACCOUNT);
            }
            var used = sent.get() >= dailyQuota || neighbour.behaviour().tells(QUOTA);
            return used ? Optional.of(ZaloError.QUOTA_EXCEEDED) : Optional.empty();
        });
    }

    private static Optional<ZaloError> templateRefusal(Order order) {
        var template = Optional.ofNullable(order.template_id).orElse("");
        var data = Optional.ofNullable(order.template_data).orElse(Map.of());
        if (template.isBlank()) {
            return Optional.of(ZaloError.TEMPLATE_INVALID);
        }
        if (template.startsWith("draft")) {
            return Optional.of(ZaloError.NOT_APPROVED);
        }
        if (data.isEmpty()) {
            return Optional.of(ZaloError.DATA_EMPTY);
        }
        var tooLong = data.values().stream().anyMatch(value -> value == null || value.length() > LONGEST_VALUE);
        return tooLong ? Optional.of(ZaloError.DATA_INVALID) : Optional.empty();
    }

    private Reply accept(Order order) {
        var remaining = dailyQuota - sent.incrementAndGet();
        var zns = new Zns(
                "zns-" + UUID.randomUUID(), Phone.of("" + order.phone).orElseThrow().number(), "" + order.template_id,
                Map.copyOf(Optional.ofNullable(order.template_data).orElseThrow()), order.tracking_id,
                neighbour.clock().instant(), null, false);
        messages.put(zns);
        deliver(zns);
        var time = "" + zns.at().toEpochMilli();
        return Reply.json(new Success(0, "Success", new Sent(zns.id(), time, new Quota("" + dailyQuota, "" + remaining))));
    }

    private void deliver(Zns zns) {
        var behaviour = neighbour.behaviour();
        if (behaviour.tells(ACCEPT_ONLY)) {
            return;
        }
        var arrives = !behaviour.tells(REPORT_DELIVERED);
        var told = DeliveryReport.told(arrives, behaviour);
        messages.put(zns.ended(told, arrives));
        var report = new DeliveryReport(zns.id(), zns.trackingId(), told, neighbour.clock().instant());
        notices.tell(report.notice(callback, secret.orElse(""), behaviour), behaviour);
    }

    /** Zalo's own shape: form parameters, the application's secret in the header {@code secret_key}, errors with 200. */
    private Reply refresh(Request request) {
        var form = request.form();
        if (secret.isPresent() && !Signature.same(secret.get(), request.header("secret_key").orElse(""))) {
            return Reply.json(new TokenError(-14004, "Invalid secret key", "The header secret_key is missing or wrong."));
        }
        if (!"refresh_token".equals(form.get("grant_type"))) {
            return Reply.json(new TokenError(-14002, "Invalid grant type", "grant_type must be refresh_token."));
        }
        return tokens.exchange(form.getOrDefault("refresh_token", ""))
                .map(Reply::json)
                .orElseGet(() -> Reply.json(
                        new TokenError(-14014, "Invalid refresh token", "The refresh token is unknown or was used.")));
    }

    private Reply expire() {
        tokens.expire();
        return Reply.empty();
    }

    /** Asked by the portal, which shows its secret, it misbehaves like the rest; asked by a test it always tells. */
    private Reply status(Request request) throws InterruptedException {
        return request.header("access_token").isPresent()
                ? neighbour.misbehaving(this::find).answer(request)
                : find(request);
    }

    private Reply find(Request request) {
        var trackingId = request.query("trackingId");
        var to = request.query("to").flatMap(Phone::of).map(Phone::number);
        return Reply.json(messages.newestFirst().stream()
                .filter(zns -> trackingId.isEmpty() || trackingId.equals(Optional.ofNullable(zns.trackingId())))
                .filter(zns -> to.isEmpty() || to.get().equals(zns.to()))
                .toList());
    }
}
