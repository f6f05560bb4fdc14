package vn.motcua.payment.attempt;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.hibernate.Session;

import vn.motcua.contracts.PaymentEvent.Method;
import vn.motcua.payment.bill.BillState;
import vn.motcua.payment.bill.BillView;
import vn.motcua.payment.bill.Bills;
import vn.motcua.platform.problem.ProblemException;
import vn.motcua.platform.time.Ids;
import vn.motcua.platform.time.Time;

/** The attempts to pay bills: begins, finds and ends them. */
@ApplicationScoped
@Transactional
public class Attempts {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyMMdd").withZone(Time.ZONE);
    /** An attempt with less time left isn't offered again. */
    private static final long ENOUGH_MINUTES = 3;

    private final Session database;
    private final Bills bills;
    private final AttemptConfig config;
    private final Ids ids;
    private final Clock clock;

    Attempts(Session database, Bills bills, AttemptConfig config, Ids ids, Clock clock) {
        this.database = database;
        this.bills = bills;
        this.config = config;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Begins to pay; who already has an attempt of the same kind under way gets it again, so as not to pay twice.
     *
     * @throws ProblemException 409 when the bill isn't to be paid any more
     */
    AttemptView begin(UUID billId, Method method, String locale) {
        var bill = bills.hold(billId);
        var now = now();
        if (!bill.state().isPayable() || !now.isBefore(bill.payBy())) {
            throw ProblemException.conflict("bill-not-payable", "The bill can't be paid any more.",
                    Map.of("state", bill.state(), "allowed", List.of()));
        }
        return database.createQuery("""
                from Attempt where bill = ?1 and method = ?2 and locale = ?3 and state in (CREATED, PENDING)
                and expiresAt > ?4 order by createdAt desc""", Attempt.class)
                .setParameter(1, billId).setParameter(2, method).setParameter(3, locale)
                .setParameter(4, now.plus(ENOUGH_MINUTES, ChronoUnit.MINUTES)).setMaxResults(1)
                .getResultStream().findFirst().orElseGet(() -> create(bill, method, locale, now)).view();
    }

    private Attempt create(BillView bill, Method method, String locale, Instant now) {
        var number = database.createNativeQuery("select nextval('attempt_number')", Long.class)
                .getSingleResult();
        var reference = "P%s%08d".formatted(DAY.format(now), number);
        var attempt = new Attempt(ids.next(), bill, reference, method, locale, now, now.plus(config.expiry()),
                now.plus(config.askEvery()));
        database.persist(attempt);
        bills.attempt(bill.id());
        return attempt;
    }

    public AttemptView find(UUID id) {
        return found(database.find(Attempt.class, id)).view();
    }

    public Optional<AttemptView> find(String reference) {
        return byReference(reference).map(Attempt::view);
    }

    public List<AttemptView> ofBill(UUID bill) {
        return database.createQuery("from Attempt where bill = ?1 order by createdAt", Attempt.class)
                .setParameter(1, bill).getResultStream().map(Attempt::view).toList();
    }

    /** Attempts whose money the provider took on a day. */
    public List<AttemptView> paidOn(LocalDate day) {
        return database.createQuery("from Attempt where state = SUCCEEDED and paidAt >= ?1 and paidAt < ?2",
                Attempt.class)
                .setParameter(1, day.atStartOfDay(Time.ZONE).toInstant())
                .setParameter(2, day.plusDays(1).atStartOfDay(Time.ZONE).toInstant())
                .getResultStream().map(Attempt::view).toList();
    }

    /** Takes attempts that the provider is to be asked about; another instance gets others. */
    public List<AttemptView> claimToAsk(int limit) {
        var now = now();
        var claimed = database.createNativeQuery("""
                update attempt set ask_at = ?2 where id in (
                    select id from attempt where ask_at <= ?1 order by ask_at limit ?3 for update skip locked)
                returning id""", UUID.class)
                .setParameter(1, now).setParameter(2, now.plus(config.askEvery())).setParameter(3, limit)
                .getResultList();
        return claimed.stream().map(this::find).toList();
    }

    /** Ends an attempt that the provider says nobody has paid; false when its time isn't over. */
    public boolean expire(UUID id) {
        var attempt = held(found(database.find(Attempt.class, id)));
        if (!attempt.state().isUnderWay() || !attempt.isOver(now().minus(config.grace()))) {
            return false;
        }
        attempt.expire(now());
        release(attempt.bill());
        return true;
    }

    /** The bill is open again when nothing is under way any more. */
    void release(UUID bill) {
        var underWay = ofBill(bill).stream().anyMatch(attempt -> attempt.state().isUnderWay());
        if (!underWay && bills.find(bill).state() == BillState.PENDING) {
            bills.release(bill);
        }
    }

    Optional<Attempt> byReference(String reference) {
        return database.createQuery("from Attempt where reference = ?1", Attempt.class)
                .setParameter(1, reference).getResultStream().findFirst();
    }

    /** Waits for the bill, then reads the attempt as it is now. */
    Attempt held(Attempt attempt) {
        bills.hold(attempt.bill());
        database.refresh(attempt);
        return attempt;
    }

    private static Attempt found(Attempt attempt) {
        if (attempt == null) {
            throw unknown();
        }
        return attempt;
    }

    static ProblemException unknown() {
        return ProblemException.notFound("There is no such attempt.");
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
