package vn.motcua.documents.file;

import java.util.UUID;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.multipart.FileUpload;

import io.smallrye.common.annotation.RunOnVirtualThread;

import org.jspecify.annotations.Nullable;

import vn.motcua.documents.archive.Downloads;
import vn.motcua.platform.idempotency.Idempotency;
import vn.motcua.platform.identity.Caller;
import vn.motcua.platform.identity.Roles;

/** Takes the papers of a draft from its editors, and hands them to everybody once it is announced. */
@Path("/api/documents/v1/consultation-files")
@RunOnVirtualThread
class ConsultationFileResource {

    private final ConsultationFiles files;
    private final Intake intake;
    private final Downloads downloads;
    private final Caller caller;

    ConsultationFileResource(ConsultationFiles files, Intake intake, Downloads downloads, Caller caller) {
        this.files = files;
        this.intake = intake;
        this.downloads = downloads;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed(Roles.EDITOR)
    public Response bring(@RestHeader(Idempotency.HEADER) @Nullable String key, @RestForm("file") @NotNull FileUpload file,
            @RestForm @NotNull UUID consultation) {
        caller.requireSecondFactor();
        var kept = intake.takePdf(caller.key(), key, files.placeBeside(consultation), file.fileName(), file.uploadedFile());
        return Response.status(201).entity(kept).build();
    }

    @GET
    @Path("{id}")
    @PermitAll
    @Produces(MediaType.WILDCARD)
    public Response save(@RestPath UUID id) {
        return downloads.saved(files.readable(id));
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed(Roles.EDITOR)
    public void remove(@RestPath UUID id) {
        caller.requireSecondFactor();
        files.remove(id);
    }
}
