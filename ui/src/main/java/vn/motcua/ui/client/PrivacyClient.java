package vn.motcua.ui.client;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

import vn.motcua.contracts.Text;
import vn.motcua.ui.shell.Forwarding;
import vn.motcua.ui.shell.ProblemReader;

/** Who looked at somebody's data. */
@Path("/api/privacy/v1")
@RegisterRestClient(configKey = "privacy")
@RegisterProvider(ProblemReader.class)
@RegisterClientHeaders(Forwarding.class)
public interface PrivacyClient {

    /**
     * @param entry       its number in the audit log
     * @param staffNumber the officer's number, or the name of a service that read by itself
     */
    record Access(UUID id, Optional<Long> entry, Instant at, String staffNumber, Text roleName, Text unitName,
            Text purposeName, List<Text> dataNames, Optional<UUID> dossier, Optional<String> code) {

        /** Whether a service of the portal looked, and no person. */
        public boolean automatic() {
            return staffNumber.startsWith("svc-");
        }
    }

    @GET
    @Path("/accesses")
    Page<Access> accesses(@QueryParam("after") @Nullable String after, @QueryParam("limit") int limit);
}
