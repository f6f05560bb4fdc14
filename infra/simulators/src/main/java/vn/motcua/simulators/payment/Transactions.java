package vn.motcua.simulators.payment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import vn.motcua.simulators.neighbour.Bounded;
import vn.motcua.simulators.neighbour.Inbox;
import vn.motcua.simulators.neighbour.Settings;
import vn.motcua.simulators.neighbour.When;

/** The provider's books. */
final class Transactions {

    private final Clock clock;
    private final Inbox<Transaction> books;
    private final Bounded<Order> opened = new Bounded<>(1_000);
    private final AtomicLong lastNo;

    Transactions(Settings settings, Clock clock) {
        this.clock = clock;
        this.books = new Inbox<>(settings, "payment", Transaction.class, Transaction::no);
        // Numbers go on over restarts without a journal too: tenths of a second since 2025.
        this.lastNo = new AtomicLong(clock.millis() / 100 - 17_356_000_000L);
    }

    /** What became of paying an order, and whether that is new or was known before. */
    record Paid(Transaction transaction, boolean fresh) {}

    void open(Order order) {
        opened.add(order);
    }

    Optional<Order> opened(String txnRef) {
        return opened.newestFirst().stream().filter(order -> order.txnRef().equals(txnRef)).findFirst();
    }

    /** Pays once: a second press of the button gets what the first one got. */
    synchronized Paid pay(Order order, String bank, String responseCode) {
        return redirected(order.txnRef())
                .map(before -> new Paid(before, false))
                .orElseGet(() -> new Paid(add(new Transaction(
                        nextNo(), "01", order.txnRef(), order.amount(), bank, "ATM", order.info(),
                        order.createDate(), clock.instant(), responseCode, "")), true));
    }

    /** A bank transfer; the same code may well be paid twice. */
    synchronized Transaction transfer(String reference, long amount, String purpose) {
        return add(new Transaction(
                nextNo(), "01", reference, amount, "VIETQR", "QRCODE", purpose, "", clock.instant(), "00", ""));
    }

    synchronized Transaction refund(Transaction payment, String type, long amount, String info) {
        return add(new Transaction(
                nextNo(), type, payment.txnRef(), amount, payment.bank(), payment.cardType(), info,
                payment.createDate(), clock.instant(), "00", payment.no()));
    }

    private Transaction add(Transaction transaction) {
        books.put(transaction);
        return transaction;
    }

    private String nextNo() {
        return "" + lastNo.incrementAndGet();
    }

    Optional<Transaction> redirected(String txnRef) {
        return first(entry -> entry.isPayment() && entry.txnRef().equals(txnRef) && !entry.bank().equals("VIETQR"));
    }

    /** The one with this number, or without a number the payment: a successful one rather than a failed one. */
    Optional<Transaction> find(String txnRef, String no) {
        Predicate<Transaction> same = entry -> entry.txnRef().equals(txnRef);
        if (!no.isEmpty() && !no.equals("0")) {
            return first(same.and(entry -> entry.no().equals(no)));
        }
        return first(same.and(Transaction::isPayment).and(Transaction::succeeded))
                .or(() -> first(same.and(Transaction::isPayment)));
    }

    long refunded(Transaction payment) {
        return books.newestFirst().stream()
                .filter(entry -> entry.original().equals(payment.no()))
                .mapToLong(Transaction::amount)
                .sum();
    }

    /** The money that moved on a day in Vietnam, oldest first. */
    List<Transaction> on(LocalDate day) {
        return books.newestFirst().reversed().stream()
                .filter(Transaction::succeeded)
                .filter(entry -> entry.at().atZone(When.VIETNAM).toLocalDate().equals(day))
                .toList();
    }

    List<Transaction> newestFirst() {
        return books.newestFirst();
    }

    private Optional<Transaction> first(Predicate<Transaction> wanted) {
        return books.newestFirst().stream().filter(wanted).findFirst();
    }
}
