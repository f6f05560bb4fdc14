package vn.motcua.ui.citizen;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.quarkus.qute.TemplateInstance;

/** Pages that only say something: privacy, accessibility, terms. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
class InfoPages {

    record Privacy() implements TemplateInstance {}

    record Accessibility() implements TemplateInstance {}

    record Terms() implements TemplateInstance {}

    @GET
    @Path("quyen-rieng-tu")
    public TemplateInstance privacy() {
        return new Privacy();
    }

    @GET
    @Path("tro-nang")
    public TemplateInstance accessibility() {
        return new Accessibility();
    }

    @GET
    @Path("dieu-khoan")
    public TemplateInstance terms() {
        return new Terms();
    }
}
