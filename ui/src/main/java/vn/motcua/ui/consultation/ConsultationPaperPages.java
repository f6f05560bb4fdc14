package vn.motcua.ui.consultation;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;

import io.smallrye.common.annotation.RunOnVirtualThread;

import vn.motcua.ui.client.ConsultationClient;
import vn.motcua.ui.client.DocumentsClient;
import vn.motcua.ui.client.DocumentsClient.Kept;
import vn.motcua.ui.form.Bringing;
import vn.motcua.ui.form.FileRefusal;
import vn.motcua.ui.form.Multipart;
import vn.motcua.ui.shell.Formats;
import vn.motcua.ui.shell.Messages;
import vn.motcua.ui.shell.ServiceProblem;
import vn.motcua.ui.shell.Visit;

/** PDFs beside a draft: put there by its editors while it is a draft, fixed once it is announced. */
@Path("/can-bo/lay-y-kien/{id}/giay-to")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
class ConsultationPaperPages {

    private static final String INPUT = "paper";

    private final Visit visit;
    private final ConsultationClient consultations;
    private final DocumentsClient documents;
    private final Bringing bringing;

    ConsultationPaperPages(Visit visit, @RestClient ConsultationClient consultations, @RestClient DocumentsClient documents,
            Bringing bringing) {
        this.visit = visit;
        this.consultations = consultations;
        this.documents = documents;
        this.bringing = bringing;
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response attach(@RestPath UUID id, MultipartFormDataInput input) {
        visit.needOfficer();
        var texts = Multipart.texts(input);
        var draft = PaperDraft.of(texts);
        var file = Multipart.files(input).get(INPUT);
        if (file == null) {
            return again(400, id, Messages.say("cd-file-missing"), draft);
        }
        try {
            var kept = bringing.bringPaper(id, file);
            attach(id, texts, draft, kept);
            return back(id);
        } catch (ServiceProblem problem) {
            return refused(problem, id, draft);
        }
    }

    @POST
    @Path("{document}/bo")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response detach(@RestPath UUID id, @RestPath UUID document, MultivaluedMap<String, String> form) {
        visit.needOfficer();
        try {
            consultations.detach(id, document, ConsultationDeskPages.seen(form));
        } catch (ServiceProblem problem) {
            return refused(problem, id, PaperDraft.empty());
        }
        documents.removePaper(document);
        return back(id);
    }

    /** What can't stand beside the draft isn't kept either. */
    private void attach(UUID id, Map<String, List<String>> texts, PaperDraft draft, Kept kept) {
        try {
            consultations.attach(id, ConsultationDeskPages.seen(texts), texts.getOrDefault("_key", List.of("")).getFirst(),
                    draft.with(kept));
        } catch (ServiceProblem problem) {
            documents.removePaper(kept.id());
            throw problem;
        }
    }

    private Response refused(ServiceProblem problem, UUID id, PaperDraft draft) {
        if (problem.status() == 413 || problem.code().equals("file-rejected")) {
            return again(422, id, Formats.local(FileRefusal.of(problem).text()), draft);
        }
        if (problem.status() == 409 || problem.status() == 422) {
            return again(problem.status(), id, ConsultationDeskPages.why(problem), draft);
        }
        throw problem;
    }

    private Response again(int status, UUID id, String why, PaperDraft draft) {
        var page = new ConsultationDeskPages.Open(consultations.our(id), List.of(), visit.roles().contains("editor"),
                visit.roles().contains("publisher"), why, false, draft, Times.none());
        return Response.status(status).entity(page.render()).build();
    }

    private static Response back(UUID id) {
        return Response.seeOther(URI.create("/can-bo/lay-y-kien/" + id + "?da=1#tai-lieu")).build();
    }
}
