package vn.motcua.transparency.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import vn.motcua.contracts.Channel;
import vn.motcua.contracts.ConsultationEvent;
import vn.motcua.contracts.DossierEvent;
import vn.motcua.contracts.DossierEvent.ResultIssued.Timeliness;
import vn.motcua.contracts.Fact;
import vn.motcua.contracts.Money;
import vn.motcua.contracts.OfficialStatus;
import vn.motcua.contracts.PaymentEvent;
import vn.motcua.contracts.PetitionEvent;
import vn.motcua.contracts.RatingEvent;
import vn.motcua.contracts.Topics;
import vn.motcua.platform.testing.Facts;
import vn.motcua.platform.testing.Infra;
import vn.motcua.transparency.Walks;

/** From the facts on the bus to the figures, to the unit. */
@QuarkusTest
@QuarkusTestResource(Infra.class)
class CountingTest {

    private final Walks walks = new Walks();

    @Test
    void countsEachDossierOnceWhereItStands() {
        walks.registered(4, Channel.ONLINE);
        var ids = walks.dossiers;
        Facts.say(Topics.DOSSIERS, walks.accepted(ids.get(0), Walks.SOON), walks.accepted(ids.get(1), Walks.SOON),
                walks.issued(ids.get(1), Timeliness.EARLY), walks.accepted(ids.get(2), Walks.SOON),
                walks.issued(ids.get(2), Timeliness.LATE),
                Walks.fact(ids.get(3), 2, OfficialStatus.REFUSED, head -> new DossierEvent.Refused(head, "x")));

        await().atMost(Duration.ofSeconds(40)).untilAsserted(() -> assertThat(walks.exact()).containsEntry("received", 4)
                .containsEntry("processing", 1).containsEntry("onTime", 1).containsEntry("late", 1)
                .containsEntry("closed", 1).containsEntry("overdue", 0));
    }

    @Test
    void theSameFactsTwiceAndInAnotherOrderChangeNothing() {
        var id = UUID.randomUUID();
        var facts = Stream.of(
                Walks.fact(id, 1, OfficialStatus.REGISTERED, head -> new DossierEvent.Registered(head, "3.000333", 1,
                        walks.agency, walks.agency, "01", Channel.COUNTER, Walks.SOON)),
                walks.accepted(id, Walks.SOON), walks.issued(id, Timeliness.ON_TIME)).toArray(Fact[]::new);
        Facts.say(Topics.DOSSIERS, facts[2], facts[0], facts[1], facts[0], facts[1], facts[2]);

        awaitCount("onTime", 1);
        // One more of another dossier shows that the repeated ones have been heard.
        walks.registered(1, Channel.COUNTER);
        awaitCount("received", 2);
        assertThat(walks.exact()).containsEntry("onTime", 1).containsEntry("processing", 1);
    }

    @Test
    void aDateThatPassesInSilenceIsNoticed() {
        walks.registered(1, Channel.ONLINE);
        Facts.say(Topics.DOSSIERS, walks.accepted(walks.dossiers.getFirst(), Instant.now().plusSeconds(2)));

        awaitCount("overdue", 1);
        assertThat(walks.exact()).containsEntry("processing", 0).containsEntry("received", 1);
    }

    @Test
    void aCorrectedDateCorrectsTheFigure() {
        walks.registered(1, Channel.ONLINE);
        var id = walks.dossiers.getFirst();
        Facts.say(Topics.DOSSIERS, walks.accepted(id, Walks.PAST));
        awaitCount("overdue", 1);

        Facts.say(Topics.DOSSIERS, Walks.fact(id, 3, OfficialStatus.ACCEPTED,
                head -> new DossierEvent.DueRecomputed(head, Walks.PAST, Walks.SOON, "holiday")));

        awaitCount("overdue", 0);
        assertThat(walks.exact()).containsEntry("processing", 1);
    }

    @Test
    void countsHowItWasPaidAndHowContentTheApplicantWas() {
        var id = UUID.randomUUID();
        Facts.say(Topics.PAYMENTS, new PaymentEvent.Settled(UUID.randomUUID(), id, Instant.now(), "T-1", UUID.randomUUID(),
                PaymentEvent.Purpose.FEE, Money.of(200_000), PaymentEvent.Method.VIETQR, "1", id));
        Facts.say(Topics.RATINGS, new RatingEvent.Rated(UUID.randomUUID(), id, Instant.now(), "3.000333", walks.agency,
                walks.agency, "01", OfficialStatus.DELIVERED, 4));
        Facts.say(Topics.DOSSIERS, Walks.fact(id, 1, OfficialStatus.REGISTERED, head -> new DossierEvent.Registered(head,
                "3.000333", 1, walks.agency, walks.agency, "01", Channel.ONLINE, Walks.SOON)));

        awaitCount("paidOnline", 1);
        awaitCount("satisfied", 1);
        assertThat(walks.exact()).containsEntry("received", 1).containsEntry("free", 0);
    }

    @Test
    void countsPetitionsAndTheirAnswers() {
        var id = UUID.randomUUID();
        Facts.say(Topics.PETITIONS, new PetitionEvent.Filed(petition(id, 1), null, Walks.SOON, false),
                new PetitionEvent.Answered(petition(id, 3), 1, Walks.SOON, true),
                new PetitionEvent.Overdue(petition(id, 2), Walks.SOON), new PetitionEvent.Rated(petition(id, 4), 2));

        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(walks.exact("feedback"))
                .containsEntry("received", 1).containsEntry("inTime", 1).containsEntry("overdue", 0)
                .containsEntry("dissatisfied", 1));
    }

    @Test
    void countsCommentsAndTheRepliesToThem() {
        var id = UUID.randomUUID();
        Facts.say(Topics.CONSULTATIONS, new ConsultationEvent.Opened(consultation(id, 1), Walks.PAST, Walks.SOON, 3),
                new ConsultationEvent.Commented(consultation(id, 3), 8, 5),
                new ConsultationEvent.Commented(consultation(id, 2), 7, 5),
                new ConsultationEvent.Replied(consultation(id, 4), 8, 6));

        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(walks.exact("consultations"))
                .containsEntry("received", 8).containsEntry("replied", 6).containsEntry("unanswered", 2));
    }

    private PetitionEvent.Head petition(UUID id, long seq) {
        return new PetitionEvent.Head(UUID.randomUUID(), id, "PA-1", seq, Instant.now(), id, PetitionEvent.Kind.CONDUCT,
                walks.agency, "01", null);
    }

    private ConsultationEvent.Head consultation(UUID id, long seq) {
        return new ConsultationEvent.Head(UUID.randomUUID(), id, "LYK-1", seq, Instant.now(), walks.agency, "01", "DECREE");
    }

    private void awaitCount(String column, int n) {
        await().atMost(Duration.ofSeconds(40)).untilAsserted(() -> assertThat(walks.exact()).containsEntry(column, n));
    }
}
