package vn.motcua.eforms.supplement;

import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

import io.smallrye.common.annotation.RunOnVirtualThread;

import vn.motcua.platform.identity.Caller;
import vn.motcua.platform.identity.Roles;
import vn.motcua.platform.idempotency.Idempotency;

/** Answering a supplement request. */
@Path("/api/eforms/v1/filings/{dossier}/supplement")
@RolesAllowed(Roles.CITIZEN)
@RunOnVirtualThread
class SupplementResource {

    private final Supplements supplements;
    private final Idempotency idempotency;
    private final Caller caller;

    SupplementResource(Supplements supplements, Idempotency idempotency, Caller caller) {
        this.supplements = supplements;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    private record Sending(UUID dossier, String what) {}

    @GET
    @Operation(summary = "The open request with the fields that it opens; 409 when none is open")
    public SupplementView show(@RestPath UUID dossier) {
        return supplements.show(caller.person(), dossier);
    }

    @PUT
    @Path("answers")
    @Operation(summary = "Keeps what was typed in the opened fields; nothing is sent yet")
    public SupplementView type(@RestPath UUID dossier, ObjectNode body) {
        return supplements.type(caller.person(), dossier, answers(body));
    }

    @POST
    @Operation(summary = "Sends the supplement as a new revision")
    public Supplements.Sent send(@RestPath UUID dossier, @RestHeader(Idempotency.HEADER) @Nullable String key) {
        return idempotency.once(caller.key(), key, new Sending(dossier, "supplement"), Supplements.Sent.class,
                () -> supplements.send(caller.person(), dossier));
    }

    /** As in a draft, {@code {"answers": {…}}}; or the answers themselves. */
    private static Map<String, JsonNode> answers(ObjectNode body) {
        var answers = body.path("answers").isObject() ? body.get("answers") : body;
        return answers.propertyStream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
