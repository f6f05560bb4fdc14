package vn.motcua.participation.petition;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

import io.smallrye.common.annotation.RunOnVirtualThread;

import vn.motcua.platform.idempotency.Idempotency;
import vn.motcua.platform.identity.Caller;
import vn.motcua.platform.identity.Roles;

/** What citizens do: file, follow, reopen, rate, take back from the public. */
@Path("/api/participation/v1/petitions")
@RolesAllowed(Roles.CITIZEN)
@RunOnVirtualThread
class PetitionResource {

    private final Intake intake;
    private final Petitions petitions;
    private final Views views;
    private final FormalWays ways;
    private final Terms terms;
    private final DueDates dueDates;
    private final Idempotency idempotency;
    private final Caller caller;
    private final Clock clock;

    PetitionResource(Intake intake, Petitions petitions, Views views, FormalWays ways, Terms terms, DueDates dueDates,
            Idempotency idempotency, Caller caller, Clock clock) {
        this.intake = intake;
        this.petitions = petitions;
        this.views = views;
        this.ways = ways;
        this.terms = terms;
        this.dueDates = dueDates;
        this.idempotency = idempotency;
        this.caller = caller;
        this.clock = clock;
    }

    record Screened(Optional<FormalWays.Described> way) {}

    record Reopening(@NotBlank @Size(max = 5000) String reason) {}

    record Rating(@NotNull @Min(1) @Max(5) Integer score) {}

    /** @param next where the next page begins, null after the last */
    record Listed(List<PetitionItem> items, @Nullable UUID next) {}

    /** The law's own ways for complaints and denunciations. */
    @GET
    @Path("formal-ways")
    @PermitAll
    public List<FormalWays.Described> formalWays() {
        return ways.all();
    }

    /** Whether a text looks like a formal complaint or a denunciation; nothing is kept of it. */
    @POST
    @Path("screening")
    public Screened screen(@Valid @NotNull Filing filing) {
        return new Screened(intake.formal(filing).map(ways::described));
    }

    @POST
    public Response file(@RestHeader(Idempotency.HEADER) @Nullable String key, @Valid @NotNull Filing filing) {
        var opening = intake.prepared(filing);
        var filed = idempotency.once(caller.key(), key, filing, Decided.class, () -> petitions.open(opening));
        return Response.status(201).entity(filed).build();
    }

    @GET
    public Listed mine(@RestQuery Optional<UUID> after, @RestQuery @DefaultValue("20") @Min(1) @Max(100) int limit) {
        var items = views.of(caller.person(), after, limit);
        return new Listed(items, items.size() < limit ? null : items.getLast().id());
    }

    @GET
    @Path("{id}")
    public PetitionView one(@RestPath UUID id) {
        return views.view(id, By.petitioner(caller));
    }

    @POST
    @Path("{id}/reopening")
    public Decided reopen(@RestPath UUID id, @RestHeader(Idempotency.HEADER) @Nullable String key,
            @Valid @NotNull Reopening reopening) {
        var petition = views.seen(id, By.petitioner(caller));
        var due = dueDates.of(clock.instant(), terms.of(petition.kind).answer(), petition.agency);
        return take(id, key, reopening, new Step.Reopen(reopening.reason(), due));
    }

    @POST
    @Path("{id}/rating")
    public Decided rate(@RestPath UUID id, @RestHeader(Idempotency.HEADER) @Nullable String key,
            @Valid @NotNull Rating rating) {
        return take(id, key, rating, new Step.Rate(rating.score()));
    }

    /** Takes the published words back. */
    @POST
    @Path("{id}/publication-withdrawal")
    public Decided unpublish(@RestPath UUID id, @RestHeader(Idempotency.HEADER) @Nullable String key) {
        return take(id, key, Map.of(), new Step.Unpublish(null));
    }

    private Decided take(UUID id, @Nullable String key, Object request, Step step) {
        var asked = Map.of("petition", id, "step", step.kind(), "request", request);
        return idempotency.once(caller.key(), key, asked, Decided.class,
                () -> petitions.take(id, step, By.petitioner(caller), Optional.empty()));
    }
}
