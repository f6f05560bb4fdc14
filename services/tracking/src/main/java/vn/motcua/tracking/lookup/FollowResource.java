package vn.motcua.tracking.lookup;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

import io.smallrye.common.annotation.RunOnVirtualThread;

import vn.motcua.platform.identity.Caller;
import vn.motcua.platform.identity.Roles;
import vn.motcua.platform.problem.ProblemException;
import vn.motcua.tracking.timeline.Summary;
import vn.motcua.tracking.timeline.Telling;
import vn.motcua.tracking.timeline.Timeline;

/** Lets citizens follow their own dossiers. */
@Path("/api/tracking/v1/dossiers")
@RolesAllowed(Roles.CITIZEN)
@RunOnVirtualThread
class FollowResource {

    record Page(List<Summary> items, @Nullable UUID next) {}

    /** @param check opens the timeline with the code, for papers that a service prints */
    record Opener(String check) {}

    private final Telling telling;
    private final Check check;
    private final Caller caller;

    FollowResource(Telling telling, Check check, Caller caller) {
        this.telling = telling;
        this.check = check;
        this.caller = caller;
    }

    @GET
    public Page mine(@RestQuery @Nullable UUID after, @RestQuery @DefaultValue("20") int limit) {
        var size = Math.clamp(limit, 1, 100);
        var items = telling.of(caller.person(), Optional.ofNullable(after), size);
        return new Page(items, items.size() < size ? null : items.getLast().id());
    }

    @GET
    @Path("{id}")
    public Timeline follow(@RestPath UUID id) {
        if (telling.ownerOf(id).filter(caller::is).isEmpty()) {
            throw ProblemException.notFound("There is no dossier " + id + ".");
        }
        return telling.of(id).orElseThrow().checkedBy(check.of(id));
    }

    @GET
    @Path("{id}/check")
    @RolesAllowed(Roles.SERVICE)
    public Opener opener(@RestPath UUID id) {
        return new Opener(check.of(id));
    }
}
