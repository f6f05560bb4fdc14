package vn.motcua.workflow.dossier;

import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import vn.motcua.contracts.ApplicationEvent;
import vn.motcua.contracts.Delivery;
import vn.motcua.contracts.DossierEvent;
import vn.motcua.contracts.ProcedureTerms;
import vn.motcua.contracts.Text;
import vn.motcua.contracts.Topics;
import vn.motcua.platform.outbox.Outbox;
import vn.motcua.platform.problem.ProblemException;
import vn.motcua.platform.time.Ids;
import vn.motcua.workflow.terms.Agencies;
import vn.motcua.workflow.terms.Procedures;

/** The dossiers in the agencies' care, and the only way to open, see or move one. */
@ApplicationScoped
@Transactional
public class Dossiers {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final EntityManager database;
    private final Procedures procedures;
    private final Agencies agencies;
    private final Supplements supplements;
    private final Officers officers;
    private final Words words;
    private final Outbox outbox;
    private final ObjectMapper json;
    private final Ids ids;
    private final Clock clock;
    private final int roundsBeforeAcceptance;

    Dossiers(EntityManager database, Procedures procedures, Agencies agencies, Supplements supplements,
            Officers officers, Words words, Outbox outbox, ObjectMapper json, Ids ids, Clock clock,
            @ConfigProperty(name = "motcua.workflow.supplement.rounds-before-acceptance") int roundsBeforeAcceptance) {
        this.database = database;
        this.procedures = procedures;
        this.agencies = agencies;
        this.supplements = supplements;
        this.officers = officers;
        this.words = words;
        this.outbox = outbox;
        this.json = json;
        this.ids = ids;
        this.clock = clock;
        this.roundsBeforeAcceptance = roundsBeforeAcceptance;
    }

    /** Takes a filing in: a dossier at once, unless its fee is due first. */
    public void open(ApplicationEvent.Submitted filing) {
        var dossier = new Dossier(filing, agencies.provinceOf(filing.unit()));
        database.persist(dossier);
        if (dossier.state() == State.RECEIVED) {
            var walk = new Walk(dossier, new Actor.Applicant(filing.applicant()), now(), null, ids::next);
            write(walk.register(null, null, filing.at()), new Actor.Applicant(filing.applicant()), null);
        }
    }

    /**
     * Takes one step.
     *
     * @param version what the caller saw; empty when the step needs no such promise
     * @throws StepNotAllowed   when the dossier stands where this step can't be taken, or has moved meanwhile
     * @throws ProblemException 404 when the caller may not know of it, 403 when the step is never theirs
     */
    public DossierView take(String reference, Step step, Actor actor, Optional<Long> version) {
        var dossier = find(reference, LockModeType.PESSIMISTIC_WRITE).filter(found -> maySee(found, actor))
                .orElseThrow(() -> ProblemException.notFound("No such dossier."));
        var now = now();
        permit(dossier, step, actor, version, now);
        var told = new Walk(dossier, actor, now, termsFor(dossier, step), ids::next).take(step);
        write(told, actor, step);
        remember(dossier, step, actor, now);
        if (dossier.state() == State.ISSUED && dossier.delivery == Delivery.ELECTRONIC) {
            deliverElectronically(dossier, now);
        }
        database.flush();
        return view(dossier, actor, now);
    }

    /** What is wanted electronically is delivered once it lies in the applicant's store, which is where it was sealed. */
    private void deliverElectronically(Dossier dossier, Instant now) {
        var portal = new Actor.Portal();
        var step = new Step.Deliver(Delivery.ELECTRONIC, "");
        write(new Walk(dossier, portal, now, termsFor(dossier, step), ids::next).take(step), portal, step);
    }

    /** Takes a step that follows from a fact or from the time; false when the dossier isn't where it could. */
    public boolean takeIfPossible(UUID id, Step step, Actor actor) {
        var dossier = find(id.toString(), LockModeType.PESSIMISTIC_WRITE);
        if (dossier.isEmpty() || Lifecycle.after(dossier.get().state(), step.kind(), actor.who()).isEmpty()) {
            return false;
        }
        take(id.toString(), step, actor, Optional.empty());
        return true;
    }

    /** The applicant's supplement; false when none is awaited. */
    public boolean supply(UUID id, Step.Supply step) {
        return find(id.toString(), LockModeType.PESSIMISTIC_WRITE).filter(dossier -> dossier.rounds == step.round())
                .filter(dossier -> takeIfPossible(id, step, new Actor.Applicant(dossier.applicant))).isPresent();
    }

    public boolean standsAt(UUID id, State state) {
        return find(id.toString(), LockModeType.PESSIMISTIC_WRITE).filter(dossier -> dossier.state() == state).isPresent();
    }

    /** Whether it waits in this state for an answer that should have come before {@code today}; locks it. */
    public boolean waitsInVain(UUID id, State state, LocalDate today) {
        return find(id.toString(), LockModeType.PESSIMISTIC_WRITE).filter(dossier -> dossier.state() == state)
                .filter(dossier -> dossier.answerBy != null && dossier.answerBy.isBefore(today)).isPresent();
    }

    public boolean exists(UUID id) {
        return database.createQuery("select count(d) from Dossier d where d.id = :id", Long.class).setParameter("id", id)
                .getSingleResult() > 0;
    }

    /** @throws ProblemException 404 when the caller may not know of it */
    public DossierView show(String reference, Actor actor) {
        return view(visible(reference, actor), actor, now());
    }

