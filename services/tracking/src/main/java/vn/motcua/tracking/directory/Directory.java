package vn.motcua.tracking.directory;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.hibernate.Session;

import vn.motcua.contracts.AgencyEvent;
import vn.motcua.contracts.ProcedureTerms;
import vn.motcua.contracts.ProcedureTerms.StepTerms;
import vn.motcua.contracts.Text;

/** The names that a timeline uses; the newest word of the catalogue counts. */
@ApplicationScoped
@Transactional
public class Directory {

    /** Whom to ask about a dossier. */
    public record Contact(Text name, String phone, String email) {}

    private final Session database;
    private final ObjectMapper json;

    Directory(Session database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    void learn(AgencyEvent.Published agency) {
        database.createNativeMutationQuery("""
                insert into agency (code, name_vi, name_en, phone, email) values (?1, ?2, ?3, ?4, ?5)
                on conflict (code) do update set name_vi = ?2, name_en = ?3, phone = ?4, email = ?5""")
                .setParameter(1, agency.code()).setParameter(2, agency.name().vi()).setParameter(3, agency.name().en())
                .setParameter(4, agency.phone()).setParameter(5, agency.email()).executeUpdate();
    }

    void learn(ProcedureTerms terms) {
        try {
            database.createNativeMutationQuery("""
                    insert into procedure (code, version, name_vi, name_en, steps)
                    values (?1, ?2, ?3, ?4, cast(?5 as jsonb)) on conflict do nothing""")
                    .setParameter(1, terms.code()).setParameter(2, terms.version())
                    .setParameter(3, terms.name().vi()).setParameter(4, terms.name().en())
                    .setParameter(5, json.writeValueAsString(terms.steps())).executeUpdate();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** An agency that was never published is shown by its code. */
    public Contact agency(String code) {
        return database.createNativeQuery("select name_vi, name_en, phone, email from agency where code = ?1",
                Object[].class).setParameter(1, code).getResultStream().findFirst()
                .map(row -> new Contact(new Text((String) row[0], (String) row[1]), (String) row[2], (String) row[3]))
                .orElseGet(() -> new Contact(new Text(code, code), "", ""));
    }

    public Optional<Text> procedure(String code, int version) {
        return database.createNativeQuery("""
                select name_vi, name_en from procedure where code = ?1 order by version = ?2 desc, version desc
                limit 1""", Object[].class).setParameter(1, code).setParameter(2, version).getResultStream()
                .findFirst().map(row -> new Text((String) row[0], (String) row[1]));
    }

    /** The internal workflow that the procedure's version publishes, in order. */
    public List<StepTerms> steps(String code, int version) {
        return database.createNativeQuery("""
                select cast(steps as text) from procedure where code = ?1 and version = ?2""", String.class)
                .setParameter(1, code).setParameter(2, version).getResultStream().findFirst().map(this::read)
                .orElse(List.of());
    }

    private List<StepTerms> read(String steps) {
        try {
            return json.readValue(steps, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
