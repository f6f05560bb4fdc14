package vn.motcua.eforms.filing;

import java.util.Set;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

import io.smallrye.common.annotation.RunOnVirtualThread;

import vn.motcua.platform.identity.Roles;

/** What was sent; every reading by somebody else than the owner is recorded for the owner. */
@Path("/api/eforms/v1/filings/{dossier}")
@RunOnVirtualThread
@Transactional
class FilingResource {

    private final Reading reading;
    private final Views views;

    FilingResource(Reading reading, Views views) {
        this.reading = reading;
        this.views = views;
    }

    @GET
    @Path("answers")
    @RolesAllowed({ Roles.CITIZEN, Roles.OFFICER, Roles.SERVICE })
    @Operation(summary = "The answers with their form and every revision; officers and services state a purpose")
    public FilingView answers(@RestPath UUID dossier, @RestQuery @Nullable String purpose) {
        return views.whole(reading.read(dossier, Reading.DECIDERS, purpose, "answers"));
    }

    @GET
    @Path("summary")
    @RolesAllowed({ Roles.CITIZEN, Roles.OFFICER, Roles.SERVICE })
    @Operation(summary = "As much as papers and letters need")
    public Summary summary(@RestPath UUID dossier, @RestQuery @Nullable String purpose) {
        return views.summary(reading.read(dossier, Reading.WRITERS, purpose, "identity", "contact"));
    }

    @GET
    @Path("contact")
    @RolesAllowed(Roles.SERVICE)
    @Operation(summary = "How the applicant wants to be told")
    public Contact contact(@RestPath UUID dossier, @RestQuery @Nullable String purpose) {
        return views.contact(reading.read(dossier, Set.of(), purpose, "contact").id());
    }
}