    public Optional<DossierView.SupplementView> supplement(UUID dossier) {
        return supplements.last(dossier);
    }

    /** What the handler found, opened. */
    public Map<String, Object> finding(UUID dossier) {
        return words.opened(dossier, database.find(Dossier.class, dossier).finding);
    }

    /** Display name of the leader who signed. */
    public String signer(UUID dossier) {
        var signedBy = database.find(Dossier.class, dossier).signedBy;
        return officers.name(signedBy).orElse(String.valueOf(signedBy));
    }

    Dossier visible(String reference, Actor actor) {
        return find(reference, LockModeType.NONE).filter(found -> maySee(found, actor))
                .orElseThrow(() -> ProblemException.notFound("No such dossier."));
    }

    /** @param reference the dossier's id or its code */
    private Optional<Dossier> find(String reference, LockModeType lock) {
        return idOf(reference).map(id -> lock == LockModeType.NONE ? database.find(Dossier.class, id)
                : database.find(Dossier.class, id, lock));
    }

    private Optional<UUID> idOf(String reference) {
        if (ID.matcher(reference).matches()) {
            return Optional.of(UUID.fromString(reference));
        }
        return database.createQuery("select d.id from Dossier d where d.code = :code", UUID.class)
                .setParameter("code", reference).getResultStream().findFirst();
    }

    private static boolean maySee(Dossier dossier, Actor actor) {
        return switch (actor) {
            case Actor.Officer officer -> dossier.isAt(officer.unit()) && dossier.state().isDossier();
            case Actor.Applicant applicant -> dossier.applicant.equals(applicant.person());
            case Actor.Portal _,Actor.Service _ -> true;
        };
    }

    private void permit(Dossier dossier, Step step, Actor actor, Optional<Long> version, Instant now) {
        var views = views(dossier, actor, now);
        if (version.isPresent() && version.get() != dossier.version()) {
            throw new StepNotAllowed("lost-race", dossier, step.kind(),
                    new Text("Hồ sơ vừa được người khác cập nhật. Hãy xem lại.",
                            "Somebody else changed it just now. Read it again."),
                    names(views));
        }
        if (!Lifecycle.everAllowed(actor.who()).contains(step.kind())) {
            throw ProblemException.forbidden("role", "Your role never takes the step " + step.kind() + ".");
        }
        views.whyNot(step.kind()).ifPresent(why -> {
            throw new StepNotAllowed("step-not-allowed", dossier, step.kind(), why, names(views));
        });
        if (step instanceof Step.Reassign reassign) {
            objections(dossier, actor, now).ownStep(reassign.staffNumber()).ifPresent(why -> {
                throw new StepNotAllowed("step-not-allowed", dossier, step.kind(), why, names(views));
            });
        }
    }

    private void write(List<Walk.Told> told, Actor actor, @Nullable Step step) {
        boolean first = true;
        for (var one : told) {
            var said = first && step != null ? words.sealed(one.fact().dossier(), step.words()) : null;
            first = false;
            database.persist(new HistoryEntry(one, actor, body(one.fact()), said));
            outbox.add(Topics.DOSSIERS, one.fact());
        }
    }

    private void remember(Dossier dossier, Step step, Actor actor, Instant now) {
        if (step instanceof Step.RequestSupplement request && actor instanceof Actor.Officer officer
                && dossier.answerBy != null) {
            supplements.asked(dossier.id(), dossier.rounds, now, officer.staffNumber(), dossier.answerBy, request);
        } else if (step instanceof Step.Supply supply) {
            supplements.answered(dossier.id(), supply.round(), supply.revision(), supply.at());
        } else if (step instanceof Step.Forward forward && !forward.finding().isEmpty()) {
            dossier.finding = words.sealed(dossier.id(), forward.finding());
        }
    }

    private String body(DossierEvent fact) {
        try {
            return json.writerFor(DossierEvent.class).writeValueAsString(fact);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private DossierView view(Dossier dossier, Actor actor, Instant now) {
        var supplement = dossier.rounds == 0 ? null : supplements.last(dossier.id()).orElse(null);
        return views(dossier, actor, now).view(supplement);
    }

    private Views views(Dossier dossier, Actor actor, Instant now) {
        return new Views(dossier, actor, now, objections(dossier, actor, now), known(dossier));
    }

    private Objections objections(Dossier dossier, Actor actor, Instant now) {
        var inWork = known(dossier).map(terms -> terms.supplement().rounds()).orElse(null);
        return new Objections(dossier, actor, now, new Objections.Limits(roundsBeforeAcceptance, inWork));
    }

    private Optional<ProcedureTerms> known(Dossier dossier) {
        return procedures.find(dossier.procedure, dossier.procedureVersion);
    }

    private @Nullable ProcedureTerms termsFor(Dossier dossier, Step step) {
        return switch (step.kind()) {
            case CLAIM, RELEASE, REASSIGN, LAPSE, REFUSE, WITHDRAW, STOP, DELIVER -> null;
            case SETTLE -> dossier.state() == State.OBLIGATION ? needed(dossier) : null;
            case SUPPLY -> dossier.state() == State.SUPPLEMENT_DURING_WORK ? needed(dossier) : null;
            default -> needed(dossier);
        };
    }

    private ProcedureTerms needed(Dossier dossier) {
        return procedures.needed(dossier.procedure, dossier.procedureVersion);
    }

    private static List<String> names(Views views) {
        return views.allowed().stream().map(allowed -> allowed.step().name()).toList();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
