package vn.motcua.catalogue.agency;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.jspecify.annotations.Nullable;

import io.quarkus.runtime.StartupEvent;

import vn.motcua.catalogue.DataFile;
import vn.motcua.contracts.AgencyEvent;
import vn.motcua.contracts.Topics;
import vn.motcua.platform.outbox.Outbox;
import vn.motcua.platform.time.Ids;

/** The directory of agencies. */
@ApplicationScoped
@Transactional
public class Agencies {

    /** Spells AGENCIES on a phone's keys: two instances that start together take turns. */
    private static final long LOCK = 24362437;

    private final EntityManager database;
    private final ObjectMapper json;
    private final Outbox outbox;
    private final Ids ids;
    private final Clock clock;

    Agencies(EntityManager database, ObjectMapper json, Outbox outbox, Ids ids, Clock clock) {
        this.database = database;
        this.json = json;
        this.outbox = outbox;
        this.ids = ids;
        this.clock = clock;
    }

    void load(@Observes StartupEvent started) {
        database.createNativeQuery("select 1 from pg_advisory_xact_lock(" + LOCK + ")").getSingleResult();
        DataFile.publishedIn("agencies").forEach(this::publish);
    }

    /** Takes an agency's data and tells of it, unless it says what is known already. */
    void publish(DataFile file) {
        var agency = read(file.text());
        var entry = Optional.ofNullable(database.find(AgencyEntry.class, agency.code()))
                .orElseGet(() -> new AgencyEntry(agency.code()));
        if (entry.says(file)) {
            return;
        }
        entry.take(agency, file, clock.instant());
        database.persist(entry);
        outbox.add(Topics.AGENCIES, new AgencyEvent.Published(ids.next(), agency.code(), clock.instant(), agency.name(),
                agency.province(), agency.phone(), agency.email(), agency.address(), agency.commune()));
    }

    public Optional<Agency> find(String code) {
        return Optional.ofNullable(database.find(AgencyEntry.class, code)).map(this::read);
    }

    /** Those of the codes that are known, in their order. */
    public List<Agency> all(List<String> codes) {
        return codes.stream().map(this::find).flatMap(Optional::stream).toList();
    }

    /** The agency itself and those whose codes begin with its own. */
    public List<Agency> under(String agency) {
        return database.createQuery("from AgencyEntry where code = ?1 or code like ?2 order by code", AgencyEntry.class)
                .setParameter(1, agency).setParameter(2, agency + ".%").getResultStream().map(this::read).toList();
    }

    /** What the directory is asked for; null filters let everything through. */
    record Question(String typed, @Nullable String province, @Nullable String commune) {}

    /** Agencies with every word that was typed in their names or addresses, by code, from after {@code after}. */
    List<Agency> find(Question question, String after, int limit) {
        List<?> found = database.createNativeQuery("""
                select document from (select code, province, document, cast(document as jsonb) as doc from agency) a
                where code > :after and (cast(:province as text) is null or province = :province)
                    and (cast(:commune as text) is null or doc->>'commune' = :commune)
                    and not exists (select 1 from unnest(string_to_array(folded(:typed), ' ')) as word
                        where position(word in folded(concat_ws(' ', code, doc->'name'->>'vi', doc->'name'->>'en',
                            doc->'address'->>'vi', doc->'address'->>'en'))) = 0)
                order by code limit :limit""", String.class)
                .setParameter("after", after).setParameter("province", question.province())
                .setParameter("commune", question.commune()).setParameter("typed", question.typed())
                .setParameter("limit", limit).getResultList();
        return found.stream().map(document -> read((String) document)).toList();
    }

    private Agency read(AgencyEntry entry) {
        return read(entry.document());
    }

    private Agency read(String document) {
        try {
            return json.readValue(document, Agency.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An agency's document can't be read", e);
        }
    }
}
