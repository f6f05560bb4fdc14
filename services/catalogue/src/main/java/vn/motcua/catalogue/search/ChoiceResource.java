package vn.motcua.catalogue.search;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;

import io.smallrye.common.annotation.RunOnVirtualThread;

import vn.motcua.catalogue.sought.Choices;

/** Hears which result somebody opened. */
@Path("/api/catalogue/v1/choices")
@RunOnVirtualThread
class ChoiceResource {

    private static final int OFFERED = 20;

    private final Search search;
    private final Choices choices;

    ChoiceResource(Search search, Choices choices) {
        this.search = search;
        this.choices = choices;
    }

    record Choice(@NotBlank @Size(max = 200) String q, @NotBlank @Size(max = 20) String code) {}

    @POST
    @Operation(summary = "Counts that a procedure was opened after a search that offered it; who did isn't kept")
    public void choose(@HeaderParam("X-Forwarded-For") @DefaultValue("") String forwarded, @Valid @NotNull Choice choice) {
        var offered = search.find(Search.Question.plain(choice.q()), null, OFFERED).stream()
                .anyMatch(hit -> hit.entry().code().equals(choice.code()));
        if (offered) {
            choices.note(choice.q(), choice.code(), network(forwarded.split(",")[0].strip()));
        }
    }

    /** An IPv6 household owns at least a /64, so it counts as one. */
    private static String network(String address) {
        var groups = address.split(":");
        return groups.length > 4 ? String.join(":", groups[0], groups[1], groups[2], groups[3]) : address;
    }
}
