package vn.motcua.ui.citizen;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.quarkus.qute.TemplateInstance;

import vn.motcua.ui.shell.Messages;

/** Pages that only say something: the sections to come, privacy, accessibility, terms. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
class InfoPages {

    /** A section that isn't built yet: what it will do, and what can be done today. */
    record ToCome(String title, String will, String now) implements TemplateInstance {}

    record Privacy() implements TemplateInstance {}

    record Accessibility() implements TemplateInstance {}

    record Terms() implements TemplateInstance {}

    @GET
    @Path("thong-tin")
    public TemplateInstance information() {
        return toCome("information");
    }

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

    private static ToCome toCome(String section) {
        return new ToCome(Messages.say("section-" + section), Messages.say(section + "-will"), Messages.say(section + "-now"));
    }
}
