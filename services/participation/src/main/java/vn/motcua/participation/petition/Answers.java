package vn.motcua.participation.petition;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

import vn.motcua.contracts.PetitionEvent.Kind;
import vn.motcua.contracts.Text;
import vn.motcua.participation.directory.Agencies;
import vn.motcua.participation.directory.Fold;
import vn.motcua.participation.directory.Procedures;
import vn.motcua.platform.problem.ProblemException;

/** What stands in public: redacted petitions with their answers, and nothing of any other. */
@ApplicationScoped
@Transactional
class Answers {

    private static final String COLUMNS = "select code, kind, agency, procedure, public_title, public_text, public_answer, "
            + "filed_at, answered_at, in_time, published_at from petition where published_at is not null ";

    record Published(String code, Kind kind, String agency, Text agencyName, @Nullable String procedure,
            @Nullable Text procedureName, String title, String text, String answer, Instant filedAt, Instant answeredAt,
            boolean inTime, Instant publishedAt) {}

    private final Session database;
    private final Agencies agencies;
    private final Procedures procedures;

    Answers(Session database, Agencies agencies, Procedures procedures) {
        this.database = database;
        this.agencies = agencies;
        this.procedures = procedures;
    }

    /** Those that hold every word, however they are marked; newest first. */
    List<Published> found(Optional<String> words, Optional<String> agency, Optional<String> procedure,
            Optional<Instant> before, int limit) {
        return database.createNativeQuery(COLUMNS + """
                and (:words = '' or public_words @@ plainto_tsquery('simple', :words))
                and (:agency = '' or agency = :agency) and (:procedure = '' or procedure = :procedure)
                and published_at < :before order by published_at desc, id limit :limit""", Object[].class)
                .setParameter("words", words.map(Fold::of).orElse("").strip())
                .setParameter("agency", agency.orElse("")).setParameter("procedure", procedure.orElse(""))
                .setParameter("before", before.orElse(Instant.parse("9999-01-01T00:00:00Z"))).setParameter("limit", limit)
                .getResultList().stream().map(this::published).toList();
    }

    /** A petition that isn't public doesn't exist here. */
    Published one(String code) {
        return database.createNativeQuery(COLUMNS + "and code = ?1", Object[].class).setParameter(1, code)
                .getResultStream().findFirst().map(this::published)
                .orElseThrow(() -> ProblemException.notFound("No such answer."));
    }

    /** Keeps the words by which a published petition is found. */
    void index(Petition petition) {
        var words = petition.isPublished()
                ? Fold.of(petition.publicTitle + " " + petition.publicText + " " + petition.publicAnswer)
                : "";
        database.createNativeMutationQuery("update petition set public_words = to_tsvector('simple', ?2) where id = ?1")
                .setParameter(1, petition.id).setParameter(2, words).executeUpdate();
    }

    private Published published(Object[] row) {
        var procedure = (String) row[3];
        return new Published((String) row[0], Kind.valueOf((String) row[1]), (String) row[2],
                agencies.nameOf((String) row[2]), procedure,
                procedure == null ? null : procedures.find(procedure).map(Procedures.Procedure::name).orElse(null),
                (String) row[4], (String) row[5], (String) row[6], (Instant) row[7], (Instant) row[8],
                Boolean.TRUE.equals(row[9]), (Instant) row[10]);
    }
}
