package vn.motcua.simulators.sms;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.motcua.simulators.neighbour.DeliveryReport;

/**
 * A text message the gateway took.
 *
 * @param to        E.164
 * @param status    what the gateway tells, absent while it is on its way
 * @param delivered whether the phone really got it
 */
record Sms(
        String id,
        String to,
        String text,
        @Nullable String trackingId,
        Instant at,
        DeliveryReport.@Nullable Status status,
        boolean delivered) {

    Sms ended(DeliveryReport.Status told, boolean arrived) {
        return new Sms(id, to, text, trackingId, at, told, arrived);
    }
}
