package vn.motcua.workflow.terms;

import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.Session;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;

import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.narayana.jta.QuarkusTransaction;

import vn.motcua.contracts.Channel;
import vn.motcua.contracts.ProcedureTerms;
import vn.motcua.contracts.TimeLimit;
import vn.motcua.workflow.deadline.NamedLimits;

/** The terms of published procedures; a version never changes, so each is read once. */
@ApplicationScoped
public class Procedures implements NamedLimits {

    private static final Logger LOG = Logger.getLogger(Procedures.class);

    private final Map<String, ProcedureTerms> read = new ConcurrentHashMap<>();
    private final Session database;
    private final ObjectMapper json;
    private final CatalogueClient catalogue;

    Procedures(Session database, ObjectMapper json, @RestClient CatalogueClient catalogue) {
        this.database = database;
        this.json = json;
        this.catalogue = catalogue;
    }

    @Transactional
    public Optional<ProcedureTerms> find(String code, int version) {
        var known = read.get(key(code, version));
        return known != null ? Optional.of(known) : stored(code, version);
    }

    /** @throws TermsUnknown when they weren't heard yet; under {@link Learning} they are then asked for */
    @Transactional
    public ProcedureTerms needed(String code, int version) {
        return find(code, version).orElseThrow(() -> new TermsUnknown(code, version));
    }

    /**
     * Asks the catalogue, outside of any transaction.
     *
     * @throws TermsUnknown when it can't say them now
     */
    void learn(TermsUnknown unknown) {
        try {
            var terms = catalogue.terms(unknown.code(), unknown.version());
            QuarkusTransaction.requiringNew().run(() -> keep(terms));
        } catch (WebApplicationException | ProcessingException e) {
            LOG.warnf("The catalogue doesn't say the terms of %s version %d: %s", unknown.code(), unknown.version(),
                    e.getMessage());
            throw unknown.because(e);
        }
    }

    @Override
    @Transactional
    public Optional<TimeLimit> of(String procedure, int version, Channel channel, Collection<String> cases) {
        return find(procedure, version).map(terms -> terms.timeLimit(channel, cases));
    }

    @Transactional
    void keep(ProcedureTerms terms) {
        try {
            database.createNativeMutationQuery(
                    "insert into terms (code, version, body) values (?1, ?2, ?3) on conflict do nothing")
                    .setParameter(1, terms.code()).setParameter(2, terms.version())
                    .setParameter(3, json.writeValueAsString(terms)).executeUpdate();
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<ProcedureTerms> stored(String code, int version) {
        return database.createNativeQuery("select body from terms where code = ?1 and version = ?2", String.class)
                .setParameter(1, code).setParameter(2, version).getResultStream().findFirst().map(body -> {
                    var terms = parsed(body);
                    read.put(key(code, version), terms);
                    return terms;
                });
    }

    private ProcedureTerms parsed(String body) {
        try {
            return json.readValue(body, ProcedureTerms.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String key(String code, int version) {
        return code + "/" + version;
    }
}
