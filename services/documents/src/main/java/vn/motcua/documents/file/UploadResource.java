package vn.motcua.documents.file;

import java.io.InputStream;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;

import io.smallrye.common.annotation.RunOnVirtualThread;

import org.jspecify.annotations.Nullable;

import vn.motcua.platform.idempotency.Idempotency;
import vn.motcua.platform.identity.Caller;
import vn.motcua.platform.identity.Roles;
import vn.motcua.platform.problem.ProblemException;

/** Takes a file in pieces, so that a bad line costs a piece and not the whole (in the manner of tus.io). */
@Path("/api/documents/v1/uploads")
@RolesAllowed({ Roles.CITIZEN, Roles.OFFICER })
@RunOnVirtualThread
class UploadResource {

    private static final String OFFSET = "Upload-Offset";
    private static final String LENGTH = "Upload-Length";

    private final Caller caller;
    private final Idempotency idempotency;
    private final Intake intake;
    private final Parts parts;
    private final Places places;
    private final Uploads uploads;

    UploadResource(Caller caller, Idempotency idempotency, Intake intake, Parts parts, Places places,
            Uploads uploads) {
        this.caller = caller;
        this.idempotency = idempotency;
        this.intake = intake;
        this.parts = parts;
        this.places = places;
        this.uploads = uploads;
    }

    record Announced(@NotBlank @Size(max = 255) String name, @PositiveOrZero long size, @Nullable UUID dossier,
            @Nullable @Pattern(regexp = FileResource.CODE) String component) {}

    record Begun(UUID id, long offset, long size) {}

    @POST
    public Response begin(@RestHeader(Idempotency.HEADER) @Nullable String key, @Valid Announced announced) {
        intake.refuseSize(announced.size());
        var begun = idempotency.earlier(caller.key(), key, announced, Begun.class).orElseGet(() -> begun(key, announced));
        return Response.status(201).entity(begun).header(OFFSET, begun.offset()).build();
    }

    /** Where the file goes may be a neighbour's to say, who is asked first. */
    private Begun begun(@Nullable String key, Announced announced) {
        var place = places.of(announced.dossier(), announced.component());
        return idempotency.once(caller.key(), key, announced, Begun.class,
                () -> new Begun(uploads.begin(place, announced.name(), announced.size()).id(), 0, announced.size()));
    }

    @HEAD
    @Path("{id}")
    public Response offset(@RestPath UUID id) {
        var upload = mine(id);
        return Response.ok().header(OFFSET, upload.isOpen() ? parts.length(id) : upload.size())
                .header(LENGTH, upload.size()).header("Cache-Control", "no-store").build();
    }

    @PATCH
    @Path("{id}")
    @Consumes(MediaType.WILDCARD)
    public Response goOn(@RestPath UUID id, @RestHeader(OFFSET) @Nullable Long offset, InputStream piece) {
        var upload = mine(id);
        if (!upload.isOpen()) {
            return Response.ok(uploads.ended(upload)).build();
        }
        if (offset == null) {
            throw ProblemException.badRequest("offset-missing", "Say where the piece begins, in " + OFFSET + ".");
        }
        long length = parts.append(id, offset, piece, upload.size());
        return (length < upload.size() ? Response.noContent() : Response.ok(intake.finish(upload)))
                .header(OFFSET, length).build();
    }

    private UploadView mine(UUID id) {
        var upload = uploads.find(id);
        if (!upload.place().equals(places.of(upload.place().dossier(), upload.place().component()))) {
            throw ProblemException.notFound("No such upload.");
        }
        return upload;
    }
}
