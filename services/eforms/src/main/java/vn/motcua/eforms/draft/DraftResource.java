package vn.motcua.eforms.draft;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;

import com.fasterxml.jackson.databind.JsonNode;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import io.smallrye.common.annotation.RunOnVirtualThread;

import vn.motcua.eforms.counter.Counter;
import vn.motcua.eforms.mandate.Standings.Standing;
import vn.motcua.platform.identity.Caller;
import vn.motcua.platform.identity.Roles;
import vn.motcua.platform.idempotency.Idempotency;

/** A citizen's own drafts; those that were begun at a counter, by its officers. */
@Path("/api/eforms/v1/drafts")
@RolesAllowed({ Roles.CITIZEN, Roles.RECEPTION })
@RunOnVirtualThread
class DraftResource {

    private final Beginning beginning;
    private final Filling filling;
    private final Drafts drafts;
    private final Idempotency idempotency;
    private final Counter counter;
    private final Caller caller;

    DraftResource(Beginning beginning, Filling filling, Drafts drafts, Idempotency idempotency, Counter counter,
            Caller caller) {
        this.beginning = beginning;
        this.filling = filling;
        this.drafts = drafts;
        this.idempotency = idempotency;
        this.counter = counter;
        this.caller = caller;
    }

    /**
     * @param another begin anew although there is a draft already
     * @param mandate under which the caller begins anew for somebody else
     */
    record Begin(@NotBlank String procedure, @Nullable String unit, boolean another, @Nullable UUID mandate) {}

    /** @param revision of the draft that was shown; a save over somebody else's change is refused with 409 */
    record Typed(@NotNull Map<String, JsonNode> answers, @Nullable Integer revision) {}

    record Mine(List<DraftItem> items, @Nullable String next) {}

    @POST
    @RolesAllowed(Roles.CITIZEN)
    @Operation(summary = "Begins a draft, filled in with what the state knows; or names the one that is there")
    public RestResponse<Beginning.Begun> begin(@RestHeader(Idempotency.HEADER) @Nullable String key, @Valid Begin begin) {
        var mandate = begin.mandate();
        var begun = mandate == null ? begun(key, begin, Optional.empty())
                : idempotency.earlier(caller.key(), key, begin, Beginning.Begun.class)
                        .orElseGet(() -> begun(key, begin, Optional.of(beginning.standing(begin.procedure(), mandate))));
        beginning.complete(begun, begin.unit());
        return begun.created();
    }

    private Beginning.Begun begun(@Nullable String key, Begin begin, Optional<Standing> forAnother) {
        return idempotency.once(caller.key(), key, begin, Beginning.Begun.class,
                () -> beginning.begin(begin.procedure(), begin.another(), forAnother));
    }

    @GET
    @RolesAllowed(Roles.CITIZEN)
    public Mine mine() {
        return new Mine(filling.mine(caller.person()), null);
    }

    @GET
    @Path("{id}")
    public DraftView show(@RestPath UUID id) {
        return filling.show(counter.ownerOf(id), id);
    }

    @DELETE
    @Path("{id}")
    public void discard(@RestPath UUID id) {
        drafts.discard(counter.ownerOf(id), id);
    }

    @GET
    @Path("{id}/pages/{page}")
    @Operation(summary = "One page with its visible fields, values and problems")
    public PageView page(@RestPath UUID id, @RestPath String page) {
        return filling.page(counter.ownerOf(id), id, page);
    }

    @PUT
    @Path("{id}/pages/{page}")
    @Operation(summary = "Saves a page as it was typed, right or wrong")
    public Saved save(@RestPath UUID id, @RestPath String page, @Valid Typed typed) {
        return filling.save(counter.ownerOf(id), id, page, typed.answers(), typed.revision());
    }

    @PATCH
    @Path("{id}/pages/{page}")
    @Operation(summary = "Saves single fields while they are typed")
    public Saved autosave(@RestPath UUID id, @RestPath String page, @Valid Typed typed) {
        return filling.autosave(counter.ownerOf(id), id, typed.answers());
    }

    @PATCH
    @Path("{id}")
    public Saved autosave(@RestPath UUID id, @Valid Typed typed) {
        return filling.autosave(counter.ownerOf(id), id, typed.answers());
    }

    @POST
    @Path("{id}/prefill")
    @Operation(summary = "Asks the population register again and fills in what is empty")
    public DraftView prefill(@RestPath UUID id) {
        beginning.fill(id, null);
        return filling.show(counter.ownerOf(id), id);
    }

    @GET
    @Path("{id}/check")
    @Operation(summary = "All answers, to be checked before sending")
    public Check check(@RestPath UUID id) {
        return filling.check(counter.ownerOf(id), id);
    }
}
