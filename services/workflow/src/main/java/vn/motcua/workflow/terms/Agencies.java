package vn.motcua.workflow.terms;

import java.io.UncheckedIOException;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.Session;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import vn.motcua.contracts.AgencyEvent;

/** The agencies as the catalogue last published them. */
@ApplicationScoped
public class Agencies {

    /** Province of an agency that wasn't heard of yet; no province has this code. */
    public static final String UNKNOWN_PROVINCE = "00";

    private final Session database;
    private final ObjectMapper json;

    Agencies(Session database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    @Transactional
    public Optional<AgencyEvent.Published> find(String code) {
        return database.createNativeQuery("select body from agency where code = ?1", String.class)
                .setParameter(1, code).getResultStream().findFirst().map(body -> parsed(body));
    }

    @Transactional
    public String provinceOf(String code) {
        return find(code).map(AgencyEvent.Published::province).orElse(UNKNOWN_PROVINCE);
    }

    @Transactional
    void keep(AgencyEvent.Published agency) {
        try {
            database.createNativeMutationQuery("""
                    insert into agency (code, body) values (?1, ?2)
                    on conflict (code) do update set body = excluded.body""")
                    .setParameter(1, agency.code()).setParameter(2, json.writeValueAsString(agency)).executeUpdate();
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private AgencyEvent.Published parsed(String body) {
        try {
            return json.readValue(body, AgencyEvent.Published.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
