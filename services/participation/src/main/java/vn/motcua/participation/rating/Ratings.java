package vn.motcua.participation.rating;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

import vn.motcua.contracts.OfficialStatus;
import vn.motcua.contracts.RatingEvent;
import vn.motcua.contracts.Text;
import vn.motcua.contracts.Topics;
import vn.motcua.participation.directory.Dossiers;
import vn.motcua.platform.outbox.Outbox;
import vn.motcua.platform.problem.ProblemException;
import vn.motcua.platform.time.Ids;

/** What applicants said of their finished dossiers: one answer each, for ever. */
@ApplicationScoped
@Transactional
class Ratings {

    private static final String OF_APPLICANT = """
            select dossier.id, dossier.code, procedure, coalesce(known.name_vi, procedure) as procedure_vi,
                coalesce(known.name_en, procedure) as procedure_en, unit, coalesce(agency.name_vi, unit) as unit_vi,
                coalesce(agency.name_en, unit) as unit_en, status, finished_at is not null as finished,
                rating.dossier is not null as heard, score, rating.at
            from dossier left join rating on rating.dossier = dossier.id
                left join procedure known on known.code = dossier.procedure left join agency on agency.code = dossier.unit
            where applicant = ?1 and\s""";

    enum State {
        /** It isn't finished yet. */
        NOT_YET,
        WAITING,
        RATED,
        /** The applicant doesn't want to say. */
        DISMISSED
    }

    record View(UUID dossier, String code, String procedure, Text procedureName, String unit, Text unitName, int status,
            State state, @Nullable Integer score, @Nullable Instant at) {}

    private final Session database;
    private final Dossiers dossiers;
    private final Outbox outbox;
    private final Ids ids;
    private final Clock clock;

    Ratings(Session database, Dossiers dossiers, Outbox outbox, Ids ids, Clock clock) {
        this.database = database;
        this.dossiers = dossiers;
        this.outbox = outbox;
        this.ids = ids;
        this.clock = clock;
    }

    /** Finished dossiers that their applicant hasn't been heard about, newest first. */
    List<View> waiting(UUID applicant, int limit) {
        return database.createNativeQuery(OF_APPLICANT
                + "finished_at is not null and rating.dossier is null order by finished_at desc limit ?2", Object[].class)
                .setParameter(1, applicant).setParameter(2, limit).getResultStream().map(Ratings::view).toList();
    }

    View one(UUID id, UUID applicant) {
        return database.createNativeQuery(OF_APPLICANT + "dossier.id = ?2", Object[].class).setParameter(1, applicant)
                .setParameter(2, id).getResultStream().findFirst().map(Ratings::view)
                .orElseThrow(() -> ProblemException.notFound("No such dossier."));
    }

    /** @throws ProblemException 409 when it isn't finished, or was rated before */
    View rate(UUID id, UUID applicant, int score) {
        keep(id, applicant, Optional.of(score));
        var dossier = dossiers.find(id).orElseThrow();
        outbox.add(Topics.RATINGS, new RatingEvent.Rated(ids.next(), id, clock.instant(), dossier.procedure(),
                dossier.unit(), dossier.authority(), dossier.province(), OfficialStatus.of(dossier.status()), score));
        return one(id, applicant);
    }

    /** The applicant isn't asked again. */
    View dismiss(UUID id, UUID applicant) {
        keep(id, applicant, Optional.empty());
        return one(id, applicant);
    }

    /** One statement decides: finished, and nobody was faster. Whoever only waved the question away may still answer it. */
    private void keep(UUID id, UUID applicant, Optional<Integer> score) {
        int kept = database.createNativeMutationQuery("""
                insert into rating (dossier, score, at)
                select id, cast(?2 as int), ?3 from dossier where id = ?1 and applicant = ?4 and finished_at is not null
                on conflict (dossier) do update set score = excluded.score, at = excluded.at
                    where rating.score is null and excluded.score is not null""")
                .setParameter(1, id).setParameter(2, score.orElse(null), Integer.class)
                .setParameter(3, clock.instant()).setParameter(4, applicant).executeUpdate();
        if (kept == 0) {
            var state = one(id, applicant).state();
            throw ProblemException.conflict(state == State.NOT_YET ? "not-finished" : "rated-before",
                    "Each finished dossier is rated once.", Map.of("state", state));
        }
    }

    private static View view(Object[] row) {
        var state = row[11] != null ? State.RATED
                : Boolean.TRUE.equals(row[10]) ? State.DISMISSED
                        : Boolean.TRUE.equals(row[9]) ? State.WAITING : State.NOT_YET;
        return new View((UUID) row[0], (String) row[1], (String) row[2], new Text((String) row[3], (String) row[4]),
                (String) row[5], new Text((String) row[6], (String) row[7]), ((Number) row[8]).intValue(), state,
                (Integer) row[11], (Instant) row[12]);
    }
}
