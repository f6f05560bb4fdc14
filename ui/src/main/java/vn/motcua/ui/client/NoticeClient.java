package vn.motcua.ui.client;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

import vn.motcua.contracts.Text;
import vn.motcua.ui.shell.ProblemReader;

/** News and notices. Nobody's token goes along: they are public, and the board reads them when no visitor is there. */
@Path("/api/catalogue/v1/notices")
@RegisterRestClient(configKey = "catalogue")
@RegisterProvider(ProblemReader.class)
public interface NoticeClient {

    /**
     * @param kind     NEWS, CHANGE, PROCEDURE_PAUSED or SYSTEM_DOWN
     * @param until    empty until further notice
     * @param validity UPCOMING, CURRENT or OVER when it was read
     */
    record Notice(UUID id, String kind, Text title, Text text, Optional<String> procedure, Optional<String> agency,
            Instant from, Optional<Instant> until, String validity, Instant publishedAt) {

        public boolean isOverAt(Instant now) {
            return until.filter(end -> !now.isBefore(end)).isPresent();
        }

        public boolean hasBegunAt(Instant now) {
            return !now.isBefore(from);
        }

        /** News is read by who likes to; the rest stands in the way of something. */
        public boolean isNews() {
            return kind.equals("NEWS");
        }

        public boolean isOver() {
            return validity.equals("OVER");
        }

        public boolean isUpcoming() {
            return validity.equals("UPCOMING");
        }
    }

    @GET
    Page<Notice> published(@QueryParam("after") @Nullable String after, @QueryParam("limit") int limit);

    @GET
    @Path("/{id}")
    Notice one(@PathParam("id") UUID id);
}
