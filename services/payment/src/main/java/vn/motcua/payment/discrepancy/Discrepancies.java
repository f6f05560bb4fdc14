package vn.motcua.payment.discrepancy;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import vn.motcua.contracts.ChangeEvent;
import vn.motcua.contracts.Money;
import vn.motcua.contracts.Topics;
import vn.motcua.payment.bill.BillView;
import vn.motcua.platform.outbox.Outbox;
import vn.motcua.platform.problem.ProblemException;
import vn.motcua.platform.time.Ids;
import vn.motcua.platform.vault.Vault;

/** The open items of reconciliation: found once each, however often they are met. */
@ApplicationScoped
@Transactional
public class Discrepancies {

    /** What doesn't fit. */
    public enum Kind {
        /** Money for an order that we never made. */
        UNKNOWN_ORDER,
        OTHER_AMOUNT,
        PAID_TWICE,
        /** Money for a bill that had lapsed or was cancelled. */
        PAID_LATE,
        /** We booked a payment that the provider doesn't have. */
        NOT_AT_PROVIDER,
        /** The provider booked a refund that we didn't order. */
        UNKNOWN_REFUND,
        /** We booked a refund that the provider doesn't have. */
        REFUND_NOT_AT_PROVIDER
    }

    private final EntityManager database;
    private final Vault vault;
    private final Outbox outbox;
    private final Ids ids;
    private final Clock clock;

    Discrepancies(EntityManager database, Vault vault, Outbox outbox, Ids ids, Clock clock) {
        this.database = database;
        this.vault = vault;
        this.outbox = outbox;
        this.ids = ids;
        this.clock = clock;
    }

    /** @param expected what we thought, null when we knew of nothing */
    public void open(Kind kind, String reference, @Nullable BillView bill, @Nullable Money expected, Money amount,
            String providerNumber) {
        database.createNativeQuery("""
                insert into discrepancy (id, kind, reference, bill, unit, expected, amount, provider_number, state,
                    opened_at, version)
                values (?1, ?2, ?3, cast(?4 as uuid), ?5, cast(?6 as bigint), ?7, ?8, 'OPEN', ?9, 0)
                on conflict do nothing""")
                .setParameter(1, ids.next()).setParameter(2, kind.name()).setParameter(3, reference)
                .setParameter(4, bill == null ? null : bill.id().toString())
                .setParameter(5, bill == null ? null : bill.unit())
                .setParameter(6, expected == null ? null : expected.dong() + "")
                .setParameter(7, amount.dong()).setParameter(8, providerNumber).setParameter(9, clock.instant())
                .executeUpdate();
    }

    /** Open items first by age. @param unit null for those of all units */
    public List<DiscrepancyView> list(@Nullable String unit, boolean open, @Nullable UUID after, int limit) {
        return database.createQuery("""
                from Discrepancy where (?1 is null or unit = ?1) and (?2 = false or state = 'OPEN')
                and (cast(?3 as uuid) is null or id > ?3) order by id""", Discrepancy.class)
                .setParameter(1, unit).setParameter(2, open).setParameter(3, after).setMaxResults(limit)
                .getResultStream().map(this::view).toList();
    }

    /**
     * @param unit null when items of all units may be resolved
     * @throws ProblemException 404 without such an item, 409 when it is resolved already
     */
    public DiscrepancyView resolve(UUID id, @Nullable String unit, String by, String note) {
        var item = database.find(Discrepancy.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (item == null || unit != null && !item.isOf(unit)) {
            throw ProblemException.notFound("There is no such item.");
        }
        item.resolve(by, vault.seal(id, note), clock.instant());
        outbox.add(Topics.CHANGES, new ChangeEvent.DiscrepancyResolved(ids.next(), id, clock.instant()));
        return view(item);
    }

    private DiscrepancyView view(Discrepancy item) {
        return item.view(item.words().map(sealed -> vault.openText(item.id(), sealed)));
    }
}
