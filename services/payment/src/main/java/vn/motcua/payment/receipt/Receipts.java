package vn.motcua.payment.receipt;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import org.hibernate.Session;

import vn.motcua.contracts.Money;
import vn.motcua.contracts.PaymentEvent.Method;
import vn.motcua.platform.time.Time;

/** The books of receipts: one for each unit and year, numbered without a gap. */
@ApplicationScoped
public class Receipts {

    private final Session database;

    Receipts(Session database) {
        this.database = database;
    }

    /** Numbers a receipt in the caller's transaction; a number is given back when that rolls back. */
    @Transactional(TxType.MANDATORY)
    public ReceiptView issue(UUID bill, String unit, Money amount, Method method, Instant paidAt) {
        var year = paidAt.atZone(Time.ZONE).getYear();
        var receipt = new Receipt(bill, unit, year, next(unit, year), amount, method, paidAt);
        database.persist(receipt);
        return receipt.view();
    }

    @Transactional
    public Optional<ReceiptView> of(UUID bill) {
        return Optional.ofNullable(database.find(Receipt.class, bill)).map(Receipt::view);
    }

    private int next(String unit, int year) {
        return database.createNativeQuery("""
                insert into receipt_book (unit, year, last) values (?1, ?2, 1)
                on conflict (unit, year) do update set last = receipt_book.last + 1 returning last""", Integer.class)
                .setParameter(1, unit).setParameter(2, year).getSingleResult();
    }
}
