package vn.motcua.ui.officer;

import java.net.URI;
import java.util.Optional;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;

import vn.motcua.ui.client.DeskClient;
import vn.motcua.ui.client.DeskClient.Writing;
import vn.motcua.ui.form.Dates;
import vn.motcua.ui.shell.Formats;
import vn.motcua.ui.shell.ServiceProblem;
import vn.motcua.ui.shell.Visit;

/** One dossier on the desk: answers beside papers, what happened, what can be done now. */
@Path("/can-bo/ho-so/{code}")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
class DossierPages {

    private final DeskClient workflow;
    private final CaseFiles cases;

    DossierPages(@RestClient DeskClient workflow, CaseFiles cases) {
        this.workflow = workflow;
        this.cases = cases;
    }

    /** @param done what has just been done, to say so */
    record Show(CaseFile open, Optional<Sheet.Preview> preview, Typed typed, Optional<String> done)
            implements TemplateInstance {}

    /** @param sought present when the code was typed into the search, which then says that there is no such dossier */
    @GET
    public Response show(@RestPath String code, @RestQuery("tep") @Nullable String file, @RestQuery("da") @Nullable String done,
            @RestQuery("tim") @Nullable String sought) {
        Visit.current().needOfficer();
        try {
            return Response.ok(page(code, Optional.ofNullable(file), Typed.NOTHING, Optional.ofNullable(done)).render())
                    .build();
        } catch (ServiceProblem e) {
            if (e.status() == 404 && sought != null) {
                return DeskPages.home("?khong-thay=" + Formats.urlEncoded(code));
            }
            throw e;
        }
    }

    @POST
    @Path("viec/{deed}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response decide(@RestPath String code, @RestPath String deed, MultivaluedMap<String, String> typed) {
        Visit.current().needOfficer();
        var form = Dates.gathered(typed);
        try {
            workflow.decide(code, deed, "\"" + form.getFirst("_version") + "\"", form.getFirst("_key"), Deed.of(deed, form));
            return Response.seeOther(URI.create("/can-bo/ho-so/" + code + "?da=" + deed)).build();
        } catch (ServiceProblem e) {
            return again(code, form, e);
        }
    }

    /** The page as it stands now, with what was typed and what is wrong about it. */
    private Response again(String code, MultivaluedMap<String, String> form, ServiceProblem problem) {
        if (problem.status() != 400 && problem.status() != 409 && problem.status() != 422) {
            throw problem;
        }
        return Response.status(problem.status())
                .entity(page(code, Optional.empty(), Typed.refused(form, problem), Optional.empty()).render()).build();
    }

    /** Keeps the data of what has ended longer than the rule wants; nothing else about the dossier changes. */
    @POST
    @Path("luu-giu")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response keepLonger(@RestPath String code, MultivaluedMap<String, String> typed) {
        Visit.current().needOfficer();
        var form = Dates.gathered(typed);
        try {
            workflow.keepLonger(code, form.getFirst("_key"), Deed.of("retention-extension", form));
            return Response.seeOther(URI.create("/can-bo/ho-so/" + code + "?da=luu-giu#luu-giu")).build();
        } catch (ServiceProblem e) {
            return again(code, form, e);
        }
    }

    @POST
    @Path("thu")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response write(@RestPath String code, MultivaluedMap<String, String> form) {
        Visit.current().needOfficer();
        var text = Optional.ofNullable(form.getFirst("text")).orElse("").strip();
        if (!text.isEmpty()) {
            workflow.write(code, form.getFirst("_key"), new Writing(text));
        }
        return Response.seeOther(URI.create("/can-bo/ho-so/" + code + (text.isEmpty() ? "" : "?da=letter") + "#thu")).build();
    }

    private Show page(String code, Optional<String> file, Typed typed, Optional<String> done) {
        var open = cases.open(code);
        return new Show(open, open.sheet().flatMap(sheet -> sheet.preview(file)), typed, done);
    }
}
