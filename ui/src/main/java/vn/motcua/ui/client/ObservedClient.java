package vn.motcua.ui.client;

import java.time.LocalDate;
import java.util.Optional;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

import vn.motcua.ui.shell.Forwarding;
import vn.motcua.ui.shell.ProblemReader;

/** How long dossiers really took. A page can do without, so it hardly waits for it: less than for anything else. */
@Path("/api/transparency/v1")
@RegisterRestClient(configKey = "observed")
@RegisterProvider(ProblemReader.class)
@RegisterClientHeaders(Forwarding.class)
public interface ObservedClient {

    /** @param median calendar days within which half had their result; absent when there are too few to say */
    record Observed(Optional<Integer> median, Optional<Integer> ninety, LocalDate since) {

        public boolean known() {
            return median.isPresent() && ninety.isPresent();
        }
    }

    @GET
    @Path("/durations")
    Observed observed(@QueryParam("procedure") String procedure);
}
