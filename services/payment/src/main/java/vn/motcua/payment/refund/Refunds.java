package vn.motcua.payment.refund;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;

import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

import vn.motcua.contracts.ChangeEvent;
import vn.motcua.contracts.PaymentEvent;
import vn.motcua.contracts.Topics;
import vn.motcua.payment.bill.BillState;
import vn.motcua.payment.bill.BillView;
import vn.motcua.payment.bill.Bills;
import vn.motcua.platform.outbox.Outbox;
import vn.motcua.platform.problem.ProblemException;
import vn.motcua.platform.time.Ids;
import vn.motcua.platform.vault.Erased;
import vn.motcua.platform.vault.Vault;

/** The one door to refunds. */
@ApplicationScoped
@Transactional
public class Refunds {

    private final Session database;
    private final Bills bills;
    private final Vault vault;
    private final Outbox outbox;
    private final Ids ids;
    private final Clock clock;

    Refunds(Session database, Bills bills, Vault vault, Outbox outbox, Ids ids, Clock clock) {
        this.database = database;
        this.bills = bills;
        this.vault = vault;
        this.outbox = outbox;
        this.ids = ids;
        this.clock = clock;
    }

    /** Puts every paid bill of the dossier before the cashier. */
    public void openForDossier(UUID dossier, String reasonCode) {
        bills.ofDossier(dossier).stream().filter(bill -> bill.state() == BillState.SETTLED)
                .forEach(bill -> open(bill, reasonCode));
    }

    private void open(BillView bill, String reasonCode) {
        var id = ids.next();
        var opened = database.createNativeMutationQuery("""
                insert into refund (id, bill, dossier, code, unit, applicant, amount, state, reason_code, opened_at, version)
                values (?1, ?2, ?3, ?4, ?5, ?6, ?7, 'OPEN', ?8, ?9, 0) on conflict do nothing""")
                .setParameter(1, id).setParameter(2, bill.id()).setParameter(3, bill.dossier())
                .setParameter(4, bill.code()).setParameter(5, bill.unit()).setParameter(6, bill.applicant())
                .setParameter(7, bill.amount().dong()).setParameter(8, reasonCode).setParameter(9, now())
                .executeUpdate();
        if (opened == 1) {
            outbox.add(Topics.PAYMENTS, new PaymentEvent.RefundOpened(ids.next(), bill.dossier(), now(), bill.id(), id,
                    bill.amount(), reasonCode));
        }
    }

    public RefundView find(UUID id) {
        return view(found(database.find(Refund.class, id)));
    }

    public Optional<RefundView> ofBill(UUID bill) {
        return database.createQuery("from Refund where bill = ?1", Refund.class).setParameter(1, bill)
                .getResultStream().findFirst().map(this::view);
    }

    List<RefundView> ofUnit(String unit, @Nullable UUID after, int limit) {
        return database.createQuery("""
                from Refund where unit = ?1 and (cast(?2 as uuid) is null or id > ?2) order by id""", Refund.class)
                .setParameter(1, unit).setParameter(2, after).setMaxResults(limit)
                .getResultStream().map(this::view).toList();
    }

    RefundView approve(UUID id, String by, String why) {
        var refund = held(id);
        refund.approve(by, vault.seal(refund.dossier(), why), now());
        outbox.add(Topics.CHANGES, new ChangeEvent.RefundApproved(ids.next(), id, now()));
        return view(refund);
    }

    RefundView decline(UUID id, String by, String why) {
        var refund = held(id);
        refund.decline(by, vault.seal(refund.dossier(), why), now());
        var view = view(refund);
        outbox.add(Topics.PAYMENTS,
                new PaymentEvent.RefundDeclined(ids.next(), view.dossier(), now(), id, "CASHIER_DECLINED"));
        return view;
    }

    /** The money is on its way back; everybody is told. */
    void refunded(UUID id) {
        var refund = held(id);
        if (refund.state() == RefundState.REFUNDED) {
            return;
        }
        refund.refunded();
        var view = view(refund);
        bills.refunded(view.bill());
        outbox.add(Topics.PAYMENTS, new PaymentEvent.Refunded(ids.next(), view.dossier(), now(), view.code(), id,
                view.amount(), view.applicant()));
    }

    void fail(UUID id, String code) {
        held(id).fail(code);
    }

    void tryLater(UUID id) {
        held(id).tryLater(now());
    }

    /** Takes approved refunds whose turn it is; for a minute no other instance gets them. */
    List<RefundView> claimToSend(int limit) {
        var claimed = database.createNativeQuery("""
                update refund set try_at = ?2 where id in (select id from refund
                    where state = 'APPROVED' and try_at <= ?1 order by try_at limit ?3 for update skip locked)
                returning id""", UUID.class)
                .setParameter(1, now()).setParameter(2, now().plus(1, ChronoUnit.MINUTES)).setParameter(3, limit)
                .getResultList();
        return claimed.stream().map(this::find).toList();
    }

    /** Without the note once the dossier's data are destroyed. */
    private RefundView view(Refund refund) {
        try {
            return refund.view(refund.words().map(sealed -> vault.openText(refund.dossier(), sealed)));
        } catch (Erased e) {
            return refund.view(Optional.empty());
        }
    }

    private Refund held(UUID id) {
        return found(database.find(Refund.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    private static Refund found(Refund refund) {
        if (refund == null) {
            throw ProblemException.notFound("There is no such refund.");
        }
        return refund;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
