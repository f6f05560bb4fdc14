package vn.motcua.ui.studio;

import java.net.URI;
import java.util.List;
import java.util.Optional;

import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;

import vn.motcua.ui.client.StudioClient;
import vn.motcua.ui.client.StudioClient.Begin;
import vn.motcua.ui.client.StudioClient.Draft;
import vn.motcua.ui.client.StudioClient.Listed;
import vn.motcua.ui.shell.ServiceProblem;
import vn.motcua.ui.shell.Visit;

/** The agency's procedures: what is in force, what is being written, what was. */
@Path("/xuong")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
class StudioPages {

    private final StudioClient studio;

    StudioPages(@RestClient StudioClient studio) {
        this.studio = studio;
    }

    /**
     * @param waiting how many wait for publication
     * @param typed   a code that can't be begun; empty when nothing went wrong
     */
    record Workshop(List<Listed> procedures, long waiting, boolean editor, String typed, Optional<String> done)
            implements TemplateInstance {}

    static void enter() {
        Visit.current().needOfficer();
    }

    @GET
    public TemplateInstance workshop(@RestQuery("da") Optional<String> done) {
        enter();
        return workshop("", done);
    }

    /** Begins the next version of a procedure, or a new procedure. */
    @POST
    public Response begin(@FormParam("procedure") @Nullable String procedure, @FormParam("_key") String key) {
        enter();
        var code = procedure == null ? "" : procedure.strip();
        try {
            Draft draft = studio.begin(key, new Begin(code));
            return Response.seeOther(URI.create("/xuong/thu-tuc/" + draft.code())).build();
        } catch (ServiceProblem e) {
            if (e.status() != 422 && e.status() != 404) {
                throw e;
            }
            return Response.status(e.status()).entity(workshop(code.isEmpty() ? "?" : code, Optional.empty()).render()).build();
        }
    }

    private Workshop workshop(String typed, Optional<String> done) {
        var procedures = studio.procedures().items();
        return new Workshop(procedures, procedures.stream().filter(each -> each.draft().filter("SUBMITTED"::equals).isPresent())
                .count(), editor(), typed, done);
    }

    static boolean editor() {
        return Visit.current().roles().contains("editor");
    }

    static boolean publisher() {
        return Visit.current().roles().contains("publisher");
    }
}
