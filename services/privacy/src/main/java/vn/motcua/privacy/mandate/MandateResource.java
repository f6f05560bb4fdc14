package vn.motcua.privacy.mandate;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

import io.smallrye.common.annotation.RunOnVirtualThread;

import vn.motcua.platform.idempotency.Idempotency;
import vn.motcua.platform.identity.Caller;
import vn.motcua.platform.identity.PersonKey;
import vn.motcua.platform.identity.Roles;
import vn.motcua.platform.problem.Problem;
import vn.motcua.platform.problem.ProblemException;
import vn.motcua.privacy.mandate.Mandate.Parties;
import vn.motcua.privacy.mandate.Mandate.Scope;
import vn.motcua.privacy.mandate.MandateView.Names;

/** Lets people give, accept and end mandates, and services ask which ones stand. */
@Path("/api/privacy/v1/mandates")
@RolesAllowed(Roles.CITIZEN)
@RunOnVirtualThread
class MandateResource {

    /** Without a term a mandate holds for one year (Civil Code 2015, Article 563). */
    private static final int YEARS = 1;
    private static final int LONGEST_YEARS = 5;

    private final Mandates mandates;
    private final Caller caller;
    private final PersonKey persons;
    private final Idempotency idempotency;
    private final Clock clock;

    MandateResource(Mandates mandates, Caller caller, PersonKey persons, Idempotency idempotency, Clock clock) {
        this.mandates = mandates;
        this.caller = caller;
        this.persons = persons;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    record Business(@NotNull @Pattern(regexp = "\\d{10}(-\\d{3})?|\\d{12}") String taxCode,
            @NotBlank @Size(max = 255) String name) {}

    /**
     * @param representative national identity number of whom is to act
     * @param procedure      code; absent for every procedure
     * @param from           first day; today when absent
     * @param until          last day; a year later when absent
     */
    record Offer(@NotNull @Pattern(regexp = "\\d{12}") String representative,
            @NotBlank @Size(max = 255) String representativeName, @Valid @Nullable Business business,
            @Nullable @Pattern(regexp = "[1-3]\\.\\d{6}") String procedure, @Nullable LocalDate from,
            @Nullable LocalDate until) {}

    record Mine(List<MandateView> given, List<MandateView> received) {}

    /** What is remembered of an answer for a repeated request: names stay sealed with the mandate. */
    record Kept(UUID id) {}

    record StandingNow(List<Mandates.Standing> items) {}

    @GET
    public Mine mine() {
        return new Mine(mandates.givenBy(caller.person()), mandates.receivedBy(caller.person()));
    }

    @GET
    @Path("standing")
    @Operation(summary = "For whom the caller may act in a procedure today")
    public StandingNow standing(@RestQuery @NotNull String procedure) {
        return new StandingNow(mandates.standing(caller.person(), procedure));
    }

    @POST
    @Operation(summary = "Offers a mandate; it holds once the representative has accepted it")
    public Response give(@RestHeader(Idempotency.HEADER) @Nullable String key, @NotNull @Valid Offer offer) {
        if (caller.identityLevel() < 2) {
            throw ProblemException.forbidden("level-too-low", "A mandate needs an electronic identity of level 2.");
        }
        var scope = scope(offer);
        var parties = new Parties(caller.person(), persons.personOf(offer.representative()));
        check(parties, scope);
        var names = new Names(caller.fullName(), offer.representativeName().strip(), Optional.ofNullable(offer.business())
                .map(it -> new MandateView.Business(it.taxCode(), it.name().strip())));
        var given = idempotency.once(caller.key(), key, offer, Kept.class,
                () -> new Kept(mandates.give(parties, scope, names)));
        return Response.status(201).entity(mandates.find(given.id(), caller.person())).build();
    }

    @POST
    @Path("{id}/acceptance")
    public MandateView accept(@RestPath UUID id, @RestHeader(Idempotency.HEADER) @Nullable String key) {
        return once(key, id, "accept", () -> mandates.accept(id, caller.person()));
    }

    @POST
    @Path("{id}/refusal")
    @Operation(summary = "The representative doesn't want it, or doesn't want it any more")
    public MandateView refuse(@RestPath UUID id, @RestHeader(Idempotency.HEADER) @Nullable String key) {
        return once(key, id, "refuse", () -> mandates.layDown(id, caller.person()));
    }

    @POST
    @Path("{id}/withdrawal")
    public MandateView withdraw(@RestPath UUID id, @RestHeader(Idempotency.HEADER) @Nullable String key) {
        return once(key, id, "withdraw", () -> mandates.withdraw(id, caller.person()));
    }

    private MandateView once(@Nullable String key, UUID id, String deed, Runnable effect) {
        var kept = idempotency.once(caller.key(), key, Map.of(deed, id), Kept.class, () -> {
            effect.run();
            return new Kept(id);
        });
        return mandates.find(kept.id(), caller.person());
    }

    private Scope scope(Offer offer) {
        var from = offer.from() == null ? LocalDate.now(clock) : offer.from();
        return new Scope(offer.procedure(), from, offer.until() == null ? from.plusYears(YEARS) : offer.until());
    }

    private void check(Parties parties, Scope scope) {
        var errors = new ArrayList<Problem.Error>();
        if (parties.principal().equals(parties.representative())) {
            errors.add(new Problem.Error("/representative", "self", "Name somebody else."));
        }
        if (scope.until().isBefore(scope.from()) || scope.until().isBefore(LocalDate.now(clock))) {
            errors.add(new Problem.Error("/until", "order", "The last day must not lie before the first, nor before today."));
        } else if (scope.until().isAfter(scope.from().plusYears(LONGEST_YEARS))) {
            errors.add(new Problem.Error("/until", "too-long", "At most " + LONGEST_YEARS + " years."));
        }
        if (!errors.isEmpty()) {
            throw ProblemException.invalid(errors);
        }
    }
}
