package vn.motcua.participation.rating;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

import io.smallrye.common.annotation.RunOnVirtualThread;

import vn.motcua.platform.idempotency.Idempotency;
import vn.motcua.platform.identity.Caller;
import vn.motcua.platform.identity.Roles;

/** Asks applicants once about each finished dossier. */
@Path("/api/participation/v1/ratings")
@RolesAllowed(Roles.CITIZEN)
@RunOnVirtualThread
class RatingResource {

    private final Ratings ratings;
    private final Idempotency idempotency;
    private final Caller caller;

    RatingResource(Ratings ratings, Idempotency idempotency, Caller caller) {
        this.ratings = ratings;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    /** @param score 1 (very dissatisfied) to 5 (very satisfied) */
    record Score(@NotNull @Min(1) @Max(5) Integer score) {}

    record Listed(List<Ratings.View> items) {}

    @GET
    @Path("waiting")
    public Listed waiting(@RestQuery @DefaultValue("10") @Min(1) @Max(50) int limit) {
        return new Listed(ratings.waiting(caller.person(), limit));
    }

    @GET
    @Path("{dossier}")
    public Ratings.View one(@RestPath UUID dossier) {
        return ratings.one(dossier, caller.person());
    }

    @POST
    @Path("{dossier}")
    public Ratings.View rate(@RestPath UUID dossier, @RestHeader(Idempotency.HEADER) @Nullable String key,
            @Valid @NotNull Score score) {
        return idempotency.once(caller.key(), key, Map.of("rate", dossier, "score", score), Ratings.View.class,
                () -> ratings.rate(dossier, caller.person(), score.score()));
    }

    @POST
    @Path("{dossier}/dismissal")
    public Ratings.View dismiss(@RestPath UUID dossier, @RestHeader(Idempotency.HEADER) @Nullable String key) {
        return idempotency.once(caller.key(), key, Map.of("dismiss", dossier), Ratings.View.class,
                () -> ratings.dismiss(dossier, caller.person()));
    }
}
