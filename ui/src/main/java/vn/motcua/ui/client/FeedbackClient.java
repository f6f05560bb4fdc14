package vn.motcua.ui.client;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

import vn.motcua.contracts.Text;
import vn.motcua.ui.shell.Forwarding;
import vn.motcua.ui.shell.ProblemReader;

/** Petitions and ratings as citizens see them, and the published answers. */
@Path("/api/participation/v1")
@RegisterRestClient(configKey = "participation")
@RegisterProvider(ProblemReader.class)
@RegisterClientHeaders(Forwarding.class)
public interface FeedbackClient {

    record Published(String code, String kind, Text agencyName, Optional<String> procedure, Optional<Text> procedureName,
            String title, String text, String answer, Instant filedAt, Instant answeredAt, boolean inTime) {}

    /** @param level IN_TIME, SOON, LATE or DONE */
    record Item(UUID id, String code, String kind, String state, Optional<String> title, Text agencyName,
            Optional<String> procedure, Optional<Text> procedureName, Instant filedAt, Instant due, boolean provisional,
            String level, int round, boolean mayPublish, boolean published) {

        public boolean isOpen() {
            return state.equals("RECEIVED") || state.equals("IN_PROGRESS");
        }
    }

    record Entry(long seq, Instant at, String step, String state, Text agencyName, Optional<String> note) {}

    record Attachment(UUID document, String name, String mediaType, long size) {}

    record Petition(UUID id, String code, String kind, String state, String agency, Text agencyName,
            Optional<String> procedure, Optional<Text> procedureName, Optional<UUID> dossier, Optional<String> dossierCode,
            Optional<String> place, String title, String text, Optional<String> concerns, String name, boolean mayPublish,
            boolean published, Instant filedAt, Instant due, boolean provisional, String level, int round,
            Optional<String> answer, Optional<Instant> answeredAt, Optional<Boolean> inTime, Optional<Instant> reopenUntil,
            Optional<Integer> score, Optional<String> mergedInto, List<String> merged, Optional<Text> reason,
            Optional<String> looksFormal, List<String> allowed, List<Entry> history, @Nullable List<Attachment> attachments,
            long version) {

        public List<Attachment> files() {
            return attachments == null ? List.of() : attachments;
        }

        public boolean may(String step) {
            return allowed.contains(step);
        }

        public boolean isOpen() {
            return state.equals("RECEIVED") || state.equals("IN_PROGRESS");
        }
    }

    /** The law's own way for a complaint or a denunciation. */
    record Way(String way, Text title, Text text, Text terms, String legalBasis, List<Act> acts) {}

    /** What a person does on that way. */
    record Act(Text text, String legalBasis) {}

    /** Who will read it. */
    record Receiver(String agency, Text name) {}

    record Screened(Optional<Way> way) {}

    record Filed(UUID id, String code, String agency, Instant due) {}

    /** @param state NOT_YET, WAITING, RATED or DISMISSED */
    record Rating(UUID dossier, String code, String procedure, Text procedureName, Text unitName, int status, String state,
            Optional<Integer> score) {}

    @GET
    @Path("/answers")
    Page<Published> answers(@QueryParam("q") @Nullable String query, @QueryParam("procedure") @Nullable String procedure,
            @QueryParam("after") @Nullable String after, @QueryParam("limit") int limit);

    @GET
    @Path("/answers/{code}")
    Published answer(@PathParam("code") String code);

    @GET
    @Path("/petitions/formal-ways")
    List<Way> ways();

    @GET
    @Path("/petitions/receiver")
    Receiver receiver(@QueryParam("kind") String kind, @QueryParam("dossier") @Nullable String dossier,
            @QueryParam("procedure") @Nullable String procedure, @QueryParam("province") @Nullable String province);

    @POST
    @Path("/petitions/screening")
    Screened screen(Map<String, Object> filing);

    @POST
    @Path("/petitions")
    Filed file(@HeaderParam("Idempotency-Key") String key, Map<String, Object> filing);

    @GET
    @Path("/petitions")
    Page<Item> mine(@QueryParam("after") @Nullable String after, @QueryParam("limit") int limit);

    @GET
    @Path("/petitions/{id}")
    Petition petition(@PathParam("id") UUID id);

    /** @param deed reopening, rating or publication-withdrawal */
    @POST
    @Path("/petitions/{id}/{deed}")
    void act(@PathParam("id") UUID id, @PathParam("deed") String deed, @HeaderParam("Idempotency-Key") String key,
            Map<String, Object> what);

    @GET
    @Path("/ratings/waiting")
    Page<Rating> waiting();

    @GET
    @Path("/ratings/{dossier}")
    Rating rating(@PathParam("dossier") UUID dossier);

    @POST
    @Path("/ratings/{dossier}")
    void rate(@PathParam("dossier") UUID dossier, @HeaderParam("Idempotency-Key") String key, Map<String, Object> score);

    @POST
    @Path("/ratings/{dossier}/dismissal")
    void dismiss(@PathParam("dossier") UUID dossier, @HeaderParam("Idempotency-Key") String key);
}
