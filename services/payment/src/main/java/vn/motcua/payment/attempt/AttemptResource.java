package vn.motcua.payment.attempt;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

import io.smallrye.common.annotation.RunOnVirtualThread;

import vn.motcua.contracts.Money;
import vn.motcua.contracts.PaymentEvent.Method;
import vn.motcua.contracts.Text;
import vn.motcua.payment.bill.BillRights;
import vn.motcua.payment.bill.Bills;
import vn.motcua.payment.provider.QrCode;
import vn.motcua.payment.provider.VietQr;
import vn.motcua.payment.provider.Vnpay;
import vn.motcua.platform.idempotency.Idempotency;
import vn.motcua.platform.identity.Caller;
import vn.motcua.platform.identity.Roles;
import vn.motcua.platform.problem.ProblemException;

/** Lets a citizen pay, and see how it went. */
@Path("/api/payment/v1")
@RolesAllowed(Roles.CITIZEN)
@RunOnVirtualThread
class AttemptResource {

    /** @param locale {@code vi} or {@code en} */
    record Begin(@NotNull Method method, @Nullable String locale) {}

    /** @param svg the code as a picture */
    record Transfer(String payload, String svg, String accountName, Money amount, String purpose) {}

    record Begun(UUID attempt, UUID bill, Method method, Optional<String> redirect, Optional<Transfer> vietqr,
            Instant expiresAt) {}

    record Shown(UUID attempt, UUID bill, Method method, AttemptState state, Optional<String> code, Text message,
            Money amount, Instant expiresAt) {

        static Shown of(AttemptView attempt) {
            return new Shown(attempt.id(), attempt.bill(), attempt.method(), attempt.state(), attempt.answer(),
                    attempt.message(), attempt.order().amount(), attempt.order().expiresAt());
        }
    }

    /** What is kept under the idempotency key; the rest is made from it each time. */
    record Kept(UUID attempt) {}

    private record Asked(UUID bill, Begin begin) {}

    private final Attempts attempts;
    private final Bills bills;
    private final BillRights rights;
    private final Vnpay vnpay;
    private final VietQr vietqr;
    private final Idempotency idempotency;
    private final Caller caller;

    AttemptResource(Attempts attempts, Bills bills, BillRights rights, Vnpay vnpay, VietQr vietqr,
            Idempotency idempotency, Caller caller) {
        this.attempts = attempts;
        this.bills = bills;
        this.rights = rights;
        this.vnpay = vnpay;
        this.vietqr = vietqr;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    @POST
    @Path("bills/{bill}/attempts")
    @ResponseStatus(201)
    public Begun begin(@RestPath UUID bill, @Valid @NotNull Begin begin,
            @HeaderParam(Idempotency.HEADER) String key, @HeaderParam("X-Forwarded-For") @Nullable String forwarded) {
        rights.own(bills.find(bill));
        if (begin.method == Method.CASH) {
            throw ProblemException.badRequest("cash-at-the-counter", "Cash is taken at the counter.");
        }
        var locale = "en".equals(begin.locale) ? "en" : "vn";
        var kept = idempotency.once(caller.key(), key, new Asked(bill, begin), Kept.class,
                () -> new Kept(attempts.begin(bill, begin.method, locale).id()));
        return begun(attempts.find(kept.attempt), address(forwarded));
    }

    @GET
    @Path("attempts/{id}")
    public Shown show(@RestPath UUID id) {
        var attempt = attempts.find(id);
        // In the words for an attempt that doesn't exist: neither this one nor its bill is a stranger's to know.
        if (!caller.is(bills.find(attempt.bill()).applicant())) {
            throw Attempts.unknown();
        }
        return Shown.of(attempt);
    }

    private Begun begun(AttemptView attempt, String address) {
        var order = attempt.order();
        return switch (attempt.method()) {
            case GATEWAY -> new Begun(attempt.id(), attempt.bill(), attempt.method(),
                    Optional.of(vnpay.payUrl(order, address)), Optional.empty(), order.expiresAt());
            case VIETQR -> new Begun(attempt.id(), attempt.bill(), attempt.method(), Optional.empty(),
                    Optional.of(transfer(attempt)), order.expiresAt());
            case CASH -> throw new IllegalStateException("Cash needs no attempt");
        };
    }

    private Transfer transfer(AttemptView attempt) {
        var order = attempt.order();
        var payload = vietqr.payload(order.reference(), order.amount(), order.purpose());
        return new Transfer(payload, QrCode.svg(payload), vietqr.accountName(), order.amount(), order.purpose());
    }

    /** The payer's address as the gateway saw it. */
    private static String address(@Nullable String forwarded) {
        var first = forwarded == null ? "" : forwarded.split(",")[0].strip();
        return first.matches("[0-9a-fA-F.:]{3,45}") ? first : "127.0.0.1";
    }
}
