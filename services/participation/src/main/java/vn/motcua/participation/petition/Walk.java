package vn.motcua.participation.petition;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

import vn.motcua.contracts.PetitionEvent;
import vn.motcua.contracts.PetitionEvent.Head;
import vn.motcua.participation.petition.Terms.Term;
import vn.motcua.platform.time.Time;

/** Takes a petition one step on; what it says is the fact to be told. */
final class Walk {

    private final Petition petition;
    private final Term term;
    private final Instant now;
    private final Function<String, byte[]> seal;

    Walk(Petition petition, Term term, Instant now, Function<String, byte[]> seal) {
        this.petition = petition;
        this.term = term;
        this.now = now;
        this.seal = seal;
    }

    /** What may be done now by these: the table, and the conditions that go beyond the state. */
    static Set<Step.Kind> allowed(Petition petition, Term term, Set<Who> who, Instant now) {
        var allowed = EnumSet.noneOf(Step.Kind.class);
        Lifecycle.allowed(petition.state(), who).stream()
                .filter(step -> isPossible(petition, term, step, now)).forEach(allowed::add);
        return allowed;
    }

    /** @return makes the fact out of its head */
    Function<Head, PetitionEvent> take(Step step, State to) {
        // Sealing words asks the database, which must not see the new state before what belongs to it.
        var fact = done(step);
        petition.enter(to);
        return fact;
    }

    private Function<Head, PetitionEvent> done(Step step) {
        return switch (step) {
            case Step.TakeOn _ -> PetitionEvent.TakenOn::new;
            case Step.Reroute _ -> throw new IllegalStateException("Told by whoever knows the agencies");
            case Step.Merge merge -> merge(merge);
            case Step.Decline decline -> decline(decline);
            case Step.Answer answer -> answer(answer);
            case Step.Reopen reopen -> reopen(reopen);
            case Step.Rate rate -> rate(rate);
            case Step.Publish publish -> publish(publish);
            case Step.Unpublish _ -> unpublish();
        };
    }

    /** The promise to the petitioner stays: going to the wrong agency first was the state's mistake. */
    Function<Head, PetitionEvent> reroute(String agency, String province, State to) {
        var from = petition.agency;
        petition.enter(to);
        petition.agency = agency;
        petition.province = province;
        return head -> new PetitionEvent.Rerouted(head, from, petition.due, petition.provisional);
    }

    private Function<Head, PetitionEvent> merge(Step.Merge merge) {
        petition.mergedInto = merge.into();
        petition.dueUnknown = false;
        return head -> new PetitionEvent.Merged(head, merge.into());
    }

    private Function<Head, PetitionEvent> decline(Step.Decline decline) {
        petition.reasonCode = decline.reasonCode();
        petition.answer = seal.apply(decline.reason());
        petition.dueUnknown = false;
        return head -> new PetitionEvent.Declined(head, decline.reasonCode());
    }

    private Function<Head, PetitionEvent> answer(Step.Answer answer) {
        petition.answer = seal.apply(answer.text());
        petition.answeredAt = now;
        petition.inTime = !now.isAfter(petition.due);
        petition.reopenUntil = endOfDay(term.reopenDays());
        petition.dueUnknown = false;
        var inTime = petition.inTime;
        return head -> new PetitionEvent.Answered(head, petition.round, petition.due, inTime);
    }

    private Function<Head, PetitionEvent> reopen(Step.Reopen reopen) {
        petition.unpublish();
        petition.round++;
        petition.isDue(reopen.due(), now);
        return head -> new PetitionEvent.Reopened(head, petition.round, petition.due, petition.provisional);
    }

    private Function<Head, PetitionEvent> rate(Step.Rate rate) {
        petition.score = rate.score();
        return head -> new PetitionEvent.Rated(head, rate.score());
    }

    private Function<Head, PetitionEvent> publish(Step.Publish publish) {
        petition.publish(publish, now);
        return PetitionEvent.Published::new;
    }

    private Function<Head, PetitionEvent> unpublish() {
        petition.unpublish();
        return PetitionEvent.Unpublished::new;
    }

    private static boolean isPossible(Petition petition, Term term, Step.Kind step, Instant now) {
        return switch (step) {
            case TAKE_ON, REROUTE, MERGE, DECLINE, ANSWER -> true;
            case REOPEN -> now.isBefore(Objects.requireNonNull(petition.reopenUntil))
                    && petition.round <= term.reopenTimes();
            case RATE -> petition.score == null;
            case PUBLISH -> petition.mayPublish && !petition.isPublished();
            case UNPUBLISH -> petition.isPublished();
        };
    }

    private Instant endOfDay(int daysOn) {
        return LocalDate.ofInstant(now, Time.ZONE).plusDays(daysOn + 1L).atStartOfDay(Time.ZONE).toInstant();
    }
}
