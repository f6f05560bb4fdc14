package vn.motcua.privacy.consent;

import java.util.List;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import org.jboss.resteasy.reactive.RestHeader;

import io.smallrye.common.annotation.RunOnVirtualThread;

import org.jspecify.annotations.Nullable;

import vn.motcua.platform.idempotency.Idempotency;
import vn.motcua.platform.identity.Caller;
import vn.motcua.platform.identity.Roles;
import vn.motcua.platform.problem.ProblemException;

/** Lets people agree to a purpose and take it back; to say nothing is to agree to nothing. */
@Path("/api/privacy/v1")
@RunOnVirtualThread
class ConsentResource {

    private static final String PORTAL = "portal";

    private final Caller caller;
    private final Consents consents;
    private final Idempotency idempotency;

    ConsentResource(Caller caller, Consents consents, Idempotency idempotency) {
        this.caller = caller;
        this.consents = consents;
        this.idempotency = idempotency;
    }

    enum State {
        /** Never said anything, or agreed to an older text only. */
        NOT_GIVEN,
        GIVEN,
        WITHDRAWN
    }

    /** @param history all that was said, newest first */
    record Consent(ConsentText text, State state, List<Consents.Act> history) {}

    record Listed(List<Consent> items) {}

    record Texts(List<ConsentText> items) {}

    /**
     * @param version of the text that the person has before them
     * @param given   said explicitly, true or false
     */
    record Statement(@NotBlank String purpose, int version, @NotNull Boolean given) {}

    @GET
    @Path("consent-texts")
    @PermitAll
    public Texts texts() {
        return new Texts(consents.texts());
    }

    @GET
    @Path("consents")
    @RolesAllowed(Roles.CITIZEN)
    public Listed mine() {
        return new Listed(consents.texts().stream().map(this::consent)
                .filter(consent -> !consent.text().atCounter() || !consent.history().isEmpty()).toList());
    }

    @POST
    @Path("consents")
    @RolesAllowed(Roles.CITIZEN)
    public Consent say(@RestHeader(Idempotency.HEADER) @Nullable String key, @Valid Statement statement) {
        return idempotency.once(caller.key(), key, statement, Consent.class, () -> said(statement));
    }

    private Consent said(Statement statement) {
        var text = consents.text(statement.purpose()).orElseThrow(() -> ProblemException.notFound("No such purpose."));
        if (text.version() != statement.version()) {
            throw ProblemException.unprocessable("text-changed", "The text has changed. Read it again before you answer.");
        }
        if (text.atCounter() && statement.given()) {
            throw ProblemException.unprocessable("at-counter", "This is consented to before an officer.");
        }
        consents.say(new Consents.Said(caller.person(), statement.given(), PORTAL, caller.identityLevel()), text);
        return consent(text);
    }

    private Consent consent(ConsentText text) {
        var acts = consents.acts(caller.person(), text.purpose());
        return new Consent(text, state(text, acts), acts);
    }

    private static State state(ConsentText text, List<Consents.Act> acts) {
        return acts.stream().findFirst().map(last -> {
            if (!last.given()) {
                return State.WITHDRAWN;
            }
            return last.version() == text.version() ? State.GIVEN : State.NOT_GIVEN;
        }).orElse(State.NOT_GIVEN);
    }
}
