package vn.motcua.participation.consultation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

import io.smallrye.common.annotation.RunOnVirtualThread;

import vn.motcua.contracts.Text;
import vn.motcua.participation.consultation.Consultations.Decided;
import vn.motcua.platform.idempotency.Idempotency;
import vn.motcua.platform.identity.Caller;
import vn.motcua.platform.identity.Roles;
import vn.motcua.platform.version.IfMatch;

/** What an agency's editors write and reply, and its publishers announce. */
@Path("/api/participation/v1/desk/consultations")
@RolesAllowed({ Roles.EDITOR, Roles.PUBLISHER })
@RunOnVirtualThread
class EditorResource {

    private final Consultations consultations;
    private final Comments comments;
    private final Views views;
    private final Idempotency idempotency;
    private final Caller caller;

    EditorResource(Consultations consultations, Comments comments, Views views, Idempotency idempotency, Caller caller) {
        this.consultations = consultations;
        this.comments = comments;
        this.views = views;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    record Listed(List<ConsultationView> items) {}

    record Announcement(@NotNull Instant opens, @NotNull Instant closes) {}

    record Extension(@NotNull Instant closes) {}

    record Reply(@NotEmpty @Size(max = 500) List<UUID> comments, @NotNull Comments.Verdict verdict,
            @NotBlank @Size(max = 5000) String text) {}

    record Outcome(@NotBlank @Size(max = 10_000) String vi, @NotBlank @Size(max = 10_000) String en) {}

    record Said(List<Comments.Row> rows) {}

    @GET
    public Listed all() {
        return new Listed(views.of(agency()));
    }

    @GET
    @Path("{id}")
    public ConsultationView one(@RestPath UUID id) {
        return views.of(id, agency());
    }

    @POST
    @RolesAllowed(Roles.EDITOR)
    public Response write(@RestHeader(Idempotency.HEADER) @Nullable String key, @Valid @NotNull Draft draft) {
        var agency = agency();
        var written = idempotency.once(caller.key(), key, draft, Decided.class,
                () -> consultations.write(draft, agency, caller.staffNumber()));
        return Response.status(201).entity(written).build();
    }

    @PUT
    @Path("{id}")
    @RolesAllowed(Roles.EDITOR)
    public Decided rewrite(@RestPath UUID id, @RestHeader("If-Match") @Nullable String seen, @Valid @NotNull Draft draft) {
        return consultations.rewrite(id, draft, agency(), caller.staffNumber(), IfMatch.version(seen));
    }

    @POST
    @Path("{id}/announcement")
    @RolesAllowed(Roles.PUBLISHER)
    public Decided announce(@RestPath UUID id, @RestHeader("If-Match") @Nullable String seen,
            @RestHeader(Idempotency.HEADER) @Nullable String key, @Valid @NotNull Announcement times) {
        var agency = agency();
        var version = IfMatch.version(seen);
        return idempotency.once(caller.key(), key, Map.of("announce", id, "times", times), Decided.class,
                () -> consultations.announce(id, times.opens(), times.closes(), agency, caller.staffNumber(), version));
    }

    @POST
    @Path("{id}/extension")
    @RolesAllowed(Roles.PUBLISHER)
    public Decided extend(@RestPath UUID id, @RestHeader("If-Match") @Nullable String seen,
            @RestHeader(Idempotency.HEADER) @Nullable String key, @Valid @NotNull Extension extension) {
        var agency = agency();
        var version = IfMatch.version(seen);
        return idempotency.once(caller.key(), key, Map.of("extend", id, "times", extension), Decided.class,
                () -> consultations.extend(id, extension.closes(), agency, version));
    }

    /** @param open only those without a reply */
    @GET
    @Path("{id}/comments")
    public Said comments(@RestPath UUID id, @RestQuery Optional<Integer> section, @RestQuery boolean open) {
        return new Said(comments.rows(views.of(id, agency()).id(), section, open));
    }

    @POST
    @Path("{id}/replies")
    @RolesAllowed(Roles.EDITOR)
    public Decided reply(@RestPath UUID id, @RestHeader("If-Match") @Nullable String seen,
            @RestHeader(Idempotency.HEADER) @Nullable String key, @Valid @NotNull Reply reply) {
        var agency = agency();
        var version = IfMatch.version(seen);
        return idempotency.once(caller.key(), key, Map.of("reply", id, "with", reply), Decided.class,
                () -> replied(id, reply, agency, version));
    }

    @POST
    @Path("{id}/conclusion")
    @RolesAllowed(Roles.PUBLISHER)
    public Decided conclude(@RestPath UUID id, @RestHeader("If-Match") @Nullable String seen,
            @RestHeader(Idempotency.HEADER) @Nullable String key, @Valid @NotNull Outcome outcome) {
        var agency = agency();
        var version = IfMatch.version(seen);
        return idempotency.once(caller.key(), key, Map.of("conclude", id, "outcome", outcome), Decided.class,
                () -> consultations.conclude(id, new Text(outcome.vi(), outcome.en()), agency, version));
    }

    /** Replies begin when nobody can change a comment any more. */
    private Decided replied(UUID id, Reply reply, String agency, long version) {
        var found = consultations.locked(id, agency, version, Phase.CLOSED);
        comments.reply(id, reply.comments().stream().distinct().toList(), reply.verdict(), reply.text().strip(),
                caller.staffNumber());
        return new Decided(id, found.code, Phase.CLOSED, found.version);
    }

    private String agency() {
        caller.requireSecondFactor();
        return caller.agency();
    }
}
