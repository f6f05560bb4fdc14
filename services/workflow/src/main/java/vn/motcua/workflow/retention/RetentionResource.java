package vn.motcua.workflow.retention;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;

import vn.motcua.platform.idempotency.Idempotency;
import vn.motcua.platform.identity.Caller;
import vn.motcua.platform.identity.Roles;
import vn.motcua.platform.problem.ProblemException;
import vn.motcua.workflow.dossier.Actors;
import vn.motcua.workflow.dossier.DossierView;
import vn.motcua.workflow.dossier.Dossiers;

/** Until when the data of a filing are kept, and how an officer keeps them longer. */
@Path("/api/workflow/v1/dossiers/{reference}")
@RunOnVirtualThread
@Authenticated
class RetentionResource {

    /** The account of {@code ./motcua keys erase}. */
    private static final String OPERATORS = "svc-privacy";

    private final Retentions retentions;
    private final Dossiers dossiers;
    private final Actors actors;
    private final Idempotency idempotency;
    private final Caller caller;

    RetentionResource(Retentions retentions, Dossiers dossiers, Actors actors, Idempotency idempotency, Caller caller) {
        this.retentions = retentions;
        this.dossiers = dossiers;
        this.actors = actors;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    enum Stage {
        /** The filing goes on. */
        OPEN,
        /** Nobody has found out how long the law wants it kept: nothing is erased. */
        UNKNOWN,
        KEPT,
        ANNOUNCED,
        DESTROYED
    }

    /** @param until the last day on which the data can be read; @param source of the rule */
    record Retention(Stage stage, @Nullable LocalDate until, @Nullable String source, @Nullable Instant destroyedAt) {}

    record Extension(@NotNull LocalDate until, @NotBlank @Size(max = 2000) String reason) {}

    /** @param basis why they needn't be kept any longer; names no person, and stays when all else is gone */
    record Erasure(@NotBlank @Size(max = 300) String basis) {}

    private record Asked(UUID dossier, Record what) {}

    @GET
    @Path("retention")
    @Operation(summary = "Until when the filing's data are kept, by which rule")
    public Retention show(@RestPath String reference) {
        return of(dossiers.show(reference, actors.current()));
    }

    @POST
    @Path("retention-extension")
    @RolesAllowed(Roles.LEADER)
    @Operation(summary = "Keeps the filing's data longer, for a reason")
    public Retention extend(@RestPath String reference, @RestHeader(Idempotency.HEADER) @Nullable String key,
            @Valid @NotNull Extension extension) {
        var leader = actors.officer();
        var dossier = dossiers.show(reference, leader);
        return idempotency.once(caller.key(), key, new Asked(dossier.id(), extension), Retention.class, () -> {
            retentions.extend(dossier.id(), extension.until(), extension.reason(), leader.staffNumber());
            return of(dossier);
        });
    }

    @POST
    @Path("erasure")
    @RolesAllowed(Roles.SERVICE)
    @Operation(summary = "Destroys the data of a filing that has ended, at once")
    public Retention erase(@RestPath String reference, @RestHeader(Idempotency.HEADER) @Nullable String key,
            @Valid @NotNull Erasure erasure) {
        // Whoever decided on a filing must not be able to make what was decided unreadable.
        if (!caller.staffNumber().equals(OPERATORS)) {
            throw ProblemException.forbidden("role", "This is for the operator.");
        }
        var dossier = dossiers.show(reference, actors.current());
        if (!dossier.state().isFinal()) {
            throw ProblemException.conflict("still-open", "The filing hasn't ended.", Map.of("state", dossier.state()));
        }
        return idempotency.once(caller.key(), key, new Asked(dossier.id(), erasure), Retention.class, () -> {
            retentions.erase(dossier.id(), erasure.basis());
            return of(dossier);
        });
    }

    private Retention of(DossierView dossier) {
        var open = dossier.state().isFinal() ? Stage.UNKNOWN : Stage.OPEN;
        return retentions.of(dossier.id())
                .map(kept -> new Retention(stage(kept), kept.until(), kept.source(), kept.destroyedAt()))
                .orElse(new Retention(open, null, null, null));
    }

    private static Stage stage(Retentions.Kept kept) {
        if (kept.destroyedAt() != null) {
            return Stage.DESTROYED;
        }
        return kept.announcedAt() == null ? Stage.KEPT : Stage.ANNOUNCED;
    }
}
