package vn.motcua.faults;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;

import vn.motcua.journeys.Deviation;

/**
 * Money comes after the time for paying is over, and the provider is away when it ends: nothing expires before the provider
 * was asked, and what comes late is booked all the same. Lasts as long as an attempt lives, a quarter of an hour unless the
 * portal was started with {@code MOTCUA_ATTEMPT_EXPIRY} and {@code MOTCUA_ATTEMPT_GRACE}.
 */
final class LatePayments implements Case {

    /** After expiry, how long the provider's last word may be on its way, and a little more. */
    private static final Duration AFTERWARDS = Duration.ofSeconds(150);

    @Override
    public String name() {
        return "payments-late";
    }

    @Override
    public List<String> play(Stage stage) {
        var provider = ProviderControls.at(stage.portal());
        try {
            return stage.under(Silent.AUDIENCE, () -> once(stage, provider));
        } catch (Deviation deviation) {
            return List.of(deviation.getMessage());
        } finally {
            provider.behaveWell();
        }
    }

    private static List<String> once(Stage stage, ProviderControls provider) {
        var wrong = new ArrayList<String>();
        var citizen = stage.citizen("001090000001");
        var late = Payment.begin(Payment.file(citizen), Payment.TRANSFER);
        var unheard = Payment.begin(Payment.file(citizen), Payment.GATEWAY);
        provider.behave(Map.of("dropCallbacks", true));
        unheard.press(stage, "00");
        provider.behave(Map.of("dropCallbacks", true, "failRate", 1));
        var end = unheard.expires().plus(AFTERWARDS);
        // Looks now and then, which keeps the session alive too.
        Portal.patiently(Duration.between(Instant.now(), end), () -> {
            Portal.rest(Duration.ofSeconds(5));
            return unheard.attempt().equals("EXPIRED");
        });
        if (unheard.attempt().equals("EXPIRED") || late.attempt().equals("EXPIRED")) {
            wrong.add("An attempt expired before the provider could be asked");
        }
        provider.behaveWell();
        var since = Instant.now();
        List<Callable<Optional<String>>> looks = List.of(() -> unheard.settled("heard of after expiry", since),
                () -> afterExpiry(stage, late));
        wrong.addAll(stage.together(looks));
        return wrong;
    }

    private static Optional<String> afterExpiry(Stage stage, Payment late) {
        if (!Portal.patiently(Payment.PULLED, () -> late.attempt().equals("EXPIRED"))) {
            return Optional.of("An attempt that nobody paid is " + late.attempt() + " after its time");
        }
        late.transfer(stage);
        return late.settled("paid after expiry", Instant.now());
    }
}
