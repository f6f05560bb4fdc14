package vn.motcua.documents.verification;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;

import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.multipart.FileUpload;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.smallrye.common.annotation.RunOnVirtualThread;

import org.jspecify.annotations.Nullable;

import vn.motcua.contracts.Text;
import vn.motcua.documents.seal.Force;
import vn.motcua.documents.seal.SealedView;
import vn.motcua.documents.wording.Wording;

/** Tells everybody whether a paper is what the agency issued: by the code on it, or by the file itself. */
@Path("/api/documents/v1/verification")
@PermitAll
@RunOnVirtualThread
class VerificationResource {

    private static final String UNKNOWN = "UNKNOWN";

    private final Verification verification;

    VerificationResource(Verification verification) {
        this.verification = verification;
    }

    /**
     * What the public may know of a paper; an unknown code and a wrong one look the same.
     *
     * @param owner with all letters but the first of each word hidden
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Shown(boolean valid, String state, @Nullable String kind, @Nullable Text title, @Nullable String number,
            @Nullable Text issuer, @Nullable LocalDate issuedOn, @Nullable String sha256, @Nullable String owner,
            @Nullable String dossier, @Nullable Instant since) {

        static final Shown NOTHING = new Shown(false, UNKNOWN, null, null, null, null, null, null, null, null, null);

        static Shown of(SealedView paper) {
            return new Shown(paper.force() == Force.VALID, paper.force().name(), paper.kind(), paper.title(), paper.number(),
                    paper.issuer(), paper.issuedOn(), paper.sha256(), paper.maskedOwner(), paper.dossierCode(),
                    paper.forceSince());
        }
    }

    /** @param paper null unless the file is, byte for byte, one that was issued */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Judged(Verdict verdict, Text text, List<Verdict.Reason> reasons, @Nullable Shown paper) {}

    @GET
    @Path("{code}")
    public Shown byCode(@RestPath String code, @RestQuery Optional<String> check) {
        return verification.byCode(code, check).map(Shown::of).orElse(Shown.NOTHING);
    }

    @POST
    @Path("files")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Judged byFile(@RestForm("file") @NotNull FileUpload file) {
        var judgement = verification.judge(bytes(file));
        return new Judged(judgement.verdict(), Wording.of("verdict." + judgement.verdict()), judgement.reasons(),
                judgement.paper().map(Shown::of).orElse(null));
    }

    private static byte[] bytes(FileUpload file) {
        try {
            return Files.readAllBytes(file.uploadedFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
