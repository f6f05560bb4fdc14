package vn.motcua.catalogue.notice;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.Cache;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

import io.smallrye.common.annotation.RunOnVirtualThread;

import vn.motcua.catalogue.Page;
import vn.motcua.catalogue.notice.Notice.Officer;
import vn.motcua.platform.idempotency.Idempotency;
import vn.motcua.platform.identity.Caller;
import vn.motcua.platform.identity.Roles;
import vn.motcua.platform.problem.ProblemException;
import vn.motcua.platform.version.IfMatch;

/** News and notices: everybody reads, editors write, publishers publish and withdraw. */
@Path("/api/catalogue/v1/notices")
@RunOnVirtualThread
class NoticeResource {

    private static final int DESK = 100;

    private final Notices notices;
    private final Caller caller;
    private final Idempotency idempotency;

    NoticeResource(Notices notices, Caller caller, Idempotency idempotency) {
        this.notices = notices;
        this.caller = caller;
        this.idempotency = idempotency;
    }

    @GET
    @Cache(maxAge = 30)
    @Operation(summary = "What was published, newest first; current=true leaves out what is to come and what is over")
    public Page<NoticeView> published(@RestQuery @Nullable String procedure, @RestQuery @Nullable String agency,
            @RestQuery @DefaultValue("false") boolean current, @RestQuery Optional<UUID> after,
            @RestQuery @DefaultValue("20") @Min(1) @Max(100) int limit) {
        var items = notices.published(new Notices.Question(procedure, agency, current), after, limit);
        return new Page<>(items, items.size() < limit ? null : items.getLast().id().toString());
    }

    @GET
    @Path("{id}")
    @Cache(maxAge = 30)
    public NoticeView one(@RestPath UUID id) {
        return notices.published(id).orElseThrow(() -> ProblemException.notFound("No such notice."));
    }

    @GET
    @Path("desk")
    @RolesAllowed({ Roles.EDITOR, Roles.PUBLISHER })
    @Operation(summary = "Everything that the officer's agency has written")
    public Page<DeskView> desk() {
        return Page.whole(List.copyOf(notices.of(officer(), DESK)));
    }

    @POST
    @RolesAllowed(Roles.EDITOR)
    public Response draft(@RestHeader(Idempotency.HEADER) @Nullable String key, @NotNull @Valid NoticeContent content) {
        var officer = officer();
        var draft = idempotency.once(caller.key(), key, content, DeskView.class, () -> notices.draft(content, officer));
        return Response.status(201).entity(draft).build();
    }

    @PUT
    @Path("{id}")
    @RolesAllowed(Roles.EDITOR)
    public DeskView rewrite(@RestPath UUID id, @RestHeader("If-Match") @Nullable String seen,
            @NotNull @Valid NoticeContent content) {
        return notices.rewrite(id, IfMatch.version(seen), content, officer());
    }

    @POST
    @Path("{id}/publication")
    @RolesAllowed(Roles.PUBLISHER)
    public DeskView publish(@RestPath UUID id, @RestHeader("If-Match") @Nullable String seen,
            @RestHeader(Idempotency.HEADER) @Nullable String key) {
        var officer = officer();
        var version = IfMatch.version(seen);
        return idempotency.once(caller.key(), key, Map.of("publish", id), DeskView.class,
                () -> notices.publish(id, version, officer));
    }

    @POST
    @Path("{id}/withdrawal")
    @RolesAllowed(Roles.PUBLISHER)
    public DeskView withdraw(@RestPath UUID id, @RestHeader("If-Match") @Nullable String seen,
            @RestHeader(Idempotency.HEADER) @Nullable String key) {
        var officer = officer();
        var version = IfMatch.version(seen);
        return idempotency.once(caller.key(), key, Map.of("withdraw", id), DeskView.class,
                () -> notices.withdraw(id, version, officer));
    }

    private Officer officer() {
        caller.requireSecondFactor();
        return new Officer(caller.staffNumber(), caller.agency());
    }
}
