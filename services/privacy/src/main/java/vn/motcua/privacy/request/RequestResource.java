package vn.motcua.privacy.request;

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

import io.smallrye.common.annotation.RunOnVirtualThread;

import org.jspecify.annotations.Nullable;

import vn.motcua.platform.access.AccessLog;
import vn.motcua.platform.idempotency.Idempotency;
import vn.motcua.platform.identity.Caller;
import vn.motcua.platform.identity.Roles;
import vn.motcua.platform.problem.ProblemException;

/** Lets people ask about their data, and administrators answer. */
@Path("/api/privacy/v1/requests")
@RunOnVirtualThread
class RequestResource {

    private static final String PURPOSE = "data-request";
    private static final String DATA = "data-request";

    private final AccessLog log;
    private final Caller caller;
    private final DataRequests requests;
    private final Idempotency idempotency;

    RequestResource(AccessLog log, Caller caller, DataRequests requests, Idempotency idempotency) {
        this.log = log;
        this.caller = caller;
        this.requests = requests;
        this.idempotency = idempotency;
    }

    record Asked(@NotNull DataRequest.Kind kind, @NotBlank @Size(max = 4000) String text) {}

    record Answer(@NotNull Boolean granted, @NotBlank @Size(max = 4000) String text) {}

    /** @param next where the next page begins, null after the last */
    record Listed(List<RequestView> items, @Nullable UUID next) {}

    record Terms(List<DataRequests.TermView> items) {}

    /** What is remembered of an answer for a repeated request: the words of both sides stay sealed with the request. */
    record Kept(UUID id) {}

    @POST
    @RolesAllowed(Roles.CITIZEN)
    public Response ask(@RestHeader(Idempotency.HEADER) @Nullable String key, @Valid Asked asked) {
        var kept = idempotency.once(caller.key(), key, asked, Kept.class,
                () -> new Kept(requests.receive(caller.person(), asked.kind(), asked.text())));
        return Response.status(201).entity(requests.find(kept.id())).build();
    }

    @GET
    @RolesAllowed(Roles.CITIZEN)
    public Listed mine(@RestQuery Optional<UUID> after, @RestQuery @DefaultValue("20") @Min(1) @Max(100) int limit) {
        var items = requests.of(caller.person(), after, limit);
        return new Listed(items, items.size() < limit ? null : items.getLast().id());
    }

    @GET
    @Path("terms")
    @PermitAll
    public Terms terms() {
        return new Terms(requests.terms());
    }

    @GET
    @Path("waiting")
    @RolesAllowed(Roles.ADMIN)
    public Listed waiting(@RestQuery @DefaultValue("50") @Min(1) @Max(100) int limit) {
        caller.requireSecondFactor();
        var items = requests.waiting(limit);
        items.forEach(item -> logOpened(item.id()));
        return new Listed(items, null);
    }

    @POST
    @Path("{id}/acknowledgement")
    @RolesAllowed(Roles.ADMIN)
    public RequestView acknowledge(@RestPath UUID id, @RestHeader(Idempotency.HEADER) @Nullable String key) {
        caller.requireSecondFactor();
        logOpened(id);
        return once(key, Map.of("acknowledge", id), id, () -> requests.acknowledge(id));
    }

    @POST
    @Path("{id}/answer")
    @RolesAllowed(Roles.ADMIN)
    public RequestView answer(@RestPath UUID id, @RestHeader(Idempotency.HEADER) @Nullable String key, @Valid Answer answer) {
        caller.requireSecondFactor();
        logOpened(id);
        return once(key, Map.of("answer", id, "with", answer), id,
                () -> requests.answer(id, answer.granted(), answer.text()));
    }

    private RequestView once(@Nullable String key, Map<String, Object> asked, UUID id, Runnable effect) {
        var kept = idempotency.once(caller.key(), key, asked, Kept.class, () -> {
            effect.run();
            return new Kept(id);
        });
        return requests.find(kept.id());
    }

    private void logOpened(UUID id) {
        var person = requests.personOf(id).orElseThrow(() -> ProblemException.notFound("No such request."));
        log.opened(person, null, null, PURPOSE, DATA);
    }
}
