package vn.motcua.documents.dossier;

import java.util.List;
import java.util.UUID;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/api/payment/v1/bills")
@RegisterRestClient(configKey = "payment")
@RegisterClientHeaders(CallerHeaders.class)
interface PaymentClient {

    /** A bill of a dossier; more is told than is needed here. */
    record Bill(UUID bill, String state) {}

    @GET
    List<Bill> of(@RestQuery UUID dossier);

    @GET
    @Path("{bill}/receipt")
    PaymentReceipt receipt(@RestPath UUID bill);
}
