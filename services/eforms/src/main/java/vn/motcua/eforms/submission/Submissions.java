package vn.motcua.eforms.submission;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.databind.JsonNode;

import vn.motcua.contracts.AccessEvent;
import vn.motcua.contracts.ApplicationEvent;
import vn.motcua.contracts.Delivery;
import vn.motcua.contracts.Topics;
import vn.motcua.eforms.counter.Counter;
import vn.motcua.eforms.draft.Beginning;
import vn.motcua.eforms.draft.Completion;
import vn.motcua.eforms.draft.Completion.Completed;
import vn.motcua.eforms.fee.Fee;
import vn.motcua.eforms.filing.FilingHead;
import vn.motcua.eforms.filing.Filings;
import vn.motcua.eforms.form.Judgement;
import vn.motcua.eforms.mandate.Mandates;
import vn.motcua.platform.identity.Caller;
import vn.motcua.platform.outbox.Outbox;
import vn.motcua.platform.problem.Problem;
import vn.motcua.platform.problem.ProblemException;
import vn.motcua.platform.time.Ids;

/** Turns a draft into a filing in one transaction: everything is checked, frozen, numbered and told, or nothing is. */
@ApplicationScoped
@Transactional
class Submissions {

    /** What follows for the applicant. */
    enum Next {
        PAYMENT,
        TRACKING
    }

    record Submitted(UUID dossier, String code, Fee fee, Next next) {}

    private final EntityManager database;
    private final Completion completion;
    private final Filings filings;
    private final Counter counter;
    private final Mandates mandates;
    private final Codes codes;
    private final Outbox outbox;
    private final Ids ids;
    private final Caller caller;
    private final Clock clock;

    Submissions(EntityManager database, Completion completion, Filings filings, Counter counter, Mandates mandates, Codes codes,
            Outbox outbox,
            Ids ids, Caller caller, Clock clock) {
        this.database = database;
        this.completion = completion;
        this.filings = filings;
        this.counter = counter;
        this.mandates = mandates;
        this.codes = codes;
        this.outbox = outbox;
        this.ids = ids;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * @param last answers given with the submission itself
     * @throws ProblemException 422 with every answer that is wrong, 403 when the e-ID level is too low, 409 when it was sent
     *         before
     */
    Submitted submit(UUID draft, Map<String, JsonNode> last) {
        waitForTwin(draft);
        mustNotBeSent(draft);
        var owner = counter.ownerOf(draft);
        var completed = completion.complete(owner, draft, last);
        mustReach(completed);
        mustBeRight(completed);
        var at = clock.instant();
        var authority = completed.filled().shown().answers().text(Judgement.UNIT);
        var unit = counter.receiver(draft).orElse(authority);
        // Last of all that can be refused, so that a refusal takes no number.
        var code = codes.next(unit, LocalDate.now(clock));
        var head = FilingHead.sent(draft, code, owner, completed.procedure(), completed.form(), unit,
                authority, completed.channel(), at);
        filings.open(head, completed.filled().shown().answers());
        outbox.add(Topics.APPLICATIONS, told(head, completed));
        mandates.of(draft).ifPresent(acting -> outbox.add(Topics.DATA_ACCESS, new AccessEvent.Acted(ids.next(),
                acting.principal(), at, draft, code, acting.mandate(), head.procedure())));
        var fee = completed.filled().fee();
        return new Submitted(draft, code, fee,
                completed.procedure().payFirst() && !fee.due().isZero() ? Next.PAYMENT : Next.TRACKING);
    }

    /** An officer who sends has seen the identity card, which is as good as the highest level; a citizen has their own. */
    private void mustReach(Completed completed) {
        if (caller.isCitizen()) {
            Beginning.mustReach(completed.procedure(), caller.identityLevel());
        }
    }

    private ApplicationEvent.Submitted told(FilingHead head, Completed completed) {
        var fee = completed.filled().fee();
        return new ApplicationEvent.Submitted(ids.next(), head.id(), head.submittedAt(), head.code(), head.procedure(),
                head.version(), head.form(), head.formVersion(), head.unit(), head.authority(), completed.channel(),
                head.owner(),
                fee.due(), fee.exemption(), fee.full(), completed.procedure().payFirst(),
                Delivery.valueOf(completed.filled().shown().answers().text(Judgement.DELIVERY)),
                List.copyOf(completed.filled().cases()),
                completed.filled().form().papersIn(completed.filled().shown().answers()));
    }

    /** Two windows may send the same draft at once: the second then learns that it was sent. */
    private void waitForTwin(UUID draft) {
        database.createNativeQuery("select 1 from pg_advisory_xact_lock(?1)")
                .setParameter(1, draft.getLeastSignificantBits()).getSingleResult();
    }

    private void mustNotBeSent(UUID draft) {
        filings.find(draft).filter(this::isOurs).ifPresent(filing -> {
            throw Filings.sentBefore(filing);
        });
    }

    private boolean isOurs(FilingHead filing) {
        return caller.is(filing.owner()) || caller.isOfficer() && counter.ownerOf(filing.id()).equals(filing.owner());
    }

    private static void mustBeRight(Completed completed) {
        List<Problem.Error> errors = completed.filled().problems().stream()
                .map(problem -> new Problem.Error("/answers/" + problem.field(), problem.code(), problem.message().vi()))
                .toList();
        if (!errors.isEmpty()) {
            throw new ProblemException(422, "invalid", "Some answers need to be mended.", errors,
                    Map.of("problems", completed.filled().problems()));
        }
    }
}
