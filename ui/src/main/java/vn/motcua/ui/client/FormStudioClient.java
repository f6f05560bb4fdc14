package vn.motcua.ui.client;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

import vn.motcua.contracts.Text;
import vn.motcua.ui.client.StudioClient.Finding;
import vn.motcua.ui.client.StudioClient.GiveBack;
import vn.motcua.ui.client.StudioClient.Published;
import vn.motcua.ui.client.StudioClient.Section;
import vn.motcua.ui.shell.Forwarding;
import vn.motcua.ui.shell.ProblemReader;

/** What editors and publishers ask of eforms. */
@Path("/api/eforms/v1/studio")
@RegisterRestClient(configKey = "eforms")
@RegisterProvider(ProblemReader.class)
@RegisterClientHeaders(Forwarding.class)
public interface FormStudioClient {

    /** @param newest 0 for a form that was never published; @param draft state of the next version */
    record Listed(String code, Text title, int newest, Optional<String> draft) {}

    /** @param state WRITING or SUBMITTED */
    record Draft(String code, String state, long revision, int baseVersion, ObjectNode document, List<String> editors,
            Optional<String> note, Instant updatedAt, String updatedBy, List<Finding> findings, boolean writable,
            boolean publishable) {

        public String title() {
            var title = document.path("title").path("vi").asText("");
            return title.isBlank() ? code : title;
        }

        public boolean submitted() {
            return state.equals("SUBMITTED");
        }

        /** Where the form is built. */
        public String home() {
            return "/xuong/bieu-mau/" + code;
        }

        public String pageBase() {
            return home() + "/trang/";
        }

        public String pageLink(int page) {
            return pageBase() + page;
        }

        public String fieldBase(int page) {
            return pageLink(page) + "/cau-hoi/";
        }

        public JsonNode page(int page) {
            return document.path("pages").path(page);
        }
    }

    record Begin(String form) {}

    /** @param origin FILE or STUDIO; @param added questions that the version before didn't ask */
    record Version(int version, Instant publishedAt, String origin, List<String> editors, Optional<String> publisher,
            List<Text> added, List<Text> dropped, List<Text> changed) {

        public boolean fromFile() {
            return origin.equals("FILE");
        }

        public String editorsJoined() {
            return String.join(", ", editors);
        }

        public boolean same() {
            return added.isEmpty() && dropped.isEmpty() && changed.isEmpty();
        }
    }

    record History(String code, Text title, List<Version> versions) {}

    @GET
    @Path("/outline")
    List<Section> outline();

    @GET
    @Path("/forms")
    Page<Listed> forms();

    @GET
    @Path("/forms/{code}/history")
    History history(@PathParam("code") String code);

    @POST
    @Path("/drafts")
    Draft begin(@HeaderParam("Idempotency-Key") String key, Begin begin);

    @GET
    @Path("/drafts/{code}")
    Draft draft(@PathParam("code") String code);

    @PUT
    @Path("/drafts/{code}")
    Draft write(@PathParam("code") String code, @HeaderParam("If-Match") String seen, JsonNode document);

    @DELETE
    @Path("/drafts/{code}")
    void discard(@PathParam("code") String code, @HeaderParam("If-Match") String seen);

    @POST
    @Path("/drafts/{code}/submission")
    Draft submit(@PathParam("code") String code, @HeaderParam("If-Match") String seen,
            @HeaderParam("Idempotency-Key") String key);

    @POST
    @Path("/drafts/{code}/return")
    Draft giveBack(@PathParam("code") String code, @HeaderParam("If-Match") String seen,
            @HeaderParam("Idempotency-Key") String key, GiveBack why);

    @POST
    @Path("/drafts/{code}/publication")
    Published publish(@PathParam("code") String code, @HeaderParam("If-Match") String seen,
            @HeaderParam("Idempotency-Key") String key);
}
