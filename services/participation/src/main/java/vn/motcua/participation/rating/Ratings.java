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
import vn.motcua.participation.directory.Agencies;
import vn.motcua.participation.directory.Dossiers;
import vn.motcua.participation.directory.Dossiers.Dossier;
import vn.motcua.participation.directory.Procedures;
import vn.motcua.platform.outbox.Outbox;
import vn.motcua.platform.problem.ProblemException;
import vn.motcua.platform.time.Ids;

/** What applicants said of their finished dossiers: one answer each, for ever. */
@ApplicationScoped
@Transactional
class Ratings {

    private static final String WAITING = """
            select dossier.id from dossier left join rating on rating.dossier = dossier.id
            where applicant = ?1 and finished_at is not null and rating.dossier is null
            order by finished_at desc limit ?2""";

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
    private final Agencies agencies;
    private final Procedures procedures;
    private final Outbox outbox;
    private final Ids ids;
    private final Clock clock;

    Ratings(Session database, Dossiers dossiers, Agencies agencies, Procedures procedures, Outbox outbox, Ids ids,
            Clock clock) {
        this.database = database;
        this.dossiers = dossiers;
        this.agencies = agencies;
        this.procedures = procedures;
        this.outbox = outbox;
        this.ids = ids;
        this.clock = clock;
    }

    /** Finished dossiers that their applicant hasn't been heard about, newest first. */
    List<View> waiting(UUID applicant, int limit) {
        return database.createNativeQuery(WAITING, UUID.class).setParameter(1, applicant).setParameter(2, limit)
                .getResultList().stream().map(id -> view(own(id, applicant))).toList();
    }

    View one(UUID id, UUID applicant) {
        return view(own(id, applicant));
    }

    /** @throws ProblemException 409 when it isn't finished, or was rated before */
    View rate(UUID id, UUID applicant, int score) {
        var dossier = own(id, applicant);
        keep(dossier, Optional.of(score));
        outbox.add(Topics.RATINGS, new RatingEvent.Rated(ids.next(), id, clock.instant(), dossier.procedure(),
                dossier.unit(), dossier.authority(), dossier.province(), OfficialStatus.of(dossier.status()), score));
        return view(dossier);
    }

    /** The applicant isn't asked again. */
    View dismiss(UUID id, UUID applicant) {
        var dossier = own(id, applicant);
        keep(dossier, Optional.empty());
        return view(dossier);
    }

    /** One statement decides: finished, and nobody was faster. Whoever only waved the question away may still answer it. */
    private void keep(Dossier dossier, Optional<Integer> score) {
        int kept = database.createNativeMutationQuery("""
                insert into rating (dossier, score, at)
                select id, cast(?2 as int), ?3 from dossier where id = ?1 and finished_at is not null
                on conflict (dossier) do update set score = excluded.score, at = excluded.at
                    where rating.score is null and excluded.score is not null""")
                .setParameter(1, dossier.id()).setParameter(2, score.orElse(null), Integer.class)
                .setParameter(3, clock.instant()).executeUpdate();
        if (kept == 0) {
            var state = view(dossier).state();
            throw ProblemException.conflict(state == State.NOT_YET ? "not-finished" : "rated-before",
                    "Each finished dossier is rated once.", Map.of("state", state));
        }
    }

    private Dossier own(UUID id, UUID applicant) {
        return dossiers.find(id).filter(dossier -> dossier.applicant().equals(applicant))
                .orElseThrow(() -> ProblemException.notFound("No such dossier."));
    }

    private View view(Dossier dossier) {
        var row = database.createNativeQuery("""
                select finished_at is not null, rating.dossier is not null, score, at
                from dossier left join rating on rating.dossier = dossier.id where id = ?1""", Object[].class)
                .setParameter(1, dossier.id()).getSingleResult();
        var state = row[2] != null ? State.RATED
                : Boolean.TRUE.equals(row[1]) ? State.DISMISSED
                        : Boolean.TRUE.equals(row[0]) ? State.WAITING : State.NOT_YET;
        var procedure = procedures.find(dossier.procedure()).map(Procedures.Procedure::name)
                .orElseGet(() -> new Text(dossier.procedure(), dossier.procedure()));
        return new View(dossier.id(), dossier.code(), dossier.procedure(), procedure, dossier.unit(),
                agencies.nameOf(dossier.unit()), dossier.status(), state, (Integer) row[2], (Instant) row[3]);
    }
}
