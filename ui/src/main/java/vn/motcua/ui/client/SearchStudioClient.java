package vn.motcua.ui.client;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

import vn.motcua.ui.shell.Forwarding;
import vn.motcua.ui.shell.ProblemReader;

/** What the studio asks of the search. */
@Path("/api/catalogue/v1/studio")
@RegisterRestClient(configKey = "catalogue")
@RegisterProvider(ProblemReader.class)
@RegisterClientHeaders(Forwarding.class)
public interface SearchStudioClient {

    /** @param kind NOTHING, or PARTLY for what was found in part */
    record Missed(String kind, String words, int times) {}

    /** @param week its Monday */
    record Week(LocalDate week, List<Missed> items) {}

    /** @param kind SAME, MEANS or IDLE */
    record Set(String kind, List<String> typed, List<String> meant) {

        public String typedLines() {
            return String.join("\n", typed);
        }

        public String meantLines() {
            return String.join("\n", meant);
        }

        public String typedJoined() {
            return String.join(" · ", typed);
        }

        public String meantJoined() {
            return String.join(" · ", meant);
        }
    }

    /** @param studio whether an agency has written it */
    record Published(String id, Set set, boolean studio) {}

    /**
     * @param id  absent for what is added
     * @param set absent for what is removed
     */
    record Change(Optional<String> id, Optional<Set> set) {}

    /** @param state WRITING or SUBMITTED */
    record Draft(String state, long revision, List<Change> changes, List<String> editors, Optional<String> note,
            Instant updatedAt, String updatedBy, boolean writable, boolean publishable) {

        public boolean submitted() {
            return state.equals("SUBMITTED");
        }
    }

    record Synonyms(List<Published> sets, Optional<Draft> draft) {}

    record Write(List<Change> changes) {}

    record GiveBack(@Nullable String reason) {}

    /** Ranks from 1; 0 for what isn't found. */
    record Judgement(String query, List<String> expected, int before, int after) {

        public boolean worse() {
            return after == 0 || before > 0 && after > before;
        }
    }

    record Tried(String query, List<String> before, List<String> after) {}

    /** @param before judged queries met among the first three */
    record Outcome(int queries, int before, int after, List<Judgement> changed, List<Tried> tried) {

        public double percentBefore() {
            return percent(before);
        }

        public double percentAfter() {
            return percent(after);
        }

        private double percent(int met) {
            return queries == 0 ? 0 : Math.round(1000.0 * met / queries) / 10.0;
        }
    }

    @GET
    @Path("/missed-searches")
    Week missed(@QueryParam("week") @Nullable String week);

    @GET
    @Path("/synonyms")
    Synonyms synonyms();

    @PUT
    @Path("/synonyms/draft")
    Draft write(@HeaderParam("If-Match") String seen, Write write);

    @DELETE
    @Path("/synonyms/draft")
    void discard(@HeaderParam("If-Match") String seen);

    @GET
    @Path("/synonyms/draft/bench")
    Outcome tryOut();

    @POST
    @Path("/synonyms/draft/{deed}")
    Response act(@PathParam("deed") String deed, @HeaderParam("If-Match") String seen,
            @HeaderParam("Idempotency-Key") String key, GiveBack why);
}
