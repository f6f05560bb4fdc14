package vn.motcua.transparency.dossier;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;

import org.hibernate.Session;

import vn.motcua.transparency.count.Cells;
import vn.motcua.transparency.count.Dataset;

/** The one door to the rows that are counted: changes a row and moves its dossier to the cell where it belongs. */
@ApplicationScoped
@Transactional
class Dossiers {

    private final Session database;
    private final Cells cells;
    private final Clock clock;

    Dossiers(Session database, Cells cells, Clock clock) {
        this.database = database;
        this.cells = cells;
        this.clock = clock;
    }

    void change(UUID id, Consumer<Dossier> change) {
        database.createNativeMutationQuery("insert into dossier (id) values (?1) on conflict do nothing")
                .setParameter(1, id).executeUpdate();
        var dossier = database.find(Dossier.class, id, LockModeType.PESSIMISTIC_WRITE);
        change.accept(dossier);
        count(dossier);
    }

    /** Counts those as late whose date has passed; says whether there may be more. */
    boolean turn(int limit) {
        var due = database.createNativeQuery("""
                select id from dossier where late_at < ?1 order by late_at limit ?2 for update skip locked""", UUID.class)
                .setParameter(1, clock.instant()).setParameter(2, limit).getResultList();
        List.copyOf(due).forEach(id -> count(database.find(Dossier.class, id)));
        return due.size() == limit;
    }

    private void count(Dossier dossier) {
        var now = clock.instant();
        dossier.lateAt = dossier.becomesLate(now).orElse(null);
        dossier.countedAs(now).ifPresent(cell -> dossier.cell = cells.move(Dataset.DOSSIERS, dossier.cell, cell));
    }
}
