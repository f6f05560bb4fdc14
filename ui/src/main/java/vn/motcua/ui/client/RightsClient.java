package vn.motcua.ui.client;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
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
import org.jspecify.annotations.Nullable;

import vn.motcua.contracts.Text;
import vn.motcua.ui.shell.Forwarding;
import vn.motcua.ui.shell.ProblemReader;

/** Consents, requests about one's data, and mandates. */
@Path("/api/privacy/v1")
@RegisterRestClient(configKey = "privacy")
@RegisterProvider(ProblemReader.class)
@RegisterClientHeaders(Forwarding.class)
public interface RightsClient {

    /** @param atCounter whether officers ask for it at the counter, and the portal doesn't */
    record ConsentText(String purpose, int version, Text title, Text text, boolean atCounter) {}

    record ConsentTexts(List<ConsentText> items) {}

    /** @param staffNumber of the officer who has seen the consent given at a counter */
    record Act(int version, boolean given, Instant at, Optional<String> staffNumber) {}

    /** @param state NOT_GIVEN, GIVEN or WITHDRAWN */
    record Consent(ConsentText text, String state, List<Act> history) {

        public boolean given() {
            return state.equals("GIVEN");
        }
    }

    record Consents(List<Consent> items) {}

    record Statement(String purpose, int version, boolean given) {}

    /** @param acknowledgeDays working days; @param answerDays calendar days */
    record Term(String kind, Text name, int acknowledgeDays, int answerDays, String legalBasis) {}

    record Terms(List<Term> items) {}

    record Asked(String kind, String text) {}

    /** @param state RECEIVED, ACKNOWLEDGED or ANSWERED */
    record Request(UUID id, Text name, String text, String state, Instant receivedAt, LocalDate acknowledgeBy,
            LocalDate answerBy, String legalBasis, Optional<Instant> acknowledgedAt, Optional<Instant> answeredAt,
            Optional<Boolean> granted, Optional<String> answer) {

        public boolean acknowledged() {
            return acknowledgedAt.isPresent();
        }

        public boolean answered() {
            return state.equals("ANSWERED");
        }
    }

    record Business(String taxCode, String name) {}

    record Offer(String representative, String representativeName, @Nullable Business business, @Nullable String procedure,
            LocalDate from, LocalDate until) {}

    /** @param state OFFERED, ACCEPTED, REFUSED, WITHDRAWN or RENOUNCED; @param over whether its time is over */
    record Mandate(UUID id, String principal, String representative, Optional<Business> business, Optional<String> procedure,
            LocalDate from, LocalDate until, String state, boolean over, Instant givenAt, Optional<Instant> acceptedAt,
            Optional<Instant> endedAt, @Nullable List<Use> uses) {

        public List<Use> used() {
            return uses == null ? List.of() : uses;
        }

        public boolean offered() {
            return state.equals("OFFERED") && !over;
        }

        public boolean accepted() {
            return state.equals("ACCEPTED") && !over;
        }

        public boolean open() {
            return offered() || accepted();
        }
    }

    /** A dossier that was filed under a mandate. */
    record Use(UUID dossier, String code, String procedure, Instant at) {}

    /** Somebody for whom one may act. */
    record Standing(UUID mandate, String principalName, Optional<Business> business, LocalDate until) {}

    record StandingNow(List<Standing> items) {}

    record Mandates(List<Mandate> given, List<Mandate> received) {}

    @GET
    @Path("/consent-texts")
    ConsentTexts texts();

    @GET
    @Path("/consents")
    Consents consents();

    @POST
    @Path("/consents")
    Consent say(@HeaderParam("Idempotency-Key") String key, Statement statement);

    @GET
    @Path("/requests/terms")
    Terms terms();

    @GET
    @Path("/requests")
    Page<Request> requests(@QueryParam("limit") int limit);

    @POST
    @Path("/requests")
    Request ask(@HeaderParam("Idempotency-Key") String key, Asked asked);

    @GET
    @Path("/mandates")
    Mandates mandates();

    @GET
    @Path("/mandates/standing")
    StandingNow standing(@QueryParam("procedure") String procedure);

    @POST
    @Path("/mandates")
    Mandate give(@HeaderParam("Idempotency-Key") String key, Offer offer);

    /** @param deed acceptance, refusal or withdrawal */
    @POST
    @Path("/mandates/{id}/{deed}")
    Mandate take(@PathParam("id") UUID id, @PathParam("deed") String deed, @HeaderParam("Idempotency-Key") String key);
}
