package vn.motcua.ui.account;

import java.util.List;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.rest.client.inject.RestClient;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;

import vn.motcua.ui.client.PaymentClient;
import vn.motcua.ui.client.PaymentClient.Bill;
import vn.motcua.ui.shell.Visit;

/** What was paid, what is still to pay, and the receipts. */
@Path("/tai-khoan/thanh-toan")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
class ReceiptPages {

    private final Visit visit;
    private final PaymentClient payment;

    ReceiptPages(Visit visit, @RestClient PaymentClient payment) {
        this.visit = visit;
        this.payment = payment;
    }

    record Receipts(List<Bill> bills) implements TemplateInstance {}

    @GET
    public TemplateInstance receipts() {
        visit.needCitizen();
        return new Receipts(payment.mine());
    }
}
