package vn.motcua.workflow.message;

import java.util.List;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;

import vn.motcua.platform.access.AccessLog;
import vn.motcua.platform.idempotency.Idempotency;
import vn.motcua.platform.identity.Caller;
import vn.motcua.platform.problem.ProblemException;
import vn.motcua.workflow.dossier.Actor;
import vn.motcua.workflow.dossier.Actors;
import vn.motcua.workflow.dossier.Dossiers;
import vn.motcua.workflow.dossier.Purposes;

/** The thread between the citizen and the officers of a dossier. */
@Path("/api/workflow/v1/dossiers/{reference}/messages")
@RunOnVirtualThread
@Authenticated
class MessageResource {

    private static final int PAGE = 50;

    private final Messages messages;
    private final Dossiers dossiers;
    private final Actors actors;
    private final AccessLog accesses;
    private final Idempotency idempotency;
    private final Caller caller;

    MessageResource(Messages messages, Dossiers dossiers, Actors actors, AccessLog accesses, Idempotency idempotency,
            Caller caller) {
        this.messages = messages;
        this.dossiers = dossiers;
        this.actors = actors;
        this.accesses = accesses;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    record Written(@NotBlank @Size(max = 4000) String text) {}

    private record Asked(UUID dossier, String text) {}

    @JsonInclude
    record Thread(List<Messages.Message> items, @Nullable UUID next) {}

    @POST
    @ResponseStatus(201)
    public Messages.Message write(@RestPath String reference, @RestHeader(Idempotency.HEADER) @Nullable String key,
            @Valid @NotNull Written written) {
        var actor = actors.current();
        if (actor instanceof Actor.Service) {
            throw ProblemException.forbidden("role", "A service has nothing to write.");
        }
        var dossier = dossiers.show(reference, actor).id();
        return idempotency.once(caller.key(), key, new Asked(dossier, written.text()), Messages.Message.class,
                () -> messages.add(dossier, actor, written.text()));
    }

    @GET
    public Thread read(@RestPath String reference, @RestQuery @Nullable UUID after) {
        var actor = actors.current();
        var dossier = dossiers.show(reference, actor);
        accesses.opened(dossier.applicant(), dossier.id(), dossier.code(), Purposes.of(actor, dossier.state()), "messages");
        var items = messages.of(dossier.id(), after == null ? new UUID(0, 0) : after, PAGE);
        return new Thread(items, items.size() == PAGE ? items.getLast().id() : null);
    }
}
