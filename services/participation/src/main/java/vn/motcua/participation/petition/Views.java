package vn.motcua.participation.petition;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

import io.quarkus.panache.common.Page;

import vn.motcua.contracts.Text;
import vn.motcua.participation.directory.Agencies;
import vn.motcua.participation.directory.Dossiers;
import vn.motcua.participation.directory.Procedures;
import vn.motcua.participation.petition.PetitionView.Level;
import vn.motcua.platform.problem.ProblemException;

/** Petitions as people see them. */
@ApplicationScoped
@Transactional
class Views {

    private static final Duration SOON = Duration.ofDays(3);
    private static final UUID LAST = new UUID(-1L, -1L);

    private final Petitions.Table table;
    private final Session database;
    private final Words words;
    private final Agencies agencies;
    private final Procedures procedures;
    private final Dossiers dossiers;
    private final Terms terms;
    private final History history;
    private final Clock clock;

    Views(Petitions.Table table, Session database, Words words, Agencies agencies, Procedures procedures, Dossiers dossiers,
            Terms terms, History history, Clock clock) {
        this.table = table;
        this.database = database;
        this.words = words;
        this.agencies = agencies;
        this.procedures = procedures;
        this.dossiers = dossiers;
        this.terms = terms;
        this.history = history;
        this.clock = clock;
    }

    PetitionView view(UUID id, By by) {
        var petition = seen(id, by);
        var content = words.opened(petition);
        var now = clock.instant();
        var answered = petition.mergedInto == null ? petition : table.findById(petition.mergedInto);
        var answer = words.opened(answered.id, answered.answer);
        return new PetitionView(petition.id, petition.code, petition.kind, petition.state(), petition.agency,
                agencies.nameOf(petition.agency), petition.procedure, nameOf(petition.procedure), petition.dossier,
                dossierCode(petition), petition.place, content.title(), content.text(), content.concerns(), content.name(),
                petition.mayPublish, petition.isPublished(), petition.filedAt, petition.due, petition.provisional,
                level(petition, now), petition.round, answer.orElse(null), answered.answeredAt, petition.inTime,
                petition.reopenUntil, petition.score, by.person() == null && petition.mergedInto != null ? answered.code : null,
                by.person() == null ? merged(petition) : List.of(), reason(petition), petition.looksFormal,
                Walk.allowed(petition, terms.of(petition.kind), by.who(), now), history.of(id), content.attachments(),
                petition.seq());
    }

    /** Whose data it is that an officer is about to read. */
    Petition seen(UUID id, By by) {
        return table.findByIdOptional(id).filter(by::sees)
                .orElseThrow(() -> ProblemException.notFound("No such petition."));
    }

    /** A person's own petitions, newest first. */
    List<PetitionItem> of(UUID petitioner, Optional<UUID> after, int limit) {
        return table.find("petitioner = ?1 and id < ?2 order by id desc", petitioner, after.orElse(LAST))
                .page(Page.ofSize(limit)).stream().map(petition -> item(petition, words.opened(petition).title())).toList();
    }

    PetitionItem item(Petition petition, @Nullable String title) {
        return new PetitionItem(petition.id, petition.code, petition.kind, petition.state(), title, petition.agency,
                agencies.nameOf(petition.agency), petition.procedure, nameOf(petition.procedure), petition.filedAt,
                petition.due, petition.provisional, level(petition, clock.instant()), petition.round, petition.mayPublish,
                petition.isPublished());
    }

    static Level level(Petition petition, Instant now) {
        if (petition.isLate(now)) {
            return Level.LATE;
        }
        if (!petition.state().isOpen()) {
            return Level.DONE;
        }
        return now.isAfter(petition.due.minus(SOON)) ? Level.SOON : Level.IN_TIME;
    }

    private List<String> merged(Petition petition) {
        return table.<Petition> find("mergedInto = ?1 order by id", petition.id).stream().map(other -> other.code).toList();
    }

    private @Nullable Text nameOf(@Nullable String procedure) {
        return procedure == null ? null : procedures.find(procedure).map(Procedures.Procedure::name).orElse(null);
    }

    private @Nullable String dossierCode(Petition petition) {
        return petition.dossier == null ? null : dossiers.find(petition.dossier).map(Dossiers.Dossier::code).orElse(null);
    }

    private @Nullable Text reason(Petition petition) {
        if (petition.reasonCode == null) {
            return null;
        }
        var row = database.createNativeQuery("select name_vi, name_en from decline_reason where code = ?1", Object[].class)
                .setParameter(1, petition.reasonCode).getSingleResult();
        return new Text((String) row[0], (String) row[1]);
    }
}
