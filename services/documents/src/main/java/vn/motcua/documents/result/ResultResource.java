package vn.motcua.documents.result;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;

import io.smallrye.common.annotation.RunOnVirtualThread;

import org.jspecify.annotations.Nullable;

import vn.motcua.documents.seal.SealedPapers;
import vn.motcua.documents.seal.SealedView;
import vn.motcua.platform.idempotency.Idempotency;
import vn.motcua.platform.identity.Caller;
import vn.motcua.platform.identity.Roles;
import vn.motcua.platform.problem.ProblemException;

/** Seals a result when the clerk issues it, and takes its force away when it turns out wrong. */
@Path("/api/documents/v1/results")
@RunOnVirtualThread
class ResultResource {

    private final Caller caller;
    private final Idempotency idempotency;
    private final Results results;
    private final SealedPapers papers;

    ResultResource(Caller caller, Idempotency idempotency, Results results, SealedPapers papers) {
        this.caller = caller;
        this.idempotency = idempotency;
        this.results = results;
        this.papers = papers;
    }

    /** @param title as it stands above the name, for example {@code TRƯỞNG PHÒNG} */
    record Signer(@NotBlank @Size(max = 120) String name, @NotBlank @Size(max = 120) String title) {}

    /** @param content what the handler found, by the code of the procedure's question */
    record Issue(@NotNull UUID dossier, @NotBlank String code, @NotBlank String procedure, int version,
            @NotBlank String unit, @NotBlank @Size(max = 60) String number, @NotNull LocalDate issuedOn,
            @NotNull @Valid Signer signer, @NotNull @Size(max = 50) Map<String, Object> content) {}

    record Issued(UUID document, String sha256, String verification) {}

    /** @param replacedBy the result that counts instead, null when none does */
    record Revocation(@NotBlank @Pattern(regexp = "[a-zA-Z0-9-]{1,64}") String reasonCode, @Nullable UUID replacedBy) {}

    record Revoked(UUID document, String state) {}

    @POST
    @RolesAllowed(Roles.CLERK)
    public Response issue(@RestHeader(Idempotency.HEADER) @Nullable String key, @Valid Issue issue) {
        caller.requireSecondFactor();
        requireUnit(issue.unit());
        var inForce = results.inForce(issue.dossier());
        var issued = inForce.isPresent()
                ? idempotency.once(caller.key(), key, issue, Issued.class, () -> issued(inForce.get()))
                : register(key, issue, results.make(issue));
        return Response.status(201).entity(issued).build();
    }

    @POST
    @Path("{document}/revocation")
    @RolesAllowed(Roles.LEADER)
    public Revoked revoke(@RestPath UUID document, @RestHeader(Idempotency.HEADER) @Nullable String key,
            @Valid Revocation revocation) {
        caller.requireSecondFactor();
        requireUnit(papers.byDocument(document).filter(paper -> Results.KIND.equals(paper.kind()))
                .orElseThrow(() -> ProblemException.notFound("No such result.")).unit());
        return idempotency.once(caller.key(), key, Map.of("revoke", document, "how", revocation), Revoked.class, () -> {
            var paper = papers.revoke(document, revocation.reasonCode(), revocation.replacedBy());
            return new Revoked(document, paper.force().name());
        });
    }

    private Issued register(@Nullable String key, Issue issue, Results.Made made) {
        return idempotency.once(caller.key(), key, issue, Issued.class,
                () -> issued(papers.register(made.draft(), made.pdf())));
    }

    private void requireUnit(String unit) {
        if (!caller.agency().equals(unit)) {
            throw ProblemException.notFound("No such dossier.");
        }
    }

    private static Issued issued(SealedView paper) {
        return new Issued(paper.document(), paper.sha256(), paper.check());
    }
}
