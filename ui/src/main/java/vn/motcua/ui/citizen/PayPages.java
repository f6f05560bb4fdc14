package vn.motcua.ui.citizen;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;

import vn.motcua.ui.client.PaymentClient;
import vn.motcua.ui.client.PaymentClient.Begin;
import vn.motcua.ui.client.PaymentClient.Begun;
import vn.motcua.ui.client.PaymentClient.Bill;
import vn.motcua.ui.client.PaymentClient.Returned;
import vn.motcua.ui.client.PaymentClient.Transfer;
import vn.motcua.ui.shell.ServiceProblem;
import vn.motcua.ui.shell.Visit;

/** Paying what a dossier costs. Nothing here changes the bill: only the provider's own signed notice does. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
class PayPages {

    private static final int LOOKS = 20;
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

    private final Visit visit;
    private final PaymentClient payment;

    PayPages(Visit visit, @RestClient PaymentClient payment) {
        this.visit = visit;
        this.payment = payment;
    }

    /** @param owed the bill that is to be paid, when there is one; @param justSent whether it was submitted a moment ago */
    record Pay(UUID dossier, Optional<Bill> owed, List<Bill> others, boolean justSent) implements TemplateInstance {}

    /** @param picture of the QR code, as a data address */
    record Qr(Bill bill, Begun attempt, Transfer transfer, String picture) implements TemplateInstance {}

    /** @param returned empty when the address isn't signed by the provider */
    record Outcome(Optional<Returned> returned) implements TemplateInstance {}

    @GET
    @Path("ho-so/{id}/thanh-toan")
    public TemplateInstance pay(@RestPath UUID id, @RestQuery("moi-nop") Optional<String> sent) {
        visit.needCitizen();
        var bills = billsOnTheirWay(id);
        var owed = bills.stream().filter(Bill::payable).findFirst();
        return new Pay(id, owed, bills.stream().filter(bill -> owed.filter(bill::equals).isEmpty()).toList(),
                sent.isPresent());
    }

    @POST
    @Path("ho-so/{id}/thanh-toan")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Object begin(@RestPath UUID id, @RestForm UUID bill, @RestForm String method, @RestForm("_key") String key) {
        visit.needCitizen();
        var owed = payment.bills(id).stream().filter(each -> each.bill().equals(bill)).findFirst();
        if (owed.filter(Bill::payable).isEmpty()) {
            return Response.seeOther(URI.create("/ho-so/" + id + "/thanh-toan")).build();
        }
        var begun = payment.begin(bill, key, new Begin(method, visit.language().tag()));
        return begun.vietqr().<Object> map(transfer -> new Qr(owed.get(), begun, transfer, picture(transfer.svg())))
                .orElseGet(() -> Response.seeOther(URI.create(begun.redirect().orElseThrow())).build());
    }

    /** Where the provider's page sends the payer's browser: says what is true now, and waits for the provider's word. */
    @GET
    @Path("thanh-toan/ket-qua")
    public TemplateInstance outcome(@Context UriInfo uri) {
        var parameters = uri.getQueryParameters().entrySet().stream()
                .filter(entry -> entry.getKey().startsWith("vnp_"))
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().getFirst()));
        if (parameters.isEmpty()) {
            return new Outcome(Optional.empty());
        }
        try {
            return new Outcome(Optional.of(payment.returned(parameters)));
        } catch (ServiceProblem problem) {
            if (problem.status() >= 500) {
                throw problem;
            }
            return new Outcome(Optional.empty());
        }
    }

    /** Whoever has just submitted is here before the fact of it has reached payment: waits a moment for the first bill. */
    private List<Bill> billsOnTheirWay(UUID dossier) {
        var bills = payment.bills(dossier);
        for (int look = 0; look < LOOKS && bills.isEmpty(); look++) {
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
            bills = payment.bills(dossier);
        }
        return bills;
    }

    private static String picture(String svg) {
        return "data:image/svg+xml;base64," + Base64.getEncoder().encodeToString(svg.getBytes(StandardCharsets.UTF_8));
    }
}
