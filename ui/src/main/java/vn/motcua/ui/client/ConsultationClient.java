package vn.motcua.ui.client;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

import vn.motcua.contracts.Text;
import vn.motcua.ui.shell.Forwarding;
import vn.motcua.ui.shell.ProblemReader;

/** Consultations: what everybody reads, what a citizen says, what an agency's editors and publishers do. */
@Path("/api/participation/v1")
@RegisterRestClient(configKey = "participation")
@RegisterProvider(ProblemReader.class)
@RegisterClientHeaders(Forwarding.class)
public interface ConsultationClient {

    /** @param phase DRAFT, PLANNED, OPEN, CLOSED or CONCLUDED */
    record Consultation(UUID id, String code, Text agencyName, String documentType, Text documentTypeName, Text title,
            Text summary, String phase, Optional<Instant> opens, Optional<Instant> closes, int minDays, String legalBasis,
            long comments, long replied, Optional<Integer> answeredShare, Optional<Text> conclusion, List<Section> sections,
            List<Paper> papers, List<PaperFile> files, int version, Optional<String> writtenBy) {

        public boolean isOpen() {
            return phase.equals("OPEN");
        }
    }

    record Section(int position, String label, String title, String text, long comments) {}

    record Paper(String kind, Text title, String text, Optional<String> url) {}

    /** A PDF, to be fetched from the documents service by its id. */
    record PaperFile(UUID document, String kind, Text title, String name, long size, String sha256) {}

    record Listed(List<Consultation> items) {}

    record Own(int section, String stance, String text, Instant at, Optional<Instant> editedAt, Optional<String> verdict,
            Optional<String> reply) {}

    record Mine(List<Own> items) {}

    record Row(UUID id, int section, String stance, String text, Instant at, Optional<UUID> reply, Optional<String> verdict,
            Optional<String> replyText) {}

    record Rows(List<Row> rows) {}

    record DocumentType(String code, Text name, int minDays, String legalBasis) {}

    record Decided(UUID id, String code, String phase, int version) {}

    @GET
    @Path("/document-types")
    List<DocumentType> documentTypes();

    @GET
    @Path("/consultations")
    Listed all();

    @GET
    @Path("/consultations/{code}")
    Consultation one(@PathParam("code") String code);

    @GET
    @Path("/consultations/{code}/matrix")
    Rows matrix(@PathParam("code") String code);

    @GET
    @Path("/consultations/{code}/comments/mine")
    Mine mine(@PathParam("code") String code);

    @PUT
    @Path("/consultations/{code}/sections/{section}/comment")
    Mine say(@PathParam("code") String code, @PathParam("section") int section, Map<String, Object> comment);

    @DELETE
    @Path("/consultations/{code}/sections/{section}/comment")
    Mine takeBack(@PathParam("code") String code, @PathParam("section") int section);

    @GET
    @Path("/desk/consultations")
    Listed ours();

    @GET
    @Path("/desk/consultations/{id}")
    Consultation our(@PathParam("id") UUID id);

    @GET
    @Path("/desk/consultations/{id}/comments")
    Rows comments(@PathParam("id") UUID id);

    @POST
    @Path("/desk/consultations")
    Decided write(@HeaderParam("Idempotency-Key") String key, Map<String, Object> draft);

    @PUT
    @Path("/desk/consultations/{id}")
    Decided rewrite(@PathParam("id") UUID id, @HeaderParam("If-Match") String seen, Map<String, Object> draft);

    @POST
    @Path("/desk/consultations/{id}/files")
    Decided attach(@PathParam("id") UUID id, @HeaderParam("If-Match") String seen, @HeaderParam("Idempotency-Key") String key,
            PaperFile file);

    @DELETE
    @Path("/desk/consultations/{id}/files/{document}")
    Decided detach(@PathParam("id") UUID id, @PathParam("document") UUID document, @HeaderParam("If-Match") String seen);

    /** @param deed announcement, extension, replies or conclusion */
    @POST
    @Path("/desk/consultations/{id}/{deed}")
    Decided decide(@PathParam("id") UUID id, @PathParam("deed") String deed, @HeaderParam("If-Match") String seen,
            @HeaderParam("Idempotency-Key") String key, Map<String, Object> decision);
}
