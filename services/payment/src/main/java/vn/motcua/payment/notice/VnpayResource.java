package vn.motcua.payment.notice;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;

import com.fasterxml.jackson.annotation.JsonProperty;

import org.jboss.logging.Logger;

import io.smallrye.common.annotation.RunOnVirtualThread;

import vn.motcua.contracts.Text;
import vn.motcua.payment.attempt.AttemptState;
import vn.motcua.payment.attempt.AttemptView;
import vn.motcua.payment.attempt.Attempts;
import vn.motcua.payment.attempt.Booking;
import vn.motcua.payment.attempt.Effect;
import vn.motcua.payment.attempt.Inquiry;
import vn.motcua.payment.bill.Bills;
import vn.motcua.payment.provider.Notice;
import vn.motcua.payment.provider.ProviderAway;
import vn.motcua.payment.provider.Vnpay;
import vn.motcua.platform.problem.ProblemException;

/** What the provider's server tells us, and what a payer's browser brings back. Trusts signatures only. */
@Path("/api/payment/v1/vnpay")
@PermitAll
@RunOnVirtualThread
class VnpayResource {

    private static final Logger LOG = Logger.getLogger(VnpayResource.class);

    /** The provider repeats its notice until it hears 00 or 02. */
    record Answer(@JsonProperty("RspCode") String code, @JsonProperty("Message") String message) {}

    record Returned(UUID attempt, UUID bill, UUID dossier, String code, AttemptState state, Text message) {}

    private final Vnpay vnpay;
    private final Booking booking;
    private final Inquiry inquiry;
    private final Attempts attempts;
    private final Bills bills;

    VnpayResource(Vnpay vnpay, Booking booking, Inquiry inquiry, Attempts attempts, Bills bills) {
        this.vnpay = vnpay;
        this.booking = booking;
        this.inquiry = inquiry;
        this.attempts = attempts;
        this.bills = bills;
    }

    /** Checks in this order: signature, order, merchant, amount, status. */
    @GET
    @Path("ipn")
    public Answer hear(@Context UriInfo uri) {
        var parameters = uri.getQueryParameters().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().getFirst()));
        try {
            return vnpay.read(parameters).map(this::book).orElseGet(() -> new Answer("97", "Invalid signature"));
        } catch (RuntimeException e) {
            LOG.warnf("A notice could not be booked: %s", e.getMessage());
            return new Answer("99", "Try again");
        }
    }

    /** For the page that the payer sees; changes nothing by itself, but asks the provider when we don't know yet. */
    @POST
    @Path("return")
    public Returned come(Map<String, String> parameters) {
        var notice = Optional.ofNullable(parameters).flatMap(vnpay::read).orElseThrow(
                () -> ProblemException.badRequest("signature-wrong", "This isn't the payment provider's signature."));
        var attempt = attempts.find(notice.reference())
                .orElseThrow(() -> ProblemException.notFound("There is no such attempt."));
        if (attempt.state().isUnderWay()) {
            askQuietly(attempt);
        }
        var now = attempts.find(attempt.id());
        var bill = bills.find(now.bill());
        return new Returned(now.id(), bill.id(), bill.dossier(), bill.code(), now.state(), now.message());
    }

    private Answer book(Notice notice) {
        var effect = booking.hear(notice, false);
        if (effect == Effect.NO_ORDER || effect == Effect.OTHER_AMOUNT || effect == Effect.DOUBTFUL) {
            // What doesn't fit is booked on the provider's own answer only.
            var verified = inquiry.verify(notice);
            effect = effect == Effect.DOUBTFUL ? verified : effect;
        }
        return switch (effect) {
            case TAKEN -> new Answer("00", "Confirm Success");
            case KNOWN -> new Answer("02", "Order already confirmed");
            case NO_ORDER -> new Answer("01", "Order not found");
            case OTHER_AMOUNT -> new Answer("04", "Invalid amount");
            case DOUBTFUL -> new Answer("99", "Try again");
        };
    }

    private void askQuietly(AttemptView attempt) {
        try {
            inquiry.ask(attempt);
        } catch (ProviderAway e) {
            LOG.infof("The provider can't tell about %s yet: %s", attempt.reference(), e.getMessage());
        }
    }
}
