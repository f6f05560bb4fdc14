package vn.motcua.transparency.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.contracts.OfficialStatus.*;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;

import org.junit.jupiter.api.Test;

import vn.motcua.contracts.Channel;
import vn.motcua.contracts.DossierEvent;
import vn.motcua.contracts.DossierEvent.Head;
import vn.motcua.contracts.DossierEvent.ResultIssued.Timeliness;
import vn.motcua.contracts.Money;
import vn.motcua.contracts.OfficialStatus;
import vn.motcua.contracts.PaymentEvent;

class DossierTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final Instant REGISTERED_AT = Instant.parse("2026-10-31T18:00:00Z");
    private static final Instant DUE = Instant.parse("2026-11-10T10:00:00Z");
    private static final UUID ID = UUID.randomUUID();

    @Test
    void countsInTheMonthOfItsRegistrationAsTheClockShowsItInVietnam() {
        assertThat(after(registered()).countedAs(DUE)).hasValueSatisfying(cell -> {
            assertThat(cell.month()).isEqualTo("2026-11");
            assertThat(cell.agency()).isEqualTo("G01.802");
            assertThat(cell.outcome()).isEqualTo("PROCESSING");
            assertThat(cell.payment()).isEqualTo("FREE");
        });
    }

    @Test
    void isOverdueAfterItsDateAndNotBefore() {
        var dossier = after(registered(), accepted());

        assertThat(outcome(dossier, DUE)).isEqualTo("PROCESSING");
        assertThat(dossier.becomesLate(DUE)).contains(DUE);
        assertThat(outcome(dossier, DUE.plusSeconds(1))).isEqualTo("OVERDUE");
        assertThat(dossier.becomesLate(DUE.plusSeconds(1))).isEmpty();
    }

    @Test
    void anApologyDoesNotMakeItPunctual() {
        var dossier = after(registered(), accepted(),
                fact(3, PROCESSING, head -> new DossierEvent.Apologised(head, DUE, DUE.plusSeconds(86_400), "late")));

        assertThat(outcome(dossier, DUE.plusSeconds(1))).isEqualTo("OVERDUE");
    }

    @Test
    void standsStillWhileItWaitsForTheApplicant() {
        var dossier = after(registered(), accepted(), fact(3, SUPPLEMENT_REQUESTED,
                head -> new DossierEvent.SupplementRequested(head, 1, LocalDate.of(2026, 11, 20))));

        assertThat(outcome(dossier, DUE.plusSeconds(1))).isEqualTo("PROCESSING");
    }

    @Test
    void isCountedNowhereBeforeItIsRegistered() {
        var dossier = Dossier.of(ID);
        dossier.pay(new PaymentEvent.Settled(UUID.randomUUID(), ID, DUE, "x", ID, PaymentEvent.Purpose.FEE, Money.of(1),
                PaymentEvent.Method.VIETQR, "1", ID));

        assertThat(dossier.countedAs(DUE)).isEmpty();
    }

    @Test
    void anyOrderLeavesTheSamePicture() {
        List<Consumer<Dossier>> facts = List.of(walk(registered()), walk(accepted()),
                walk(fact(3, SUPPLEMENT_REQUESTED,
                        head -> new DossierEvent.SupplementRequested(head, 1, LocalDate.of(2026, 11, 20)))),
                walk(fact(4, PROCESSING, head -> new DossierEvent.Supplemented(head, 1, DUE.plusSeconds(500), null))),
                walk(fact(5, PROCESSED, head -> new DossierEvent.ResultIssued(head, ID, Timeliness.LATE))),
                walk(fact(6, DELIVERED, head -> new DossierEvent.ResultDelivered(head, vn.motcua.contracts.Delivery.POST))),
                dossier -> dossier.pay(new PaymentEvent.Requested(UUID.randomUUID(), ID, DUE, "x", ID,
                        PaymentEvent.Purpose.FEE, Money.of(1), DUE, ID)),
                dossier -> dossier.pay(new PaymentEvent.Settled(UUID.randomUUID(), ID, DUE, "x", ID, PaymentEvent.Purpose.FEE,
                        Money.of(1), PaymentEvent.Method.GATEWAY, "1", ID)),
                dossier -> dossier.score = 5);

        var expected = play(facts).countedAs(DUE).orElseThrow();

        assertThat(expected.outcome()).isEqualTo("LATE");
        for (int seed = 0; seed < 200; seed++) {
            var shuffled = new ArrayList<>(facts);
            Collections.shuffle(shuffled, new Random(seed));
            assertThat(play(shuffled).countedAs(DUE)).contains(expected);
        }
    }

    private static Dossier play(List<Consumer<Dossier>> facts) {
        var dossier = Dossier.of(ID);
        facts.forEach(fact -> fact.accept(dossier));
        return dossier;
    }

    private static Consumer<Dossier> walk(DossierEvent fact) {
        return dossier -> dossier.walk(fact, ZONE);
    }

    private static Dossier after(DossierEvent... facts) {
        var dossier = Dossier.of(ID);
        List.of(facts).forEach(fact -> dossier.walk(fact, ZONE));
        return dossier;
    }

    private static String outcome(Dossier dossier, Instant now) {
        return dossier.countedAs(now).orElseThrow().outcome();
    }

    private static DossierEvent registered() {
        return new DossierEvent.Registered(head(1, OfficialStatus.REGISTERED), "3.000333", 1, "G01.801", "G01.802", "79",
                Channel.ONLINE, DUE);
    }

    private static DossierEvent accepted() {
        return fact(2, ACCEPTED, head -> new DossierEvent.Accepted(head, REGISTERED_AT, DUE, false));
    }

    private static DossierEvent fact(long seq, OfficialStatus status, java.util.function.Function<Head, DossierEvent> fact) {
        return fact.apply(head(seq, status));
    }

    private static Head head(long seq, OfficialStatus status) {
        return new Head(UUID.randomUUID(), ID, "x", seq, REGISTERED_AT, status, ID);
    }
}
