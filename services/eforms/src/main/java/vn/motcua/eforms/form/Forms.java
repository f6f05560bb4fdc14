package vn.motcua.eforms.form;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;

import org.jspecify.annotations.Nullable;

import io.quarkus.runtime.StartupEvent;

import vn.motcua.contracts.FormEvent;
import vn.motcua.contracts.Topics;
import vn.motcua.platform.outbox.Outbox;
import vn.motcua.platform.time.Ids;

/** Every published version of every form; a version never changes. */
@ApplicationScoped
public class Forms {

    /** Spells FORMS on a phone's keys: two instances that start together take turns. */
    private static final long LOCK = 36767;

    private final Map<FormVersion.Key, FormDefinition> read = new ConcurrentHashMap<>();
    private final EntityManager database;
    private final ObjectReader reader;
    private final Outbox outbox;
    private final Ids ids;
    private final Clock clock;

    Forms(EntityManager database, ObjectMapper json, Outbox outbox, Ids ids, Clock clock) {
        this.database = database;
        // A misspelt member of a data file must not pass silently.
        this.reader = json.readerFor(FormDefinition.class).with(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        this.outbox = outbox;
        this.ids = ids;
        this.clock = clock;
    }

    @Transactional
    void publishAll(@Observes StartupEvent started) {
        database.createNativeQuery("select 1 from pg_advisory_xact_lock(" + LOCK + ")").getSingleResult();
        file("forms/published.txt").lines().forEach(name -> publish(file("forms/" + name + ".json")));
    }

    /**
     * Publishes a version once; the same text again changes nothing, another text under its name is refused. Once the
     * studio has published a version of a form, files no longer speak for it.
     */
    @Transactional
    void publish(String document) {
        var form = definition(document);
        if (newestVersion(form.code()).filter(FormVersion::madeInStudio).isPresent()) {
            return;
        }
        var before = database.find(FormVersion.class, new FormVersion.Key(form.code(), form.version()));
        if (before == null) {
            add(form, new FormVersion(form, document, clock.instant()));
        } else if (!before.document().equals(document)) {
            throw new IllegalStateException("%s version %d is published and can't change any more; publish a new version"
                    .formatted(form.code(), form.version()));
        }
    }

    /** Publishes what the studio made, in the caller's transaction. */
    @Transactional
    public void publish(String document, List<String> editors, String publisher) {
        var form = definition(document);
        add(form, new FormVersion(form, document, clock.instant()).by(editors, publisher));
    }

    private void add(FormDefinition form, FormVersion version) {
        Soundness.check(form);
        database.persist(version);
        outbox.add(Topics.FORMS, new FormEvent.Published(ids.next(), form.code(), form.version(), clock.instant(),
                form.names(), form.caseCodes()));
    }

    /** Number of the newest version; empty for a form that nobody has published. */
    @Transactional
    public Optional<Integer> newest(String code) {
        return newestVersion(code).map(FormVersion::version);
    }

    /**
     * How a version came into the world.
     *
     * @param origin FILE for one that ships with the service, which nobody's name stands under, else STUDIO
     */
    public record Made(int version, Instant publishedAt, String origin, List<String> editors, @Nullable String publisher,
            FormDefinition form) {}

    /** Every version of a form, newest first. */
    @Transactional
    public List<Made> history(String code) {
        return database.createQuery("from FormVersion where code = ?1 order by version desc", FormVersion.class)
                .setParameter(1, code).getResultStream().map(found -> found.made(definition(found.document()))).toList();
    }

    /** The newest version of each form, by code. */
    @Transactional
    public List<FormDefinition> newestOfEach() {
        return database.createQuery(
                """
                        from FormVersion v where v.version = (select max(other.version) from FormVersion other where other.code = v.code)
                        order by v.code""",
                FormVersion.class).getResultStream().map(found -> definition(found.document())).toList();
    }

    /** A version as it was published. */
    @Transactional
    public String document(String code, int version) {
        return database.find(FormVersion.class, new FormVersion.Key(code, version)).document();
    }

    /**
     * What would keep a text from being published.
     *
     * @throws JsonProcessingException that says where it isn't a form
     */
    public List<String> readable(String document) throws JsonProcessingException {
        FormDefinition form = reader.readValue(document);
        return Soundness.faultsOf(form);
    }

    private Optional<FormVersion> newestVersion(String code) {
        return database.createQuery("from FormVersion where code = ?1 order by version desc limit 1", FormVersion.class)
                .setParameter(1, code).getResultStream().findFirst();
    }

    @Transactional
    public Optional<FormDefinition> version(String code, int version) {
        var key = new FormVersion.Key(code, version);
        var known = Optional.ofNullable(read.get(key));
        return known.isPresent() ? known : Optional.ofNullable(database.find(FormVersion.class, key)).map(found -> {
            read.put(key, definition(found.document()));
            return definition(found.document());
        });
    }

    /** @throws IllegalStateException when it was never published: drafts and filings only refer to what was */
    public FormDefinition mustFind(String code, int version) {
        return version(code, version)
                .orElseThrow(() -> new IllegalStateException("Form " + code + " has no version " + version));
    }

    private FormDefinition definition(String document) {
        try {
            return reader.readValue(document);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A form's document can't be read", e);
        }
    }

    /** A file that ships with the service. */
    public static String file(String name) {
        try (var stream = Thread.currentThread().getContextClassLoader().getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("No file " + name);
            }
            return new String(stream.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
