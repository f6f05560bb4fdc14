package vn.motcua.journeys;

import static vn.motcua.journeys.Deviation.unless;

import java.net.URI;
import java.util.Map;

/** A commune's office with its four officers, who are named alike: {@code tiepnhan.xa}, {@code tuphap.xa} and so on. */
final class Office {

    private final URI portal;
    private final String suffix;
    private final Stopwatch clock;

    Office(URI portal, String suffix, Stopwatch clock) {
        this.portal = portal;
        this.suffix = suffix;
        this.clock = clock;
    }

    void accept(Dossier dossier) {
        var reception = clock.step("the commune's reception officer signs in", () -> officer("tiepnhan"));
        clock.step("reads and accepts it (2); the legal clock fixes the date", () -> {
            dossier.decide(reception, "claim", Map.of());
            dossier.decide(reception, "acceptance", dossier.checked());
            dossier.tracked(4);
        });
        clock.note("promised " + dossier.workflow().path("due").asText());
        clock.step("the receipt slip (Mẫu 01) is sealed", () -> SealCheck.sealOf(dossier.paper("receipt-slip")));
    }

    /** From the handler's finding to the sealed result, delivered electronically. */
    void decide(Dossier dossier, Map<String, String> finding) {
        var handler = clock.step("the civil-status officer signs in", () -> officer("tuphap"));
        clock.step("an incomplete finding is refused with the questions it leaves open", () -> {
            dossier.decide(handler, "claim", Map.of());
            var refused = dossier.attempt(handler, "step-completion", Map.of("outcome", "FORWARD"));
            unless(refused.status() == 422 && refused.text().contains("/finding/"),
                    "A dossier went on without a finding: " + refused.text());
        });
        clock.step("the whole finding goes on to the leader", () -> dossier.decide(handler, "step-completion",
                Map.of("outcome", "FORWARD", "opinion", "Đủ điều kiện", "finding", finding)));
        var leader = clock.step("the commune's leader signs in", () -> officer("lanhdao"));
        clock.step("reads the finding and signs", () -> {
            dossier.decide(leader, "claim", Map.of());
            var found = leader.get("/api/workflow/v1/dossiers/" + dossier.code() + "/finding").expect(200).json();
            unless(found.path("answers").size() == finding.size(), "The leader doesn't see the finding: " + found);
            dossier.decide(leader, "step-completion", Map.of("outcome", "FORWARD", "opinion", "Đồng ý"));
        });
        var clerk = clock.step("the clerk signs in", () -> officer("vanthu"));
        clock.step("numbers, seals and issues it (9)", () -> {
            dossier.decide(clerk, "claim", Map.of());
            dossier.decide(clerk, "issue", Map.of());
        });
        clock.step("it is delivered electronically (10)", () -> dossier.tracked(10));
    }

    private Person officer(String who) {
        return Person.officer(portal, who + "." + suffix);
    }
}
