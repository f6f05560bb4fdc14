package vn.motcua.ui.studio;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;

import vn.motcua.ui.client.StudioClient;
import vn.motcua.ui.shell.Messages;
import vn.motcua.ui.shell.ServiceProblem;

/** A procedure comes into the studio as a file; that it leaves as one is with the working copy. */
@Path("/xuong/nhap")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
class ImportPages {

    /** Kinds of faults that have words of their own; the rest are said in general. */
    private static final Set<String> WORDED = Set.of("additionalProperties", "type", "enum", "pattern", "const", "required",
            "format", "minimum");

    private final StudioClient studio;
    private final ObjectMapper json;

    ImportPages(@RestClient StudioClient studio, ObjectMapper json) {
        this.studio = studio;
        this.json = json;
    }

    /** @param pointer where in the file; empty for all of it */
    record Fault(String pointer, String words) {}

    /** @param refused why nothing was made, when that isn't a matter of the format; empty otherwise */
    record Import(String refused, List<Fault> faults) implements TemplateInstance {}

    @GET
    public TemplateInstance ask() {
        StudioPages.enter();
        return new Import("", List.of());
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response bring(@RestForm @Nullable FileUpload file, @RestForm("_key") String key) throws IOException {
        StudioPages.enter();
        if (file == null || file.size() == 0) {
            return refused(422, Messages.say("studio-import-no-file"), List.of());
        }
        try {
            var draft = studio.bring(key, json.readTree(Files.readString(file.uploadedFile())));
            return Response.seeOther(URI.create("/xuong/thu-tuc/" + draft.code() + "/kiem-tra")).build();
        } catch (JsonProcessingException e) {
            return refused(422, Messages.say("studio-import-no-json"), List.of());
        } catch (ServiceProblem e) {
            return switch (e.status()) {
                case 400, 422 -> refused(422, "", faults(e));
                case 404 -> refused(404, Messages.say("studio-import-not-ours"), List.of());
                case 409 -> refused(409, Messages.say("studio-import-being-written"), List.of());
                case 413 -> refused(413, Messages.say("studio-import-too-large"), List.of());
                default -> throw e;
            };
        }
    }

    private static Response refused(int status, String why, List<Fault> faults) {
        return Response.status(status).entity(new Import(why, faults).render()).build();
    }

    private static List<Fault> faults(ServiceProblem problem) {
        var faults = problem.errors().stream().map(error -> new Fault(error.pointer(),
                Messages.say("studio-import-" + (WORDED.contains(String.valueOf(error.code())) ? error.code() : "fault"))))
                .toList();
        return faults.isEmpty() ? List.of(new Fault("", Messages.say("studio-import-fault"))) : faults;
    }
}
