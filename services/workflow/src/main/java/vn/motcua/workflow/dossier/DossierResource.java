package vn.motcua.workflow.dossier;

import java.util.List;
import java.util.Map;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.RestPath;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;

import vn.motcua.contracts.ProcedureTerms.FindingField;
import vn.motcua.platform.access.AccessLog;
import vn.motcua.platform.identity.Roles;
import vn.motcua.platform.problem.ProblemException;
import vn.motcua.workflow.terms.Learning;
import vn.motcua.workflow.terms.Procedures;

/** Shows one dossier to those whom it concerns; who else asks doesn't learn that it exists. */
@Path("/api/workflow/v1/dossiers/{reference}")
@RunOnVirtualThread
@Authenticated
class DossierResource {

    private final Dossiers dossiers;
    private final Procedures procedures;
    private final History history;
    private final Actors actors;
    private final AccessLog accesses;

    DossierResource(Dossiers dossiers, Procedures procedures, History history, Actors actors, AccessLog accesses) {
        this.dossiers = dossiers;
        this.procedures = procedures;
        this.history = history;
        this.actors = actors;
        this.accesses = accesses;
    }

    /** @param answers by the code of the question, empty until the handler has forwarded it */
    record Finding(List<FindingField> fields, Map<String, Object> answers) {}

    record Walked(String code, State state, List<History.Entry> items) {}

    @GET
    public Response show(@RestPath String reference) {
        var actor = actors.current();
        var view = dossiers.show(reference, actor);
        logged(view, actor, "dossier");
        return Response.ok(view).tag(new EntityTag("" + view.version())).build();
    }

    @GET
    @Path("history")
    public Walked history(@RestPath String reference) {
        var actor = actors.current();
        var view = dossiers.show(reference, actor);
        logged(view, actor, "history");
        return new Walked(view.code(), view.state(), history.of(view.id(), actor instanceof Actor.Officer));
    }

    /** What the applicant has to mend; eforms shows it beside the fields. */
    @GET
    @Path("supplement")
    public DossierView.SupplementView supplement(@RestPath String reference) {
        var actor = actors.current();
        var view = dossiers.show(reference, actor);
        if (view.supplement() == null) {
            throw ProblemException.notFound("No supplement was asked.");
        }
        logged(view, actor, "supplement");
        return view.supplement();
    }

    /** What the handler is asked for, and what they found so far; it stands on the result. */
    @GET
    @Path("finding")
    @RolesAllowed(Roles.OFFICER)
    @Learning
    public Finding finding(@RestPath String reference) {
        var officer = actors.officer();
        var view = dossiers.show(reference, officer);
        var asked = procedures.needed(view.procedure(), view.procedureVersion()).finding();
        logged(view, officer, "finding");
        return new Finding(asked, dossiers.finding(view.id()));
    }

    private void logged(DossierView view, Actor actor, String data) {
        accesses.opened(view.applicant(), view.id(), view.code(), Purposes.of(actor, view.state()), data);
    }
}
