package vn.motcua.simulators.zalo;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.simulators.neighbour.DeliveryReport;

/**
 * A template message that Zalo took.
 *
 * @param to        E.164
 * @param status    what Zalo tells, absent while it is on its way
 * @param delivered whether the phone really got it
 */
record Zns(
        String id,
        String to,
        String templateId,
        Map<String, String> data,
        @Nullable String trackingId,
        Instant at,
        DeliveryReport.@Nullable Status status,
        boolean delivered) {

    Zns ended(DeliveryReport.Status told, boolean arrived) {
        return new Zns(id, to, templateId, data, trackingId, at, told, arrived);
    }
}
