package vn.motcua.ui.citizen;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.jboss.resteasy.reactive.RestPath;

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
    @Path("{section: thong-tin|phan-anh-kien-nghi|lay-y-kien|du-lieu-mo}")
    public TemplateInstance section(@RestPath String section) {
        var words = switch (section) {
            case "thong-tin" -> "information";
            case "phan-anh-kien-nghi" -> "feedback";
            case "lay-y-kien" -> "consultation";
            default -> "data";
        };
        return new ToCome(Messages.say("section-" + words), Messages.say(words + "-will"), Messages.say(words + "-now"));
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
}
