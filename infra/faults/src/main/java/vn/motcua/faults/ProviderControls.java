package vn.motcua.faults;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import vn.motcua.journeys.Person;

/** The payment provider as the simulator lets it be led: how it behaves, and which notices it has sent. */
record ProviderControls(Person operator) {

    private static final String BEHAVIOUR = "/simulators/payment/behaviour";
    private static final Pattern CODE = Pattern.compile("\"RspCode\"\\s*:\\s*\"(\\d\\d)\"");

    static ProviderControls at(Portal portal) {
        return new ProviderControls(new Person(portal.address()));
    }

    /** @param behaviour what is left out is as usual */
    void behave(Map<String, Object> behaviour) {
        operator.put(BEHAVIOUR, behaviour).expect(200);
    }

    void behaveWell() {
        operator.send("DELETE", BEHAVIOUR, new byte[0], Map.of()).expect(200);
    }

    /** The portal's answers to the notices about an order, newest first. */
    List<String> answers(String reference) {
        var codes = new ArrayList<String>();
        for (var notice : operator.get("/simulators/payment/notices").expect(200).json()) {
            if (notice.path("address").asText().contains("vnp_TxnRef=" + reference)) {
                var code = CODE.matcher(notice.path("answer").asText());
                codes.add(code.find() ? code.group(1) : notice.path("status").asText());
            }
        }
        return codes;
    }

    /** Waits until the portal has heard of the order and answered; false when that doesn't come. */
    boolean told(String reference) {
        return Portal.patiently(Duration.ofSeconds(40), () -> !answers(reference).isEmpty());
    }
}
