package vn.motcua.ui.client;

import java.io.File;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import com.fasterxml.jackson.databind.JsonNode;

import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.client.api.ClientMultipartForm;
import org.jspecify.annotations.Nullable;

import vn.motcua.contracts.Text;
import vn.motcua.ui.shell.Forwarding;
import vn.motcua.ui.shell.ProblemReader;

/** Files that people bring, papers that agencies issue, and whether a paper is genuine. */
@Path("/api/documents/v1")
@RegisterRestClient(configKey = "documents")
@RegisterProvider(ProblemReader.class)
@RegisterClientHeaders(Forwarding.class)
public interface DocumentsClient {

    /** @param text why it was rejected */
    record Kept(UUID id, String name, @Nullable String mediaType, long size, @Nullable String sha256, String state,
            Optional<Text> text) {

        public boolean rejected() {
            return state.equals("REJECTED");
        }
    }

    record Paper(String kind, Text title, boolean available) {}

    /** @param check opens the public verification page */
    record Stored(UUID id, String name, String kind, Optional<Text> title, Optional<String> number,
            Optional<LocalDate> issuedOn, Optional<String> check, String mediaType, long size, Instant storedAt,
            Source source) {}

    /** @param origin UPLOADED or ISSUED */
    record Source(String origin, Optional<UUID> dossier, Optional<String> code, Optional<Text> issuer) {

        public boolean issued() {
            return origin.equals("ISSUED");
        }
    }

    /** @param state VALID, REVOKED, REPLACED or UNKNOWN */
    record Shown(boolean valid, String state, Optional<Text> title, Optional<String> number, Optional<Text> issuer,
            Optional<LocalDate> issuedOn, Optional<String> sha256, Optional<String> owner, Optional<String> dossier) {

        public boolean known() {
            return !state.equals("UNKNOWN");
        }
    }

    /** @param verdict VALID, ALTERED, REVOKED or UNKNOWN */
    record Judged(String verdict, Text text, List<String> reasons, Optional<Shown> paper) {

        public boolean valid() {
            return verdict.equals("VALID");
        }
    }

    /** @param samples answers to show, by the name of the place */
    record Words(JsonNode paper, Map<String, String> samples) {}

    /** What the words of a result look like on paper. */
    @POST
    @Path("/result-previews")
    @Produces("application/pdf")
    byte[] preview(Words words);

    @GET
    @Path("/dossiers/{dossier}/papers")
    List<Paper> papers(@PathParam("dossier") UUID dossier);

    @GET
    @Path("/store")
    Page<Stored> store(@QueryParam("after") @Nullable String after, @QueryParam("limit") int limit);

    @GET
    @Path("/verification/{code}")
    Shown verify(@PathParam("code") String code);

    @POST
    @Path("/verification/files")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    Judged judge(ClientMultipartForm file);

    @POST
    @Path("/files")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    Kept bring(ClientMultipartForm file);

    @POST
    @Path("/consultation-files")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    Kept bringPaper(ClientMultipartForm file);

    @DELETE
    @Path("/consultation-files/{file}")
    void removePaper(@PathParam("file") UUID file);

    /** One file under the name {@code file}. */
    static ClientMultipartForm form(String name, File file, String mediaType) {
        return ClientMultipartForm.create().binaryFileUpload("file", name, file.getAbsolutePath(), mediaType);
    }
}
