package vn.motcua.transparency.index;

import java.util.List;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.jboss.resteasy.reactive.RestPath;

import io.smallrye.common.annotation.RunOnVirtualThread;

import vn.motcua.platform.problem.ProblemException;

/** The quality index: its rules, and what each agency has reached. */
@Path("/api/transparency/v1/index")
@PermitAll
@RunOnVirtualThread
class IndexResource {

    record All(List<Score> items) {}

    private final Scores scores;

    IndexResource(Scores scores) {
        this.scores = scores;
    }

    @GET
    public All all() {
        return new All(scores.all());
    }

    @GET
    @Path("rules")
    public Index rules() {
        return scores.index();
    }

    @GET
    @Path("agencies/{agency}")
    public Score agency(@RestPath String agency) {
        return scores.of(agency).orElseThrow(() -> ProblemException.notFound("There is no agency " + agency + "."));
    }
}
