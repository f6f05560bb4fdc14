package vn.motcua.eforms.supplement;

import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Positive;
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

import vn.motcua.eforms.counter.Consent.Way;
import vn.motcua.platform.identity.Caller;
import vn.motcua.platform.identity.Roles;
import vn.motcua.platform.idempotency.Idempotency;

/** Answering a supplement request, also at the counter for who brings what was asked there. */
@Path("/api/eforms/v1/filings/{dossier}/supplement")
@RolesAllowed({ Roles.CITIZEN, Roles.RECEPTION })
@RunOnVirtualThread
class SupplementResource {

    private final Supplements supplements;
    private final Requests requests;
    private final AtCounter counter;
    private final Idempotency idempotency;
    private final Caller caller;

    SupplementResource(Supplements supplements, Requests requests, AtCounter counter, Idempotency idempotency, Caller caller) {
        this.supplements = supplements;
        this.requests = requests;
        this.counter = counter;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    private record Sending(UUID dossier, String what) {}

    /** Nothing from a citizen; from an officer: how the citizen consented to version {@code consent} of the text. */
    record Signed(@Nullable @Positive Integer consent, @Nullable Way consentBy) {}

    @GET
    @Operation(summary = "The open request with the fields that it opens; 409 when none is open")
    public SupplementView show(@RestPath UUID dossier) {
        var owner = counter.ownerOf(dossier);
        return supplements.show(owner, dossier, requests.open(owner, dossier));
    }

    @PUT
    @Path("answers")
    @Operation(summary = "Keeps what was typed in the opened fields; nothing is sent yet")
    public SupplementView type(@RestPath UUID dossier, ObjectNode body) {
        var owner = counter.ownerOf(dossier);
        return supplements.type(owner, dossier, requests.open(owner, dossier), answers(body));
    }

    @POST
    @Operation(summary = "Sends the supplement as a new revision; an officer says how the citizen consented")
    public Supplements.Sent send(@RestPath UUID dossier, @RestHeader(Idempotency.HEADER) @Nullable String key,
            @Valid @Nullable Signed signed) {
        var owner = counter.ownerOf(dossier);
        var sending = new Sending(dossier, "supplement");
        return idempotency.earlier(caller.key(), key, sending, Supplements.Sent.class).orElseGet(() -> {
            var asked = requests.open(owner, dossier);
            return idempotency.once(caller.key(), key, sending, Supplements.Sent.class, () -> {
                counter.witness(owner, dossier, signed);
                return supplements.send(owner, dossier, asked);
            });
        });
    }

    /** As in a draft, {@code {"answers": {…}}}; or the answers themselves. */
    private static Map<String, JsonNode> answers(ObjectNode body) {
        var answers = body.path("answers").isObject() ? body.get("answers") : body;
        return answers.propertyStream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
