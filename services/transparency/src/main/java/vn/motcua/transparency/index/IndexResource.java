package vn.motcua.transparency.index;

import java.util.List;
import java.util.Optional;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

import io.smallrye.common.annotation.RunOnVirtualThread;

import vn.motcua.platform.problem.ProblemException;

/** The quality index: its rules, and what each agency has reached, with all that was counted or with one month's. */
@Path("/api/transparency/v1/index")
@PermitAll
@RunOnVirtualThread
class IndexResource {

    record All(List<Score> items) {}

    /** @param items the newest first, {@code 2026-11} */
    record Months(List<String> items) {}

    private final Scores scores;

    IndexResource(Scores scores) {
        this.scores = scores;
    }

    @GET
    public All all(@RestQuery Optional<String> month) {
        return new All(scores.all(month));
    }

    @GET
    @Path("months")
    public Months months() {
        return new Months(scores.months());
    }

    @GET
    @Path("rules")
    public Index rules() {
        return scores.index();
    }

    @GET
    @Path("agencies/{agency}")
    public Score agency(@RestPath String agency, @RestQuery Optional<String> month) {
        return scores.of(agency, month)
                .orElseThrow(() -> ProblemException.notFound("There is no agency " + agency + "."));
    }
}
