package vn.motcua.workflow.desk;

import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

import io.smallrye.common.annotation.RunOnVirtualThread;

import vn.motcua.platform.identity.Roles;
import vn.motcua.platform.problem.ProblemException;
import vn.motcua.workflow.dossier.Actors;

/** The desk of an officer: what waits, and what is urgent. */
@Path("/api/workflow/v1/queues")
@RunOnVirtualThread
@RolesAllowed(Roles.OFFICER)
class DeskResource {

    private final Queues queues;
    private final Actors actors;

    DeskResource(Queues queues, Actors actors) {
        this.queues = queues;
        this.actors = actors;
    }

    @GET
    public List<Queues.Queue> all() {
        return queues.all(actors.officer());
    }

    @GET
    @Path("{queue}")
    public Queues.Page page(@RestPath String queue, @RestQuery @Nullable String after,
            @RestQuery @DefaultValue("20") int limit) {
        var chosen = Desk.at(queue).orElseThrow(() -> ProblemException.notFound("No such queue."));
        return queues.page(chosen, actors.officer(), after, limit);
    }
}
