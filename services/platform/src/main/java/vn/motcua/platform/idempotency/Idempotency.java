package vn.motcua.platform.idempotency;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.jspecify.annotations.Nullable;

import vn.motcua.platform.problem.ProblemException;
import vn.motcua.platform.vault.MasterKey;

/**
 * Gives a repeated request the answer of the first, and lets it have no second effect. The key, the effect and the answer
 * commit together; a twin that arrives meanwhile waits for the first. Answers lie sealed, and are forgotten after a week.
 */
@ApplicationScoped
public class Idempotency {

    public static final String HEADER = "Idempotency-Key";

    private final EntityManager database;
    private final ObjectMapper json;
    private final MasterKey master;

    Idempotency(EntityManager database, ObjectMapper json, MasterKey master) {
        this.database = database;
        this.json = json;
        this.master = master;
    }

    /**
     * @param caller  who asks: keys of different callers never meet
     * @param key     what the caller calls this request; 400 when missing or longer than 200 characters
     * @param request what is asked, including its target; another request under the same key is a 422
     */
    @Transactional
    public <T> T once(String caller, @Nullable String key, Object request, Class<T> answer, Supplier<T> effect) {
        var given = given(key);
        var fingerprint = fingerprint(request);
        if (!claims(caller, given, fingerprint)) {
            return earlierAnswer(caller, given, fingerprint, answer).orElseThrow();
        }
        var result = effect.get();
        database.createNativeQuery("update idempotency set sealed = ?3 where caller = ?1 and key = ?2")
                .setParameter(1, caller).setParameter(2, given)
                .setParameter(3, master.seal(written(result).getBytes(UTF_8), context(caller, given))).executeUpdate();
        return result;
    }

    /**
     * The answer that this request was given before. Who must ask a neighbour before the effect looks here first, so that a
     * repeated request is answered even when the neighbour is away by then.
     *
     * @throws ProblemException as {@link #once}
     */
    @Transactional
    public <T> Optional<T> earlier(String caller, @Nullable String key, Object request, Class<T> answer) {
        return earlierAnswer(caller, given(key), fingerprint(request), answer);
    }

    private static String given(@Nullable String key) {
        if (key == null || key.isBlank() || key.length() > 200) {
            throw ProblemException.badRequest("idempotency-key-missing",
                    "Send an Idempotency-Key header of 1 to 200 characters.");
        }
        return key;
    }

    private boolean claims(String caller, String key, byte[] fingerprint) {
        return database.createNativeQuery(
                "insert into idempotency (caller, key, request) values (?1, ?2, ?3) on conflict do nothing")
                .setParameter(1, caller).setParameter(2, key).setParameter(3, fingerprint).executeUpdate() == 1;
    }

    private <T> Optional<T> earlierAnswer(String caller, String key, byte[] fingerprint, Class<T> answer) {
        List<?> found = database.createNativeQuery(
                "select request, answer, sealed from idempotency where caller = ?1 and key = ?2")
                .setParameter(1, caller).setParameter(2, key).getResultList();
        return found.stream().findFirst().map(row -> earlierAnswer(caller, key, fingerprint, answer, (Object[]) row));
    }

    private <T> T earlierAnswer(String caller, String key, byte[] fingerprint, Class<T> answer, Object[] row) {
        if (!MessageDigest.isEqual((byte[]) row[0], fingerprint)) {
            throw ProblemException.unprocessable("idempotency-key-reused",
                    "This Idempotency-Key was used for another request.");
        }
        try {
            // Answers from before they were sealed are still good for their last days.
            return row[2] == null ? json.readValue((String) row[1], answer)
                    : json.readValue(master.open((byte[]) row[2], context(caller, key)), answer);
        } catch (IOException e) {
            throw new IllegalStateException("The earlier answer can't be read as " + answer.getSimpleName(), e);
        }
    }

    /** An answer opens for its own caller and key only. */
    public static byte[] context(String caller, String key) {
        return ("answer\n" + caller + "\n" + key).getBytes(UTF_8);
    }

    private byte[] fingerprint(Object request) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(written(request).getBytes(UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private String written(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Could not write " + value.getClass().getSimpleName(), e);
        }
    }
}
