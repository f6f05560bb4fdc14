package vn.motcua.payment.attempt;

import java.time.Clock;

import jakarta.enterprise.context.ApplicationScoped;

import vn.motcua.payment.provider.Notice;
import vn.motcua.payment.provider.Order;
import vn.motcua.payment.provider.ProviderAway;
import vn.motcua.payment.provider.VnpayClient;

/** Asks the provider and books its answer; no transaction is open while we wait for it. */
@ApplicationScoped
public class Inquiry {

    private final VnpayClient provider;
    private final Attempts attempts;
    private final Booking booking;
    private final Clock clock;

    Inquiry(VnpayClient provider, Attempts attempts, Booking booking, Clock clock) {
        this.provider = provider;
        this.attempts = attempts;
        this.booking = booking;
        this.clock = clock;
    }

    /**
     * An attempt whose time is over ends here, once the provider has said that nobody has paid.
     *
     * @throws ProviderAway when nothing is known, so that nothing was decided
     */
    public Effect ask(AttemptView attempt) {
        var effect = booking.hear(provider.ask(attempt.order()), true);
        attempts.expire(attempt.id());
        return effect;
    }

    /** Asks about a notice that doesn't fit. @throws ProviderAway when nothing is known */
    public Effect verify(Notice notice) {
        var order = attempts.find(notice.reference()).map(AttemptView::order)
                .orElseGet(() -> new Order(notice.reference(), notice.amount(), "Doi soat", "vn", clock.instant(),
                        clock.instant()));
        return booking.hear(provider.ask(order), true);
    }
}
