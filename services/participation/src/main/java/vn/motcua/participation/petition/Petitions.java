package vn.motcua.participation.petition;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import vn.motcua.contracts.PetitionEvent;
import vn.motcua.contracts.PetitionEvent.Head;
import vn.motcua.contracts.Topics;
import vn.motcua.participation.directory.Agencies;
import vn.motcua.platform.outbox.Outbox;
import vn.motcua.platform.problem.ProblemException;
import vn.motcua.platform.time.Ids;

/** The petitions in every agency's care, and the only way to open or move one. */
@ApplicationScoped
@Transactional
class Petitions {

    private static final Duration DAY = Duration.ofHours(24);

    private final Table table;
    private final Agencies agencies;
    private final Terms terms;
    private final Words words;
    private final History history;
    private final Outbox outbox;
    private final Ids ids;
    private final Clock clock;
    private final Codes codes;
    private final Answers answers;
    private final Attachments attachments;
    private final int perDay;

    Petitions(Table table, Agencies agencies, Terms terms, Words words, History history, Outbox outbox, Ids ids,
            Clock clock, Codes codes, Answers answers, Attachments attachments,
            @ConfigProperty(name = "motcua.participation.petitions-per-day") int perDay) {
        this.table = table;
        this.agencies = agencies;
        this.terms = terms;
        this.words = words;
        this.history = history;
        this.outbox = outbox;
        this.ids = ids;
        this.clock = clock;
        this.codes = codes;
        this.answers = answers;
        this.attachments = attachments;
        this.perDay = perDay;
    }

    /** A petition that is to come: everything that was found out about it beforehand. */
    record Opening(UUID petitioner, Filing filing, Content content, String agency, Optional<String> procedure,
            Step.Due due, Optional<FormalWays.Way> looksFormal) {}

    /** @throws ProblemException 429 when this person has filed too many today */
    Decided open(Opening opening) {
        var now = clock.instant();
        if (table.count("petitioner = ?1 and filedAt > ?2", opening.petitioner(), now.minus(DAY)) >= perDay) {
            throw new ProblemException(429, "too-many-petitions", "Send no more than " + perDay + " a day.");
        }
        var filing = opening.filing();
        var petition = new Petition(ids.next(), codes.next(), opening.petitioner(), filing.kind());
        petition.agency = opening.agency();
        petition.province = agencies.provinceOf(opening.agency());
        petition.procedure = opening.procedure().orElse(null);
        petition.dossier = filing.dossier();
        petition.place = filing.place();
        petition.content = words.sealed(petition.id, opening.content());
        petition.mayPublish = filing.mayPublish();
        petition.looksFormal = opening.looksFormal().map(Enum::name).orElse(null);
        petition.filedAt = now;
        petition.isDue(opening.due(), now);
        var by = new By(Set.of(Who.PETITIONER), opening.petitioner(), null, null);
        table.persist(petition);
        table.flush();
        attachments.keep(petition.id, opening.content().attachments());
        tell(petition, now, "FILE", by, null,
                head -> new PetitionEvent.Filed(head, petition.dossier, petition.due, petition.provisional));
        return new Decided(petition);
    }

    /** @throws StepNotAllowed when the petition stands where this can't be done, or isn't what the officer saw */
    Decided take(UUID id, Step step, By by, Optional<Long> seen) {
        var petition = locked(id, by);
        var now = clock.instant();
        var term = terms.of(petition.kind);
        var allowed = Walk.allowed(petition, term, by.who(), now);
        if (seen.isPresent() && seen.get() != petition.seq()) {
            throw new StepNotAllowed("lost-race", "It has changed since you opened it.", petition, allowed);
        }
        if (!allowed.contains(step.kind())) {
            throw new StepNotAllowed("step-not-allowed", "This can't be done now.", petition, allowed);
        }
        var to = Lifecycle.after(petition.state(), step.kind(), by.who()).orElseThrow();
        var fact = fact(petition, step, new Walk(petition, term, now, text -> words.sealed(id, text)), to);
        tell(petition, now, step.kind().name(), by, note(step), fact);
        answers.index(petition);
        return new Decided(petition);
    }

