package vn.motcua.documents.file;

import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
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
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.multipart.FileUpload;

import io.smallrye.common.annotation.RunOnVirtualThread;

import org.jspecify.annotations.Nullable;

import vn.motcua.documents.archive.Documents;
import vn.motcua.documents.archive.Downloads;
import vn.motcua.documents.archive.StoredFile;
import vn.motcua.documents.dossier.Access;
import vn.motcua.platform.idempotency.Idempotency;
import vn.motcua.platform.identity.Caller;
import vn.motcua.platform.identity.Roles;
import vn.motcua.platform.problem.ProblemException;

/** Takes files in one piece and hands them out to those who may see them. */
@Path("/api/documents/v1/files")
@RolesAllowed({ Roles.CITIZEN, Roles.OFFICER })
@RunOnVirtualThread
class FileResource {

    static final String CODE = "[A-Za-z0-9._-]{1,64}";

    private final Access access;
    private final Caller caller;
    private final Documents documents;
    private final Downloads downloads;
    private final Intake intake;
    private final Places places;
    private final Removal removal;

    FileResource(Access access, Caller caller, Documents documents, Downloads downloads, Intake intake, Places places,
            Removal removal) {
        this.access = access;
        this.caller = caller;
        this.documents = documents;
        this.downloads = downloads;
        this.intake = intake;
        this.places = places;
        this.removal = removal;
    }

    record Files(List<FileView> items) {}

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response bring(@RestHeader(Idempotency.HEADER) @Nullable String key, @RestForm("file") @NotNull FileUpload file,
            @RestForm @Nullable UUID dossier, @RestForm @Nullable @Pattern(regexp = CODE) String component) {
        var kept = intake.take(caller.key(), key, places.of(dossier, component), file.fileName(),
                file.uploadedFile());
        return Response.status(201).entity(kept).build();
    }

    @GET
    public Files of(@RestQuery @NotNull UUID dossier) {
        var owner = caller.isCitizen() ? caller.person() : access.toDossier(dossier).applicant();
        return new Files(documents.uploadsFor(dossier, owner).stream().map(FileView::ready).toList());
    }

    @GET
    @Path("{id}")
    @Produces(MediaType.WILDCARD)
    public Response save(@RestPath UUID id) {
        return downloads.saved(visible(id));
    }

    @GET
    @Path("{id}/preview")
    @Produces(MediaType.WILDCARD)
    public Response show(@RestPath UUID id) {
        return downloads.shown(visible(id));
    }

    @GET
    @Path("{id}/metadata")
    public FileView metadata(@RestPath UUID id) {
        return FileView.ready(visible(id));
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed(Roles.CITIZEN)
    public void remove(@RestPath UUID id) {
        removal.remove(visible(id));
    }

    private StoredFile visible(UUID id) {
        var file = documents.find(id).orElseThrow(() -> ProblemException.notFound("No such file."));
        access.toFile(file);
        return file;
    }
}
