package vn.motcua.ui.client;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

import vn.motcua.contracts.Money;
import vn.motcua.contracts.Text;
import vn.motcua.ui.shell.Forwarding;
import vn.motcua.ui.shell.ProblemReader;

/** What is owed for a dossier, and paying it. */
@Path("/api/payment/v1")
@RegisterRestClient(configKey = "payment")
@RegisterProvider(ProblemReader.class)
@RegisterClientHeaders(Forwarding.class)
public interface PaymentClient {

    record Line(Text name, Money amount) {}

    /** @param state OPEN, PENDING, SETTLED, LAPSED, CANCELLED or REFUNDED */
    record Bill(UUID bill, UUID dossier, String code, Money amount, String state, Instant payBy,
            Optional<Instant> settledAt, Optional<String> receipt, List<Line> lines) {

        public boolean payable() {
            return state.equals("OPEN") || state.equals("PENDING");
        }

        public boolean pending() {
            return state.equals("PENDING");
        }

        public boolean settled() {
            return state.equals("SETTLED");
        }
    }

    /** @param method GATEWAY or VIETQR */
    record Begin(String method, String locale) {}

    record Transfer(String payload, String svg, String accountName, Money amount, String purpose) {}

    record Begun(UUID attempt, Optional<String> redirect, Optional<Transfer> vietqr, Instant expiresAt) {}

    /** @param state CREATED, PENDING, SUCCEEDED, FAILED or EXPIRED */
    record Returned(UUID attempt, UUID bill, UUID dossier, String code, String state, Text message) {

        public boolean pending() {
            return state.equals("CREATED") || state.equals("PENDING");
        }

        public boolean succeeded() {
            return state.equals("SUCCEEDED");
        }
    }

    @GET
    @Path("/bills/mine")
    List<Bill> mine();

    @GET
    @Path("/bills")
    List<Bill> bills(@QueryParam("dossier") UUID dossier);

    @GET
    @Path("/bills")
    List<Bill> bills(@QueryParam("code") String code);

    @POST
    @Path("/bills/{bill}/cash")
    Bill cash(@PathParam("bill") UUID bill, @HeaderParam("Idempotency-Key") String key);

    @POST
    @Path("/bills/{bill}/attempts")
    Begun begin(@PathParam("bill") UUID bill, @HeaderParam("Idempotency-Key") String key, Begin begin);

    @POST
    @Path("/vnpay/return")
    Returned returned(Map<String, String> parameters);
}
