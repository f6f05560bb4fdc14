package vn.motcua.eforms.supplement;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import vn.motcua.eforms.form.Answers;
import vn.motcua.platform.vault.Vault;

/** What was typed for an open supplement request and isn't sent yet: all answers, with the changes in place. */
@ApplicationScoped
@Transactional
class Buffer {

    private final EntityManager database;
    private final Vault vault;
    private final ObjectMapper json;
    private final Clock clock;

    Buffer(EntityManager database, Vault vault, ObjectMapper json, Clock clock) {
        this.database = database;
        this.vault = vault;
        this.json = json;
        this.clock = clock;
    }

    /** The answers as they were typed for this round; empty when nothing was. */
    Optional<Answers> read(UUID filing, int round) {
        List<?> found = database.createNativeQuery(
                "select answers from supplement_draft where filing = ?1 and round = ?2 for update", byte[].class)
                .setParameter(1, filing).setParameter(2, round).getResultList();
        return found.stream().map(sealed -> opened(filing, (byte[]) sealed)).findFirst();
    }

    void keep(UUID filing, int round, Answers answers) {
        database.createNativeQuery("""
                insert into supplement_draft (filing, round, answers, updated_at) values (?1, ?2, ?3, ?4)
                on conflict (filing, round) do update set answers = excluded.answers, updated_at = excluded.updated_at""")
                .setParameter(1, filing).setParameter(2, round).setParameter(3, vault.seal(filing, written(answers)))
                .setParameter(4, clock.instant()).executeUpdate();
    }

    void empty(UUID filing) {
        database.createNativeQuery("delete from supplement_draft where filing = ?1").setParameter(1, filing).executeUpdate();
    }

    private Answers opened(UUID filing, byte[] sealed) {
        try {
            return json.readValue(vault.open(filing, sealed), Answers.class);
        } catch (IOException e) {
            throw new IllegalStateException("The supplement of " + filing + " can't be read", e);
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
