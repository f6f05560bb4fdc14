package vn.motcua.ui.client;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

import vn.motcua.contracts.Text;
import vn.motcua.ui.client.NoticeClient.Notice;
import vn.motcua.ui.shell.Forwarding;
import vn.motcua.ui.shell.ProblemReader;

/** Writing, publishing and withdrawing notices, as an officer. */
@Path("/api/catalogue/v1/notices")
@RegisterRestClient(configKey = "catalogue")
@RegisterProvider(ProblemReader.class)
@RegisterClientHeaders(Forwarding.class)
public interface NoticeDeskClient {

    /** @param state DRAFT, PUBLISHED or WITHDRAWN */
    record Written(Notice notice, String state, String writtenBy, Instant writtenAt, Optional<String> publishedBy,
            Optional<String> withdrawnBy, int version) {

        public boolean draft() {
            return state.equals("DRAFT");
        }

        public boolean published() {
            return state.equals("PUBLISHED");
        }
    }

    record Content(String kind, Text title, Text text, @Nullable String procedure, @Nullable String agency, Instant from,
            @Nullable Instant until) {}

    @GET
    @Path("/desk")
    Page<Written> desk();

    @POST
    Written draft(@HeaderParam("Idempotency-Key") String key, Content content);

    /** @param deed publication or withdrawal; @param version in quotes, as it was seen */
    @POST
    @Path("/{id}/{deed}")
    Written take(@PathParam("id") UUID id, @PathParam("deed") String deed, @HeaderParam("If-Match") String version,
            @HeaderParam("Idempotency-Key") String key);
}
