package vn.motcua.faults;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;

import vn.motcua.journeys.Deviation;
import vn.motcua.journeys.Dossier;

/**
 * The provider's notices are forged, about something else, contradict its books, come out of order, after the dossier was
 * withdrawn, into a crash, or not at all, while the payer's browser is closed. What doesn't fit is refused; what was paid is
 * booked or lies with the cashier within a minute, by the portal's own question.
 */
final class Notices implements Case {

    /** @param refusals how the portal may answer such a notice, empty when none comes */
    private record Tale(String name, Map<String, Object> behaviour, Set<String> refusals) {}

    private static final List<Tale> TALES = List.of(
            new Tale("forged", Map.of("forgedSignature", true), Set.of("97")),
            new Tale("other amount", Map.of("wrongAmount", true), Set.of("04")),
            new Tale("other order", Map.of("lie", "OTHER_ORDER"), Set.of("01")),
            new Tale("other merchant", Map.of("otherMerchant", true), Set.of("01")),
            new Tale("none, browser closed", Map.of("dropCallbacks", true), Set.of()));

    private static final Duration LATE = Duration.ofSeconds(15);
    private static final String CITIZEN = "001090000001";
    private static final String STUDENT = "001203000003";

    @Override
    public String name() {
        return "notices";
    }

    @Override
    public List<String> play(Stage stage) {
        var wrong = new ArrayList<String>();
        var provider = ProviderControls.at(stage.portal());
        for (int run = 0; run < Math.max(1, stage.size() / 10); run++) {
            try {
                stage.under(Silent.AUDIENCE, () -> wrong.addAll(once(stage, provider)));
            } catch (Deviation deviation) {
                wrong.add(deviation.getMessage());
            } finally {
                provider.behaveWell();
            }
        }
        return wrong;
    }

    /** Tells every tale first and waits for all of them together: each may take its minute. */
    private static List<String> once(Stage stage, ProviderControls provider) {
        var wrong = new ArrayList<String>();
        var looks = new ArrayList<Callable<Optional<String>>>();
        var citizen = stage.citizen(CITIZEN);
        for (var tale : TALES) {
            var payment = Payment.begin(Payment.file(citizen), Payment.GATEWAY);
            tell(stage, provider, tale, payment).ifPresent(wrong::add);
            var since = Instant.now();
            looks.add(() -> payment.settled(tale.name, since));
        }
        looks.add(contradicted(stage, provider, Payment.begin(Payment.file(citizen), Payment.GATEWAY)));
        looks.add(outOfOrder(stage, provider, Payment.begin(Payment.file(citizen), Payment.GATEWAY)));
        looks.add(afterWithdrawal(stage));
        wrong.addAll(stage.together(looks));
        intoACrash(stage, provider, Payment.begin(Payment.file(citizen), Payment.GATEWAY)).ifPresent(wrong::add);
        return wrong;
    }

    private static Optional<String> tell(Stage stage, ProviderControls provider, Tale tale, Payment payment) {
        provider.behave(tale.behaviour);
        payment.press(stage, "00");
        try {
            if (tale.refusals.isEmpty()) {
                return Optional.empty();
            }
            if (!provider.told(payment.reference())) {
                return Optional.of(tale.name + ": no notice about " + payment.reference() + " was answered");
            }
            // Whoever forges notices forges the answers to questions too, so nothing may have been believed yet.
            if (tale.name.equals("forged") && payment.state().equals("SETTLED")) {
                return Optional.of("A forged notice settled " + payment.dossier().code());
            }
            var others = provider.answers(payment.reference()).stream().filter(code -> !tale.refusals.contains(code)).toList();
            return others.isEmpty() ? Optional.empty() : Optional.of("%s: answered %s".formatted(tale.name, others));
        } finally {
            provider.behaveWell();
        }
    }

    /** The payer cancels and a well-signed notice says that the money came: the cashier hears of it. */
    private static Callable<Optional<String>> contradicted(Stage stage, ProviderControls provider, Payment payment) {
        provider.behave(Map.of("lie", "CONTRADICT"));
        payment.press(stage, "24");
        provider.told(payment.reference());
        provider.behaveWell();
        var books = new Reconciliation(stage.officer(Reconciliation.ADMINISTRATOR));
        return () -> Portal.patiently(Payment.PULLED,
                () -> !payment.state().equals("SETTLED") || books.has("NOT_AT_PROVIDER", payment.reference()))
                        ? Optional.empty()
                        : Optional.of("%s is settled with money that nobody paid, and no cashier knows"
                                .formatted(payment.dossier().code()));
    }

    /** The first try is cancelled, the second one paid; the news of the first comes last. */
    private static Callable<Optional<String>> outOfOrder(Stage stage, ProviderControls provider, Payment first) {
        provider.behave(Map.of("callbackDelayMillis", LATE.toMillis()));
        first.press(stage, "24");
        provider.behaveWell();
        var second = first.again();
        second.press(stage, "00");
        return () -> {
            if (!provider.told(first.reference())) {
                return Optional.of("The late notice about " + first.reference() + " was never answered");
            }
            return second.settled("out of order", Instant.now());
        };
    }

    /** The payer stood on the provider's page while the dossier was withdrawn, and pays all the same. */
    private static Callable<Optional<String>> afterWithdrawal(Stage stage) {
        var dossier = reducedFee(stage);
        var payment = Payment.begin(dossier, Payment.GATEWAY);
        dossier.citizen().post("/api/workflow/v1/dossiers/" + dossier.code() + "/withdrawal", Map.of("reason", "Không cần nữa"))
                .expect(200);
        Deviation.unless(Portal.patiently(Payment.PULLED, () -> payment.state().equals("CANCELLED")),
                "The bill of a withdrawn dossier is " + payment.state());
        payment.press(stage, "00");
        var books = new Reconciliation(stage.officer(Reconciliation.ADMINISTRATOR));
        return () -> Portal.patiently(Payment.PULLED, () -> books.has("PAID_LATE", payment.reference()))
                ? Optional.empty()
                : Optional.of("Money for the withdrawn %s lies with nobody".formatted(dossier.code()));
    }

    /** Only a filing whose reduced fee the officer confirmed can be withdrawn with its bill open. */
    private static Dossier reducedFee(Stage stage) {
        var dossier = Payment.fileForReducedFee(stage.citizen(STUDENT));
        dossier.tracked(1);
        var reception = stage.officer("tiepnhan.thu");
        dossier.decide(reception, "claim", Map.of());
        var confirmed = new HashMap<>(dossier.checked());
        confirmed.put("exemption", "CONFIRMED");
        dossier.decide(reception, "acceptance", confirmed);
        return dossier;
    }

    /** Between the provider's capture and our commit there is nobody to commit. */
    private static Optional<String> intoACrash(Stage stage, ProviderControls provider, Payment payment) {
        provider.behave(Map.of("dropCallbacks", true));
        stage.portal().kill("payment");
        payment.press(stage, "00");
        provider.behaveWell();
        stage.portal().recover();
        return payment.settled("into a crash", Instant.now());
    }
}