    /** Says that an answer is late, once for each due time. */
    void tellOverdue(UUID id) {
        var petition = table.findById(id, LockModeType.PESSIMISTIC_WRITE);
        var now = clock.instant();
        if (petition.state().isOpen() && !petition.overdueTold && petition.isLate(now)) {
            petition.overdueTold = true;
            var by = new By(Set.of(Who.SYSTEM), null, null, null);
            tell(petition, now, "OVERDUE", by, null, head -> new PetitionEvent.Overdue(head, petition.due));
        }
    }

    /** The true due time came in after all. */
    void promise(UUID id, Step.Due due) {
        var petition = table.findById(id, LockModeType.PESSIMISTIC_WRITE);
        if (petition.dueUnknown && petition.state().isOpen()) {
            petition.isDue(due, petition.dueFrom);
        }
    }

    private Function<Head, PetitionEvent> fact(Petition petition, Step step, Walk walk, State to) {
        return switch (step) {
            case Step.Reroute reroute -> {
                if (!agencies.isKnown(reroute.agency()) || reroute.agency().equals(petition.agency)) {
                    throw ProblemException.unprocessable("agency", "Name another agency of the directory.");
                }
                yield walk.reroute(reroute.agency(), agencies.provinceOf(reroute.agency()), to);
            }
            case Step.Merge merge -> {
                requireMergeable(petition, merge.into());
                table.update("mergedInto = ?1 where mergedInto = ?2", merge.into(), petition.id);
                yield walk.take(step, to);
            }
            case Step.Publish publish -> {
                requireRedacted(petition, publish);
                yield walk.take(step, to);
            }
            case Step.TakeOn _,Step.Decline _,Step.Answer _,Step.Reopen _,Step.Rate _,Step.Unpublish _ ->
                walk.take(step, to);
        };
    }

    private void requireMergeable(Petition petition, UUID into) {
        table.findByIdOptional(into)
                .filter(target -> target.agency.equals(petition.agency) && !target.id.equals(petition.id))
                .filter(target -> target.state().isOpen() || target.state() == State.ANSWERED)
                .orElseThrow(() -> ProblemException.unprocessable("merge-target",
                        "Name another petition of your agency that is open or answered."));
    }

    private void requireRedacted(Petition petition, Step.Publish publish) {
        var content = words.opened(petition);
        var redaction = content.redaction();
        if (redaction.mustNotBePublished(publish.title() + "\n" + publish.text() + "\n" + publish.answer())) {
            throw ProblemException.unprocessable("still-personal",
                    "It still holds an identity number or a name that was given in the filing.");
        }
    }

    private void tell(Petition petition, Instant now, String step, By by, @Nullable String note,
            Function<Head, PetitionEvent> fact) {
        var head = petition.next(ids.next(), now);
        outbox.add(Topics.PETITIONS, fact.apply(head));
        table.flush();
        history.add(petition, step, by, now, note);
    }

    private static @Nullable String note(Step step) {
        return switch (step) {
            case Step.Reroute reroute -> reroute.reason();
            case Step.Decline decline -> decline.reason();
            case Step.Answer answer -> answer.text();
            case Step.Reopen reopen -> reopen.reason();
            case Step.Unpublish unpublish -> unpublish.reason();
            case Step.TakeOn _,Step.Merge _,Step.Rate _,Step.Publish _ -> null;
        };
    }

    private Petition locked(UUID id, By by) {
        return table.findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).filter(by::sees)
                .orElseThrow(() -> ProblemException.notFound("No such petition."));
    }

    @ApplicationScoped
    static class Table implements PanacheRepositoryBase<Petition, UUID> {}
}
