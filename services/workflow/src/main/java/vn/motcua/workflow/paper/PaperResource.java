package vn.motcua.workflow.paper;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.jboss.resteasy.reactive.RestPath;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;

import vn.motcua.platform.access.AccessLog;
import vn.motcua.platform.problem.ProblemException;
import vn.motcua.workflow.dossier.Actors;
import vn.motcua.workflow.dossier.Dossiers;
import vn.motcua.workflow.dossier.Purposes;

/** Tells the documents service what to put on a dossier's papers. */
@Path("/api/workflow/v1/dossiers/{reference}/papers")
@RunOnVirtualThread
@Authenticated
class PaperResource {

    private final Papers papers;
    private final Dossiers dossiers;
    private final Actors actors;
    private final AccessLog accesses;

    PaperResource(Papers papers, Dossiers dossiers, Actors actors, AccessLog accesses) {
        this.papers = papers;
        this.dossiers = dossiers;
        this.actors = actors;
        this.accesses = accesses;
    }

    @GET
    @Path("{kind}")
    public PaperFacts facts(@RestPath String reference, @RestPath String kind) {
        var actor = actors.current();
        var dossier = dossiers.show(reference, actor);
        var facts = Paper.at(kind).flatMap(paper -> papers.facts(dossier, paper))
                .orElseThrow(() -> ProblemException.notFound("This dossier has no such paper."));
        accesses.opened(dossier.applicant(), dossier.id(), dossier.code(), Purposes.of(actor, dossier.state()), "papers");
        return facts;
    }
}
