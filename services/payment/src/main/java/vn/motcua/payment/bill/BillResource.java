package vn.motcua.payment.bill;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;

import vn.motcua.contracts.Money;
import vn.motcua.contracts.PaymentEvent.Method;
import vn.motcua.contracts.PaymentEvent.Purpose;
import vn.motcua.contracts.Text;
import vn.motcua.payment.receipt.ReceiptView;
import vn.motcua.payment.receipt.Receipts;
import vn.motcua.platform.idempotency.Idempotency;
import vn.motcua.platform.identity.Caller;
import vn.motcua.platform.identity.Roles;
import vn.motcua.platform.problem.ProblemException;

/** Shows what is owed, and takes cash at the counter. */
@Path("/api/payment/v1")
@Authenticated
@RunOnVirtualThread
class BillResource {

    record Line(Text name, Money amount) {}

    record Shown(UUID bill, UUID dossier, String code, Purpose purpose, Money amount, BillState state, Instant payBy,
            Optional<Instant> settledAt, Optional<Method> method, Optional<String> receipt, List<Line> lines) {

        static Shown of(BillView bill) {
            var name = switch (bill.purpose()) {
                case FEE -> new Text("Phí, lệ phí giải quyết hồ sơ", "Fee for handling the dossier");
                case OBLIGATION -> new Text("Nghĩa vụ tài chính phát sinh", "Financial obligation that arose");
            };
            return new Shown(bill.id(), bill.dossier(), bill.code(), bill.purpose(), bill.amount(), bill.state(),
                    bill.payBy(), bill.settledAt(), bill.method(), bill.receipt(),
                    List.of(new Line(name, bill.amount())));
        }
    }

    record Cash(UUID bill) {}

    private static final int MINE = 100;

    private final Bills bills;
    private final BillRights rights;
    private final Receipts receipts;
    private final Idempotency idempotency;
    private final Caller caller;
    private final Clock clock;

    BillResource(Bills bills, BillRights rights, Receipts receipts, Idempotency idempotency, Caller caller,
            Clock clock) {
        this.bills = bills;
        this.rights = rights;
        this.receipts = receipts;
        this.idempotency = idempotency;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Path("bills")
    @Operation(summary = "What a dossier owes, by its id or its code")
    public List<Shown> ofDossier(@RestQuery @Nullable UUID dossier, @RestQuery @Nullable String code) {
        if (dossier == null && code == null) {
            throw ProblemException.badRequest("dossier-missing", "Name the dossier.");
        }
        var found = dossier == null ? bills.ofCode(code) : bills.ofDossier(dossier);
        return found.stream().filter(rights::maySee).map(Shown::of).toList();
    }

    @GET
    @Path("bills/mine")
    @RolesAllowed(Roles.CITIZEN)
    @Operation(summary = "The caller's newest bills, of all dossiers")
    public List<Shown> mine() {
        return bills.ofApplicant(caller.person(), MINE).stream().map(Shown::of).toList();
    }

    @GET
    @Path("bills/{bill}/receipt")
    public ReceiptView receipt(@RestPath UUID bill) {
        var seen = rights.seen(bills.find(bill));
        return receipts.of(seen.id()).orElseThrow(() -> ProblemException.notFound("The bill isn't paid yet."));
    }

    @POST
    @Path("bills/{bill}/cash")
    @RolesAllowed(Roles.CASHIER)
    public Shown cash(@RestPath UUID bill, @HeaderParam(Idempotency.HEADER) String key) {
        var seen = rights.seen(bills.find(bill));
        if (!rights.collects(seen)) {
            throw ProblemException.forbidden("other-agency", "Another agency collects this bill.");
        }
        return idempotency.once(caller.key(), key, new Cash(bill), Shown.class,
                () -> Shown.of(bills.settle(bill, Method.CASH, clock.instant())));
    }
}
