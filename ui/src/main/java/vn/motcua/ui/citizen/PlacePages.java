package vn.motcua.ui.citizen;

import java.util.List;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.RestPath;

import io.smallrye.common.annotation.RunOnVirtualThread;

import vn.motcua.ui.form.Places;
import vn.motcua.ui.shell.Formats;

/** The communes of a province, for the script that fills the second list; without script the page itself brings them. */
@Path("/dia-danh")
@RunOnVirtualThread
class PlacePages {

    private final Places places;

    PlacePages(Places places) {
        this.places = places;
    }

    record Choice(String code, String name) {}

    @GET
    @Path("{province}")
    @Produces(MediaType.APPLICATION_JSON)
    public Response communes(@RestPath String province) {
        List<Choice> choices = places.communes(province).stream()
                .map(place -> new Choice(place.code(), Formats.local(place.name()))).toList();
        return Response.ok(choices).header("Cache-Control", "private, max-age=3600").header("Vary", "Cookie").build();
    }
}
