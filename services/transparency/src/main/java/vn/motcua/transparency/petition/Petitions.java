package vn.motcua.transparency.petition;

import java.time.Clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;

import org.hibernate.Session;

import vn.motcua.contracts.PetitionEvent;
import vn.motcua.transparency.count.Cells;
import vn.motcua.transparency.count.Dataset;

/** The one door to the petitions that are counted. */
@ApplicationScoped
@Transactional
class Petitions {

    private final Session database;
    private final Cells cells;
    private final Clock clock;

    Petitions(Session database, Cells cells, Clock clock) {
        this.database = database;
        this.cells = cells;
        this.clock = clock;
    }

    void walk(PetitionEvent fact) {
        var head = fact.head();
        database.createNativeMutationQuery("""
                insert into petition (id, province, agency, procedure, kind) values (?1, ?2, ?3, '-', ?4)
                on conflict do nothing""").setParameter(1, head.petition()).setParameter(2, head.province())
                .setParameter(3, head.agency()).setParameter(4, head.kind().name()).executeUpdate();
        var petition = database.find(Petition.class, head.petition(), LockModeType.PESSIMISTIC_WRITE);
        petition.walk(fact, clock.getZone());
        petition.countedAs().ifPresent(cell -> petition.cell = cells.move(Dataset.FEEDBACK, petition.cell, cell));
    }
}
