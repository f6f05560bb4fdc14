package vn.motcua.transparency.figure;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.jboss.resteasy.reactive.RestQuery;

import io.smallrye.common.annotation.RunOnVirtualThread;

import vn.motcua.platform.identity.Caller;
import vn.motcua.platform.identity.Roles;

/** The figures for pages and programs. */
@Path("/api/transparency/v1/figures")
@RunOnVirtualThread
class FiguresResource {

    private final Answering answering;
    private final Caller caller;

    FiguresResource(Answering answering, Caller caller) {
        this.answering = answering;
        this.caller = caller;
    }

    @GET
    @PermitAll
    public Figures figures(@RestQuery @DefaultValue("dossiers") String dataset, @BeanParam Cutting cutting) {
        return answering.toAll(cutting.of(dataset));
    }

    /** Nothing withheld; for administrators, who check that the count is right. */
    @GET
    @Path("exact")
    @RolesAllowed(Roles.ADMIN)
    public Figures exact(@RestQuery @DefaultValue("dossiers") String dataset, @BeanParam Cutting cutting) {
        caller.requireSecondFactor();
        return answering.asItIs(cutting.of(dataset));
    }
}
