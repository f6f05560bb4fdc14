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
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;

import vn.motcua.contracts.Text;
import vn.motcua.ui.client.StudioClient;
import vn.motcua.ui.client.StudioClient.History;
import vn.motcua.ui.client.StudioClient.Withdraw;
import vn.motcua.ui.shell.ServiceProblem;

/** Every version of a procedure: who wrote it, who published it, what it changed; and the end of them all. */
@Path("/xuong/phien-ban/{code}")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
class VersionPages {

    private final StudioClient studio;

    VersionPages(@RestClient StudioClient studio) {
        this.studio = studio;
    }

    record Versions(History history, boolean publisher, Typed typed, Optional<String> done) implements TemplateInstance {}

    /** A withdrawal as it was typed, with what needs to be mended. */
    record Typed(String vi, String en, String replacedBy, List<ServiceProblem.Error> errors) {

        static final Typed NOTHING = new Typed("", "", "", List.of());

        public Optional<String> error(String pointer) {
            return errors.stream().filter(error -> error.pointer().equals(pointer)).findFirst()
                    .map(error -> String.valueOf(error.message()));
        }
    }

    @GET
    public TemplateInstance versions(@RestPath String code, @RestQuery("da") Optional<String> done) {
        StudioPages.enter();
        return new Versions(studio.history(code), StudioPages.publisher(), Typed.NOTHING, done);
    }

    @POST
    @Path("rut")
    public Response withdraw(@RestPath String code, @FormParam("reason.vi") String vi, @FormParam("reason.en") String en,
            @FormParam("replacedBy") String replacedBy, @FormParam("_version") int version, @FormParam("_key") String key) {
        StudioPages.enter();
        try {
            studio.withdraw(code, "\"" + version + "\"", key, new Withdraw(new Text(vi.strip(), en.strip()),
                    replacedBy.isBlank() ? null : replacedBy.strip()));
            return Response.seeOther(URI.create("/xuong/phien-ban/" + code + "?da=rut")).build();
        } catch (ServiceProblem e) {
            if (e.status() != 422) {
                throw e;
            }
            return Response.status(422).entity(new Versions(studio.history(code), StudioPages.publisher(),
                    new Typed(vi, en, replacedBy, e.errors()), Optional.empty()).render()).build();
        }
    }
}
