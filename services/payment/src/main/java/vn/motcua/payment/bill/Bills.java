package vn.motcua.payment.bill;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;

import vn.motcua.contracts.Money;
import vn.motcua.contracts.PaymentEvent;
import vn.motcua.contracts.PaymentEvent.Method;
import vn.motcua.contracts.PaymentEvent.Purpose;
import vn.motcua.contracts.Topics;
import vn.motcua.payment.bill.Lifecycle.Step;
import vn.motcua.payment.receipt.Receipts;
import vn.motcua.platform.outbox.Outbox;
import vn.motcua.platform.problem.ProblemException;
import vn.motcua.platform.time.Ids;

/** The one door to bills: every change takes the bill's row first, so that rivals wait for each other. */
@ApplicationScoped
@Transactional
public class Bills {

    private final EntityManager database;
    private final Receipts receipts;
    private final BillConfig terms;
    private final Outbox outbox;
    private final Ids ids;
    private final Clock clock;

    Bills(EntityManager database, Receipts receipts, BillConfig terms, Outbox outbox, Ids ids, Clock clock) {
        this.database = database;
        this.receipts = receipts;
        this.terms = terms;
        this.outbox = outbox;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Opens a bill and asks for the money; a bill for the same cause, or a second fee, is not opened again.
     *
     * @param cause the fact that made the money due
     */
    public void open(UUID cause, UUID dossier, Purpose purpose, Money amount) {
        var filing = database.find(Filing.class, dossier);
        var id = ids.next();
        var payBy = now().plus(terms.payWithin());
        var opened = database.createNativeQuery("""
                insert into bill (id, cause, dossier, code, unit, authority, applicant, purpose, amount, state, opened_at,
                    pay_by, version)
                values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, 'OPEN', ?10, ?11, 0) on conflict do nothing""")
                .setParameter(1, id).setParameter(2, cause).setParameter(3, dossier).setParameter(4, filing.code())
                .setParameter(5, filing.unit()).setParameter(6, filing.authority())
                .setParameter(7, filing.applicant()).setParameter(8, purpose.name()).setParameter(9, amount.dong())
                .setParameter(10, now()).setParameter(11, payBy)
                .executeUpdate();
        if (opened == 1) {
            outbox.add(Topics.PAYMENTS, new PaymentEvent.Requested(ids.next(), dossier, now(), filing.code(), id,
                    purpose, amount, payBy, filing.applicant()));
        }
    }

    /** @throws ProblemException 404 when there is none */
    public BillView find(UUID id) {
        return found(database.find(Bill.class, id), id).view();
    }

    public List<BillView> ofDossier(UUID dossier) {
        return database.createQuery("from Bill where dossier = ?1 order by openedAt, id", Bill.class)
                .setParameter(1, dossier).getResultStream().map(Bill::view).toList();
    }

    public List<BillView> ofCode(String code) {
        return database.createQuery("from Bill where code = ?1 order by openedAt, id", Bill.class)
                .setParameter(1, code).getResultStream().map(Bill::view).toList();
    }

    /** The newest bills of a person, all dossiers together. */
    public List<BillView> ofApplicant(UUID person, int limit) {
        return database.createQuery("from Bill where applicant = ?1 order by openedAt desc, id desc", Bill.class)
                .setParameter(1, person).setMaxResults(limit).getResultStream().map(Bill::view).toList();
    }

    /** Holds the bill until the transaction ends. */
    public BillView hold(UUID id) {
        return held(id).view();
    }

    public void attempt(UUID id) {
        held(id).take(Step.ATTEMPT);
    }

    /** The last attempt under way came to nothing. */
    public void release(UUID id) {
        held(id).take(Step.RELEASE);
    }

    /** Settles the bill, numbers its receipt and tells everybody. */
    public BillView settle(UUID id, Method method, Instant paidAt) {
        var bill = held(id);
        var before = bill.view();
        // When the bill may not be settled, the number is given back with the transaction.
        var receipt = receipts.issue(id, before.unit(), before.amount(), method, paidAt);
        bill.settle(method, paidAt, receipt.number());
        outbox.add(Topics.PAYMENTS, new PaymentEvent.Settled(ids.next(), before.dossier(), now(), before.code(), id,
                before.purpose(), before.amount(), method, receipt.number(), before.applicant()));
        return bill.view();
    }

    /** Ends the bill unpaid when its time is over and nothing is under way; false when it isn't so. */
    public boolean lapse(UUID id) {
        var bill = held(id);
        if (!bill.isDueToLapse(now())) {
            return false;
        }
        bill.take(Step.LAPSE);
        var view = bill.view();
        outbox.add(Topics.PAYMENTS, new PaymentEvent.Lapsed(ids.next(), view.dossier(), now(), view.code(), id,
                view.purpose(), view.applicant()));
        return true;
    }

    /** The dossier ended: what is unpaid needn't be paid any more. */
    public void cancelUnpaid(UUID dossier) {
        ofDossier(dossier).stream().filter(bill -> bill.state().isPayable())
                .forEach(bill -> held(bill.id()).take(Step.CANCEL));
    }

    public void refunded(UUID id) {
        held(id).take(Step.REFUND);
    }

    /** Bills whose time is over, oldest first; for each the provider must be asked before it lapses. */
    public List<UUID> overdue(int limit) {
        return database.createQuery(
                "select id from Bill where state in (OPEN, PENDING) and payBy <= ?1 order by payBy", UUID.class)
                .setParameter(1, now()).setMaxResults(limit).getResultList();
    }

    private Bill held(UUID id) {
        return found(database.find(Bill.class, id, LockModeType.PESSIMISTIC_WRITE), id);
    }

    private static Bill found(Bill bill, UUID id) {
        if (bill == null) {
            throw ProblemException.notFound("There is no bill " + id + ".");
        }
        return bill;
    }

    /** As PostgreSQL keeps it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
