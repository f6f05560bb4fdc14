package vn.motcua.documents.result;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.jspecify.annotations.Nullable;

import io.quarkus.narayana.jta.QuarkusTransaction;

import vn.motcua.contracts.ProcedureTerms;
import vn.motcua.contracts.ProcedureTerms.FindingField;
import vn.motcua.contracts.ProcedureTerms.FindingField.Choice;
import vn.motcua.contracts.ResultPaper;
import vn.motcua.documents.dossier.NeighbourAway;
import vn.motcua.documents.dossier.Neighbours;
import vn.motcua.platform.problem.ProblemException;

/**
 * In which words a result stands: those of the procedure's version under which the dossier was filed, else the template that
 * ships with the service.
 */
@ApplicationScoped
class Wordings {

    private final EntityManager database;
    private final ObjectMapper json;
    private final Neighbours neighbours;
    private final ResultTemplates shipped;

    Wordings(EntityManager database, ObjectMapper json, Neighbours neighbours, ResultTemplates shipped) {
        this.database = database;
        this.json = json;
        this.neighbours = neighbours;
        this.shipped = shipped;
    }

    /** @param paper null when the version has no words of its own; @param needs what the finding must say for them */
    record Kept(@Nullable ResultPaper paper, Map<String, List<String>> needs) {}

    /**
     * Outside of any transaction: it may ask the catalogue.
     *
     * @throws ProblemException 422 when there are none
     * @throws NeighbourAway    when the version was never heard of and the catalogue can't say
     */
    ResultTemplate of(String procedure, int version) {
        var words = QuarkusTransaction.requiringNew().call(() -> kept(procedure, version)).or(() -> heard(procedure, version));
        return words.flatMap(kept -> Optional.ofNullable(kept.paper())
                .map(paper -> ResultTemplate.of(procedure, version, paper, kept.needs())))
                .orElseGet(() -> shipped.of(procedure, version));
    }

    @Transactional
    Kept keep(ProcedureTerms terms) {
        var kept = new Kept(terms.paper(), needs(terms));
        try {
            database.createNativeQuery("""
                    insert into result_words (procedure, version, body) values (?1, ?2, ?3) on conflict do nothing""")
                    .setParameter(1, terms.code()).setParameter(2, terms.version())
                    .setParameter(3, json.writeValueAsString(kept)).executeUpdate();
            return kept;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private Optional<Kept> heard(String procedure, int version) {
        return neighbours.terms(procedure, version).map(terms -> QuarkusTransaction.requiringNew().call(() -> keep(terms)));
    }

    private Optional<Kept> kept(String procedure, int version) {
        List<?> found = database
                .createNativeQuery("select body from result_words where procedure = ?1 and version = ?2", String.class)
                .setParameter(1, procedure).setParameter(2, version).getResultList();
        return found.stream().map(body -> read(body.toString())).findFirst();
    }

    private Kept read(String body) {
        try {
            return json.readValue(body, Kept.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The questions that always have to be answered; for a choice, with what may be answered. */
    private static Map<String, List<String>> needs(ProcedureTerms terms) {
        return terms.finding().stream().filter(field -> field.required() && field.onlyIf() == null)
                .collect(Collectors.toMap(FindingField::code,
                        field -> field.choices().stream().map(Choice::value).toList()));
    }
}
