package vn.motcua.eforms.filing;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.jspecify.annotations.Nullable;

import vn.motcua.eforms.form.Answers;
import vn.motcua.platform.problem.ProblemException;
import vn.motcua.platform.vault.Vault;

/** Everything that was sent, with every revision. */
@ApplicationScoped
@Transactional
public class Filings {

    /** @param round of the supplement that it answers, null for the first */
    public record Revision(int revision, @Nullable Integer round, Instant at, Answers answers) {}

    private final EntityManager database;
    private final Vault vault;
    private final ObjectMapper json;
    private final Clock clock;

    Filings(EntityManager database, Vault vault, ObjectMapper json, Clock clock) {
        this.database = database;
        this.vault = vault;
        this.json = json;
        this.clock = clock;
    }

    /** For who works on a draft that has become this dossier: says which. */
    public static ProblemException sentBefore(FilingHead filing) {
        return ProblemException.conflict("already-submitted", "This was sent before.",
                Map.of("dossier", filing.id(), "code", filing.code()));
    }

    /** Freezes the answers as revision 1. */
    public void open(FilingHead head, Answers answers) {
        database.persist(new Filing(head));
        database.flush();
        freeze(head.id(), 1, null, answers);
    }

    public Optional<FilingHead> find(UUID id) {
        return Optional.ofNullable(database.find(Filing.class, id)).map(Filing::head);
    }

    /** Makes others who want to add to the filing wait until this transaction ends. */
    public void hold(UUID id) {
        database.find(Filing.class, id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** The revisions, oldest first. */
    public List<Revision> revisions(UUID id) {
        return database.createQuery("from FilingRevision where filing = ?1 order by revision", FilingRevision.class)
                .setParameter(1, id).getResultStream()
                .map(each -> new Revision(each.revision(), each.round(), each.at(), opened(id, each.sealed()))).toList();
    }

    public Answers answers(UUID id) {
        return revisions(id).getLast().answers();
    }

    /** Freezes the answer to a supplement request as a new revision and returns its number. */
    public int supplement(UUID id, int round, Answers answers) {
        var revision = locked(id).revise();
        freeze(id, revision, round, answers);
        return revision;
    }

    public void close(UUID id) {
        Optional.ofNullable(database.find(Filing.class, id)).ifPresent(Filing::close);
    }

    /** The time for which it had to be kept is over: nobody can read the answers any more, nor who gave them. */
    public void destroy(UUID id) {
        vault.destroyKey(id);
    }

    private Filing locked(UUID id) {
        return database.find(Filing.class, id, LockModeType.PESSIMISTIC_WRITE);
    }

    private void freeze(UUID id, int revision, @Nullable Integer round, Answers answers) {
        database.persist(new FilingRevision(id, revision, round, vault.seal(id, written(answers)), clock.instant()));
        database.flush();
    }

    private Answers opened(UUID id, byte[] sealed) {
        try {
            return json.readValue(vault.open(id, sealed), Answers.class);
        } catch (IOException e) {
            throw new IllegalStateException("The filing " + id + " can't be read", e);
        }
    }

    private String written(Answers answers) {
        try {
            return json.writeValueAsString(answers);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
