package vn.motcua.participation.petition;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.jboss.resteasy.reactive.RestPath;

import io.smallrye.common.annotation.RunOnVirtualThread;

import vn.motcua.platform.identity.Caller;
import vn.motcua.platform.identity.Roles;

/** Tells the documents service whether the officer who wants to open a file handles the petition that it goes with. */
@Path("/api/participation/v1/desk/attachments/{document}")
@RolesAllowed({ Roles.RECEPTION, Roles.HANDLER, Roles.LEADER, Roles.EDITOR, Roles.PUBLISHER })
@RunOnVirtualThread
class AttachmentResource {

    private final Attachments attachments;
    private final Caller caller;

    AttachmentResource(Attachments attachments, Caller caller) {
        this.attachments = attachments;
        this.caller = caller;
    }

    /** @param petitioner whose file it must be */
    record Attached(UUID petition, String code, UUID petitioner) {}

    @GET
    public Attached attached(@RestPath UUID document) {
        var petition = attachments.petitionOf(document, By.officer(caller));
        return new Attached(petition.id, petition.code, petition.petitioner);
    }
}
