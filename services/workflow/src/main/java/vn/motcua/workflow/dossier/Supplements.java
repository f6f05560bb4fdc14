package vn.motcua.workflow.dossier;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.Session;

import org.jspecify.annotations.Nullable;

import vn.motcua.platform.vault.Erased;
import vn.motcua.workflow.dossier.DossierView.SupplementView;
import vn.motcua.workflow.dossier.Step.RequestSupplement.Mark;

/** The supplement requests of a dossier, round by round. */
@ApplicationScoped
class Supplements {

    private final Session database;
    private final Words words;

    Supplements(Session database, Words words) {
        this.database = database;
        this.words = words;
    }

    private record Said(String reason, List<Mark> marks) {}

    void asked(UUID dossier, int round, Instant at, String by, LocalDate answerBy, Step.RequestSupplement request) {
        database.createNativeMutationQuery("""
                insert into supplement (dossier, round, asked_at, asked_by, answer_by, words)
                values (?1, ?2, ?3, ?4, ?5, ?6)""")
                .setParameter(1, dossier).setParameter(2, round).setParameter(3, at).setParameter(4, by)
                .setParameter(5, answerBy)
                .setParameter(6, Objects.requireNonNull(words.sealed(dossier, Map.copyOf(request.words()))))
                .executeUpdate();
    }

    void answered(UUID dossier, int round, int revision, Instant at) {
        database.createNativeMutationQuery(
                "update supplement set answered_at = ?3, revision = ?4 where dossier = ?1 and round = ?2")
                .setParameter(1, dossier).setParameter(2, round).setParameter(3, at).setParameter(4, revision)
                .executeUpdate();
    }

    /** The last request, answered or not. */
    Optional<SupplementView> last(UUID dossier) {
        var rows = database.createNativeQuery("""
                select round, words, answer_by, answered_at from supplement
                where dossier = ?1 order by round desc limit 1""", Object[].class).setParameter(1, dossier).getResultList();
        return rows.stream().findFirst().flatMap(row -> view(dossier, row));
    }

    /** Nothing when it was erased. */
    private Optional<SupplementView> view(UUID dossier, Object[] row) {
        try {
            var said = words.opened(dossier, (byte[]) row[1], Said.class);
            return Optional.of(new SupplementView(((Number) row[0]).intValue(), said.reason, said.marks, date(row[2]),
                    instant(row[3])));
        } catch (Erased e) {
            return Optional.empty();
        }
    }

    private static LocalDate date(Object column) {
        return column instanceof LocalDate date ? date : ((java.sql.Date) column).toLocalDate();
    }

    private static @Nullable Instant instant(@Nullable Object column) {
        return column instanceof Instant instant ? instant
                : column instanceof java.time.OffsetDateTime time ? time.toInstant()
                        : column == null ? null : ((java.sql.Timestamp) column).toInstant();
    }
}
