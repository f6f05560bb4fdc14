package vn.motcua.payment.attempt;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import vn.motcua.contracts.PaymentEvent.Method;
import vn.motcua.contracts.Text;
import vn.motcua.payment.provider.Messages;
import vn.motcua.payment.provider.Order;

/**
 * An attempt as the other features see it.
 *
 * @param answer         the provider's response code, once it ended
 * @param providerNumber the provider's number of the payment, once it succeeded
 */
public record AttemptView(UUID id, UUID bill, String reference, Method method, AttemptState state,
        Optional<String> answer, Optional<String> providerNumber, Optional<Instant> paidAt, Order order) {

    public Text message() {
        return Messages.of(switch (state) {
            case CREATED, PENDING -> "pending";
            case EXPIRED -> "expired";
            case SUCCEEDED -> "00";
            case FAILED -> answer.orElse("other");
        });
    }
}
