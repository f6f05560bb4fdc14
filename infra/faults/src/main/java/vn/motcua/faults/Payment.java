package vn.motcua.faults;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;

import vn.motcua.journeys.Answers;
import vn.motcua.journeys.Dossier;
import vn.motcua.journeys.Filing;
import vn.motcua.journeys.Person;
import vn.motcua.journeys.Provider;

/**
 * One try to pay for one dossier, by a payer who may close the browser at any moment.
 *
 * @param begun what the portal answered when it began
 */
record Payment(Dossier dossier, String bill, JsonNode begun) {

    /** How soon the portal learns by itself what the provider has. */
    static final Duration PULLED = Duration.ofSeconds(60);

    static final String GATEWAY = "GATEWAY";
    static final String TRANSFER = "VIETQR";

    private static final String PROCEDURE = "3.000333";
    private static final Pattern REFERENCE = Pattern.compile("[?&]vnp_TxnRef=([^&]+)");

    /** A filing whose fee is due before anything else happens. */
    static Dossier file(Person citizen) {
        var filing = Filing.begin(citizen, PROCEDURE).answer(Answers.ofAPayer());
        filing.photograph("papers", "supporting", "supporting");
        return filing.submit();
    }

    /** One that claims a reduced fee, so that nothing is due until an officer has confirmed it. */
    static Dossier fileForReducedFee(Person student) {
        var filing = Filing.begin(student, PROCEDURE).answer(Answers.ofAPayer());
        filing.answer("exemption", Map.of("exemption", "student"));
        filing.photograph("exemption", "exemptionProof", "exemption-proof");
        return filing.submit();
    }

    static Payment begin(Dossier dossier, String method) {
        return begin(dossier, dossier.bill("OPEN").path("bill").asText(), method, "vn");
    }

    private static Payment begin(Dossier dossier, String bill, String method, String locale) {
        return new Payment(dossier, bill, dossier.citizen()
                .post("/api/payment/v1/bills/" + bill + "/attempts", Map.of("method", method, "locale", locale)).expect(201)
                .json());
    }

    /** Another try beside this one; in the same language the portal would offer the same one again. */
    Payment again() {
        return begin(dossier, bill, GATEWAY, "en");
    }

    /** Presses the button on the provider's page and closes the browser. @param response 00 pays, 24 cancels */
    void press(Stage stage, String response) {
        Provider.endAndLeave(new Person(stage.portal().address()), URI.create(begun.path("redirect").asText()), response);
    }

    void transfer(Stage stage) {
        new Person(stage.portal().address())
                .post("/simulators/payment/vietqr", Map.of("payload", begun.at("/vietqr/payload").asText())).expect(200);
    }

    /** The provider's number of the order. */
    String reference() {
        return reference(begun).orElseThrow();
    }

    /** @param begun what the portal answered when an attempt began */
    static Optional<String> reference(JsonNode begun) {
        var found = REFERENCE.matcher(begun.path("redirect").asText(""));
        if (found.find()) {
            return Optional.of(found.group(1));
        }
        var purpose = begun.at("/vietqr/purpose").asText("");
        return purpose.isEmpty() ? Optional.empty() : Optional.of(purpose.substring(purpose.lastIndexOf(' ') + 1));
    }

    /** Where the attempt stands. */
    String attempt() {
        return dossier.citizen().get("/api/payment/v1/attempts/" + begun.path("attempt").asText()).expect(200).json()
                .path("state").asText();
    }

    Instant expires() {
        return Instant.parse(begun.path("expiresAt").asText());
    }

    /** Where the bill stands. */
    String state() {
        for (var each : dossier.citizen().get("/api/payment/v1/bills?dossier=" + dossier.id()).expect(200).json()) {
            if (each.path("bill").asText().equals(bill)) {
                return each.path("state").asText();
            }
        }
        return "missing";
    }

    /** Waits until the bill is settled; what is wrong when that takes longer than the portal promises. */
    Optional<String> settled(String how, Instant since) {
        return Portal.patiently(PULLED.minus(Duration.between(since, Instant.now())), () -> state().equals("SETTLED"))
                ? Optional.empty()
                : Optional.of("%s: %s was paid and isn't settled after %d s but %s".formatted(how, dossier.code(),
                        PULLED.toSeconds(), state()));
    }
}
