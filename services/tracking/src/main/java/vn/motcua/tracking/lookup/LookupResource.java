package vn.motcua.tracking.lookup;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.RestQuery;

import io.smallrye.common.annotation.RunOnVirtualThread;

import vn.motcua.platform.problem.Problem;
import vn.motcua.platform.problem.ProblemException;
import vn.motcua.tracking.timeline.Telling;
import vn.motcua.tracking.timeline.Timeline;

/** Lets anybody with a dossier's code and its check see where it is. */
@Path("/api/tracking/v1")
@PermitAll
@RunOnVirtualThread
class LookupResource {

    private final Telling telling;
    private final Check check;
    private final Throttle throttle;

    LookupResource(Telling telling, Check check, Throttle throttle) {
        this.telling = telling;
        this.check = check;
        this.throttle = throttle;
    }

    /** A wrong code and a wrong check can't be told apart. */
    @GET
    @Path("timeline")
    public Response look(@RestQuery("code") @DefaultValue("") String written,
            @RestQuery("check") @DefaultValue("") String claimed,
            @HeaderParam("X-Forwarded-For") @DefaultValue("") String forwarded) {
        // One code has one count, however it is written.
        var code = written.strip();
        var byCode = "code " + code;
        var byAddress = "address " + forwarded.split(",")[0].strip();
        var pause = throttle.pause(byCode, byAddress);
        if (pause.isPresent()) {
            return slowDown(pause.get().toSeconds() + 1);
        }
        // The story is told only after the check, so that a guess takes the same time whether the code exists or not.
        var dossier = telling.idOf(code);
        if (!check.fits(dossier, claimed)) {
            throttle.failed(byCode, byAddress);
            throw ProblemException.notFound("There is no dossier with this code and check.");
        }
        return Response.ok(dossier.flatMap(telling::of).map(Timeline::masked).orElseThrow()).header("Cache-Control", "no-store")
                .build();
    }

    private static Response slowDown(long seconds) {
        var problem = new ProblemException(429, "too-many-tries", "Too many tries. Wait before you try again.");
        return Response.status(429).header("Retry-After", seconds).type(Problem.MEDIA_TYPE)
                .entity(problem.problem()).build();
    }
}
