package vn.motcua.ui.counter;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;

import vn.motcua.ui.client.PaymentClient;
import vn.motcua.ui.client.PaymentClient.Bill;
import vn.motcua.ui.shell.Formats;
import vn.motcua.ui.shell.Visit;

/** What a dossier owes, and cash taken for it, with a numbered receipt. */
@Path(CashPages.PATH)
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
class CashPages {

    static final String PATH = "/can-bo/thu-phi";

    private final Visit visit;
    private final PaymentClient payment;

    CashPages(Visit visit, @RestClient PaymentClient payment) {
        this.visit = visit;
        this.payment = payment;
    }

    /** @param filed whether the dossier was filed a moment ago: its bill may take a second to come */
    record Owed(String code, List<Bill> bills, boolean filed, boolean cashier) implements TemplateInstance {}

    @GET
    public TemplateInstance owed(@RestQuery("ma") @Nullable String code, @RestQuery("moi-nop") @Nullable String filed) {
        visit.needOfficer();
        var typed = code == null ? "" : code.strip().toUpperCase(Locale.ROOT);
        var bills = typed.isEmpty() ? List.<Bill> of() : payment.bills(typed);
        return new Owed(typed, bills, filed != null, visit.roles().contains("cashier"));
    }

    @POST
    @Path("{bill}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response take(@RestPath UUID bill, @RestForm("_key") String key, @RestForm("ma") String code) {
        visit.needOfficer();
        payment.cash(bill, key);
        return Response.seeOther(URI.create(PATH + "?ma=" + Formats.urlEncoded(code))).build();
    }
}
