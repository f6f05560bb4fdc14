package vn.motcua.eforms.draft;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import vn.motcua.contracts.ApplicationEvent;
import vn.motcua.contracts.ProcedureTerms;
import vn.motcua.contracts.Topics;
import vn.motcua.eforms.counter.Counter;
import vn.motcua.eforms.filing.Filings;
import vn.motcua.eforms.mandate.Mandates;
import vn.motcua.platform.outbox.Outbox;
import vn.motcua.platform.problem.ProblemException;
import vn.motcua.platform.time.Ids;
import vn.motcua.platform.vault.Vault;

/** The drafts of all citizens, each open to its owner alone: to anybody else it doesn't exist. */
@ApplicationScoped
@Transactional
class Drafts {

    private static final int ENOUGH = 50;

    /** A draft that was opened. */
    record Opened(Draft.Head head, Content content) {}

    private final EntityManager database;
    private final Vault vault;
    private final Counter counter;
    private final Mandates mandates;
    private final Filings filings;
    private final Outbox outbox;
    private final ObjectMapper json;
    private final Ids ids;
    private final Clock clock;

    Drafts(EntityManager database, Vault vault, Counter counter, Mandates mandates, Filings filings, Outbox outbox,
            ObjectMapper json, Ids ids, Clock clock) {
        this.database = database;
        this.vault = vault;
        this.counter = counter;
        this.mandates = mandates;
        this.filings = filings;
        this.outbox = outbox;
        this.json = json;
        this.ids = ids;
        this.clock = clock;
    }

    /** @throws ProblemException 409 when the owner has more than enough drafts */
    UUID begin(UUID owner, ProcedureTerms terms, String form) {
        if (of(owner).size() >= ENOUGH) {
            throw ProblemException.conflict("too-many-drafts", "Discard a draft before you begin another.",
                    Map.of("limit", ENOUGH));
        }
        var id = ids.next();
        database.persist(new Draft(id, owner, terms, form, vault.seal(id, written(Content.EMPTY)), clock.instant()));
        return id;
    }

    /** The newest draft that the owner fills in for themselves, not under a mandate. */
    Optional<UUID> of(UUID owner, String procedure) {
        return database.createQuery("""
                select d.id from Draft d where d.owner = ?1 and d.procedure = ?2
                    and not exists (select 1 from MandateCase m where m.draft = d.id)
                order by d.updatedAt desc limit 1""", UUID.class)
                .setParameter(1, owner).setParameter(2, procedure).getResultStream().findFirst();
    }

    List<Draft.Head> of(UUID owner) {
        return database.createQuery("from Draft where owner = ?1 order by updatedAt desc", Draft.class)
                .setParameter(1, owner).setMaxResults(100).getResultStream().map(Draft::head).toList();
    }

    /** Whether the draft is there, and nobody and nothing has put anything into it. */
    boolean isUntouched(UUID id) {
        return Optional.ofNullable(database.find(Draft.class, id)).filter(draft -> draft.head().revision() == 1).isPresent();
    }

    /** All of one's own with what is in them, newest first. */
    List<Opened> opened(UUID owner) {
        return database.createQuery("from Draft where owner = ?1 order by updatedAt desc", Draft.class)
                .setParameter(1, owner).setMaxResults(100).getResultStream().map(this::opened).toList();
    }

    Opened open(UUID owner, UUID id) {
        return opened(find(owner, id, LockModeType.NONE));
    }

    /** Changes a draft; changes of one draft wait for each other, so that none overwrites another's field. */
    Opened change(UUID owner, UUID id, UnaryOperator<Opened> change) {
        var draft = find(owner, id, LockModeType.PESSIMISTIC_WRITE);
        var before = opened(draft);
        var after = change.apply(before).content();
        if (!after.equals(before.content())) {
            draft.hold(vault.seal(id, written(after)), clock.instant());
        }
        return new Opened(draft.head(), after);
    }

    /** Forgets the draft and the key to what was in it; who keeps something for it hears of that. */
    void discard(UUID owner, UUID id) {
        database.remove(find(owner, id, LockModeType.PESSIMISTIC_WRITE));
        forgetAllOf(id);
    }

    /** Forgets drafts that nobody has touched since; returns how many. */
    int forgetUntouchedSince(Instant time) {
        var forgotten = database.createQuery("select id from Draft where updatedAt < ?1", UUID.class).setParameter(1, time)
                .setMaxResults(1000).getResultList();
        forgotten.forEach(id -> {
            database.createQuery("delete from Draft where id = ?1").setParameter(1, id).executeUpdate();
            forgetAllOf(id);
        });
        return forgotten.size();
    }

    /** Ends the draft, whose answers live on in a filing under the same key. */
    Opened finish(UUID owner, UUID id) {
        var draft = find(owner, id, LockModeType.PESSIMISTIC_WRITE);
        var opened = opened(draft);
        database.remove(draft);
        return opened;
    }

    private void forgetAllOf(UUID id) {
        counter.forget(id);
        mandates.forget(id);
        vault.destroyKey(id);
        outbox.add(Topics.APPLICATIONS, new ApplicationEvent.DraftDiscarded(ids.next(), id, clock.instant()));
    }

    private Draft find(UUID owner, UUID id, LockModeType lock) {
        return Optional.ofNullable(database.find(Draft.class, id, lock))
                .filter(draft -> draft.head().owner().equals(owner))
                .orElseThrow(() -> missing(owner, id));
    }

    /** One that was sent has become a dossier under its own id. */
    private ProblemException missing(UUID owner, UUID id) {
        return filings.find(id).filter(filing -> filing.owner().equals(owner)).map(Filings::sentBefore)
                .orElseGet(() -> ProblemException.notFound("There is no such draft."));
    }

    private Opened opened(Draft draft) {
        try {
            return new Opened(draft.head(), json.readValue(vault.open(draft.head().id(), draft.sealed()), Content.class));
        } catch (java.io.IOException e) {
            throw new IllegalStateException("The draft " + draft.head().id() + " can't be read", e);
        }
    }

    private String written(Content content) {
        try {
            return json.writeValueAsString(content);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
