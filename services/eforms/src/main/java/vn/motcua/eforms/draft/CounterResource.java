package vn.motcua.eforms.draft;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Past;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import io.smallrye.common.annotation.RunOnVirtualThread;

import vn.motcua.contracts.Channel;
import vn.motcua.eforms.counter.Applicant;
import vn.motcua.eforms.counter.Consent;
import vn.motcua.eforms.counter.Consent.Way;
import vn.motcua.eforms.counter.Counter;
import vn.motcua.platform.identity.Caller;
import vn.motcua.platform.identity.Roles;
import vn.motcua.platform.idempotency.Idempotency;
import vn.motcua.platform.problem.ProblemException;

/** An officer begins for a citizen who stands at the counter, or whose papers came by post; the rest is as for any draft. */
@Path("/api/eforms/v1/counter/drafts")
@RolesAllowed(Roles.RECEPTION)
@RunOnVirtualThread
class CounterResource {

    private final Beginning beginning;
    private final Counter counter;
    private final Idempotency idempotency;
    private final Caller caller;
    private final Clock clock;

    CounterResource(Beginning beginning, Counter counter, Idempotency idempotency, Caller caller,
            Clock clock) {
        this.beginning = beginning;
        this.counter = counter;
        this.idempotency = idempotency;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * @param fullName  and birth date as the identity card says, which the officer has in hand
     * @param consentBy how the citizen consented to version {@code consent} of the text
     */
    record Begin(@NotBlank String procedure, @NotNull @Pattern(regexp = "\\d{12}") String nationalId,
            @NotBlank @Size(max = 100) String fullName, @NotNull @Past LocalDate birthDate, @NotNull Channel channel,
            @Positive int consent, @NotNull Way consentBy) {}

    /**
     * Without who that is: nobody reads it here, and a reading would have to be written down.
     *
     * @param owner pseudonymous id of the citizen's account
     */
    record Present(UUID draft, UUID owner, Channel channel, Consent consent) {}

    @POST
    @Operation(summary = "Begins a draft for a citizen whose identity card and consent the officer has seen")
    public RestResponse<Beginning.Begun> begin(@RestHeader(Idempotency.HEADER) @Nullable String key,
            @Valid @NotNull Begin begin) {
        caller.requireSecondFactor();
        if (begin.channel() == Channel.ONLINE) {
            throw ProblemException.badRequest("channel", "At the counter or by post.");
        }
        var begun = idempotency.once(caller.key(), key, begin, Beginning.Begun.class, () -> beginning.begin(begin.procedure(),
                new Applicant(begin.nationalId(), begin.fullName().strip(), begin.birthDate()), begin.channel(),
                new Consent(begin.consent(), begin.consentBy(), clock.instant())));
        beginning.complete(begun, caller.agency());
        return begun.created();
    }

    @GET
    @Path("{id}")
    @Operation(summary = "For whom a draft is filled in, and with what consent")
    public Present present(@RestPath UUID id) {
        var found = counter.caseOf(id);
        return new Present(found.draft(), found.owner(), found.channel(), found.consent());
    }
}
