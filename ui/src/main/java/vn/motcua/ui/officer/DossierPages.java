package vn.motcua.ui.officer;

import java.net.URI;
import java.util.List;
import java.util.Map;
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

import vn.motcua.ui.client.CatalogueClient;
import vn.motcua.ui.client.DeskClient;
import vn.motcua.ui.client.DeskClient.Dossier;
import vn.motcua.ui.client.DeskClient.Entry;
import vn.motcua.ui.client.FilingClient;
import vn.motcua.ui.client.PaperClient;
import vn.motcua.ui.client.PaperClient.Paper;
import vn.motcua.ui.client.WorkflowClient;
import vn.motcua.ui.client.WorkflowClient.Message;
import vn.motcua.ui.client.WorkflowClient.Writing;
import vn.motcua.ui.shell.Messages;
import vn.motcua.ui.shell.Reach;
import vn.motcua.ui.shell.ServiceProblem;
import vn.motcua.ui.shell.Visit;

/** One dossier on the desk: answers beside papers, what happened, what can be done now. */
@Path("/can-bo/ho-so/{code}")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
class DossierPages {

    private final DeskClient workflow;
    private final WorkflowClient letters;
    private final FilingClient eforms;
    private final PaperClient documents;
    private final CatalogueClient catalogue;

    DossierPages(@RestClient DeskClient workflow, @RestClient WorkflowClient letters, @RestClient FilingClient eforms,
            @RestClient PaperClient documents, @RestClient CatalogueClient catalogue) {
        this.workflow = workflow;
        this.letters = letters;
        this.eforms = eforms;
        this.documents = documents;
        this.catalogue = catalogue;
    }

    /**
     * @param sheet  the answers, empty while eforms is away
     * @param shown  the file that lies open beside the answers
     * @param done   what has just been done, to say so
     */
    record Show(Dossier dossier, Optional<Sheet> sheet, Optional<Sheet.Attached> shown, List<Component> components,
            List<Paper> papers, List<Entry> history, List<Message> messages, Typed typed, Optional<String> done)
            implements TemplateInstance {}

    /** A paper that the procedure asks for. */
    record Component(String code, String name, boolean required) {}

    @GET
    public TemplateInstance show(@RestPath String code, @RestQuery("tep") @Nullable String file,
            @RestQuery("da") @Nullable String done) {
        Visit.current().needOfficer();
        return page(code, Optional.ofNullable(file), Typed.NOTHING, Optional.ofNullable(done));
    }

    @POST
    @Path("viec/{deed}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response decide(@RestPath String code, @RestPath String deed, MultivaluedMap<String, String> form) {
        Visit.current().needOfficer();
        try {
            workflow.decide(code, deed, "\"" + form.getFirst("_version") + "\"", form.getFirst("_key"), Deed.of(deed, form));
            return Response.seeOther(URI.create("/can-bo/ho-so/" + code + "?da=" + deed)).build();
        } catch (ServiceProblem e) {
            if (e.status() != 400 && e.status() != 409 && e.status() != 422) {
                throw e;
            }
            var typed = Typed.refused(deed, form, e, complaints(e));
            return Response.status(e.status()).entity(page(code, Optional.empty(), typed, Optional.empty()).render()).build();
        }
    }

    @POST
    @Path("thu")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response write(@RestPath String code, MultivaluedMap<String, String> form) {
        Visit.current().needOfficer();
        letters.write(code, form.getFirst("_key"), new Writing(form.getFirst("text")));
        return Response.seeOther(URI.create("/can-bo/ho-so/" + code + "?da=letter#thu")).build();
    }

    private Show page(String code, Optional<String> file, Typed typed, Optional<String> done) {
        var dossier = workflow.dossier(code);
        var sheet = Reach.maybe(() -> Sheet.of(eforms.answers(dossier.id(), "dossier-check")));
        var shown = sheet.flatMap(each -> each.file(file));
        var papers = Reach.maybe(() -> documents.papers(dossier.id()).items()).orElse(List.of());
        return new Show(dossier, sheet, shown, components(dossier), papers, workflow.history(code).items().reversed(),
                Reach.maybe(() -> letters.messages(code).items()).orElse(List.of()), typed, done);
    }

    private List<Component> components(Dossier dossier) {
        return Reach.maybe(() -> catalogue.procedure(dossier.procedure()).components()).orElse(List.of()).stream()
                .map(each -> new Component(each.code(), Visit.current().language().pick(each.name()), each.required())).toList();
    }

    private static Map<String, String> complaints(ServiceProblem problem) {
        return Map.of(
                "reason", Messages.say("deed-need-reason"),
                "legalBasis", Messages.say("deed-need-basis"),
                "reasonCode", Messages.say("deed-need-code"),
                "marks", Messages.say("deed-need-marks"),
                "newDue", Messages.say("deed-need-date"),
                "staffNumber", Messages.say("deed-need-staff"),
                "amount", Messages.say("deed-need-amount"),
                "opinion-missing", Messages.say("deed-need-opinion"),
                "lost-race", Messages.say("deed-lost-race"),
                "step-not-allowed", Messages.say("deed-not-now"));
    }
}
