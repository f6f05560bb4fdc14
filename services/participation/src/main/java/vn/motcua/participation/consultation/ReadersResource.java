package vn.motcua.participation.consultation;

import java.util.UUID;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.jboss.resteasy.reactive.RestPath;

import io.smallrye.common.annotation.RunOnVirtualThread;

import vn.motcua.platform.identity.Caller;
import vn.motcua.platform.identity.Roles;
import vn.motcua.platform.problem.ProblemException;

/** Tells the documents service whether the caller may read a file, and beside which draft it stands. */
@Path("/api/participation/v1/consultation-files/{document}")
@PermitAll
@RunOnVirtualThread
class ReadersResource {

    private final PaperFiles files;
    private final Views views;
    private final Caller caller;

    ReadersResource(PaperFiles files, Views views, Caller caller) {
        this.files = files;
        this.views = views;
        this.caller = caller;
    }

    record Beside(UUID consultation) {}

    /** A draft and its papers are its agency's alone; what was announced is everybody's. */
    @GET
    public Beside beside(@RestPath UUID document) {
        return files.consultationOf(document).filter(this::reads).map(Beside::new)
                .orElseThrow(() -> ProblemException.notFound("No such file."));
    }

    private boolean reads(UUID consultation) {
        if (views.isAnnounced(consultation)) {
            return true;
        }
        if (!caller.hasRole(Roles.EDITOR) && !caller.hasRole(Roles.PUBLISHER)) {
            return false;
        }
        caller.requireSecondFactor();
        return views.isOf(consultation, caller.agency());
    }
}
