package vn.motcua.participation.petition;

import java.util.Optional;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.jboss.resteasy.reactive.RestQuery;

import io.smallrye.common.annotation.RunOnVirtualThread;

import vn.motcua.contracts.PetitionEvent.Kind;
import vn.motcua.contracts.Text;
import vn.motcua.participation.directory.Agencies;
import vn.motcua.platform.identity.Roles;

/** Names the agency that will read what a citizen is about to send, before they send it. */
@Path("/api/participation/v1/petitions/receiver")
@RolesAllowed(Roles.CITIZEN)
@RunOnVirtualThread
class ReceiverResource {

    private final Intake intake;
    private final Agencies agencies;

    ReceiverResource(Intake intake, Agencies agencies) {
        this.intake = intake;
        this.agencies = agencies;
    }

    record Receiver(String agency, Text name) {}

    @GET
    public Receiver receiver(@RestQuery @NotNull Kind kind, @RestQuery Optional<UUID> dossier,
            @RestQuery Optional<String> agency, @RestQuery Optional<String> procedure, @RestQuery Optional<String> province) {
        var code = intake.receiver(new Intake.About(kind, dossier.orElse(null), agency.orElse(null), procedure.orElse(null),
                province.orElse(null)));
        return new Receiver(code, agencies.nameOf(code));
    }
}
