package vn.motcua.transparency.consultation;

import java.time.Clock;
import java.util.Objects;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;

import org.hibernate.Session;

import vn.motcua.contracts.ConsultationEvent;
import vn.motcua.transparency.count.Cell;
import vn.motcua.transparency.count.Cells;
import vn.motcua.transparency.count.Dataset;

/** The one door to the consultations that are counted: a comment lies with those replied to, or with the others. */
@ApplicationScoped
@Transactional
class Consultations {

    private final Session database;
    private final Cells cells;
    private final Clock clock;

    Consultations(Session database, Cells cells, Clock clock) {
        this.database = database;
        this.cells = cells;
        this.clock = clock;
    }

    void walk(ConsultationEvent fact) {
        var head = fact.head();
        database.createNativeMutationQuery("""
                insert into consultation (id, province, agency, document_type) values (?1, ?2, ?3, ?4)
                on conflict do nothing""").setParameter(1, head.consultation()).setParameter(2, head.province())
                .setParameter(3, head.agency()).setParameter(4, head.documentType()).executeUpdate();
        var consultation = database.find(Consultation.class, head.consultation(), LockModeType.PESSIMISTIC_WRITE);
        consultation.walk(fact, clock.getZone());
        if (consultation.month != null) {
            count(consultation);
        }
    }

    private void count(Consultation consultation) {
        var replied = Math.min(consultation.replied, consultation.comments);
        var unanswered = consultation.comments - replied;
        cells.add(Dataset.CONSULTATIONS, cell(consultation, "REPLIED"), replied - consultation.countedReplied);
        cells.add(Dataset.CONSULTATIONS, cell(consultation, "UNANSWERED"), unanswered - consultation.countedUnanswered);
        consultation.countedReplied = replied;
        consultation.countedUnanswered = unanswered;
    }

    private static Cell cell(Consultation of, String outcome) {
        return new Cell(Objects.requireNonNull(of.month), of.province, of.agency, Cell.NONE, of.documentType, outcome,
                Cell.NONE, Cell.NONE);
    }
}
