package vn.motcua.catalogue.guide;

import java.util.List;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.Cache;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

import io.smallrye.common.annotation.RunOnVirtualThread;

import vn.motcua.catalogue.Page;
import vn.motcua.catalogue.guide.Guides.Wanted;
import vn.motcua.catalogue.guide.Question.Topic;
import vn.motcua.catalogue.procedure.Procedures;
import vn.motcua.contracts.Text;
import vn.motcua.platform.problem.ProblemException;

/** Guides, and questions with their answers. */
@Path("/api/catalogue/v1")
@RunOnVirtualThread
class GuideResource {

    private static final int A_MINUTE = 60;

    private final Guides guides;
    private final Procedures procedures;

    GuideResource(Guides guides, Procedures procedures) {
        this.guides = guides;
        this.procedures = procedures;
    }

    record Item(String code, Text title, Text summary, List<String> lifeEvents) {}

    /** @param inForce whether this portal has a page about it */
    record Leading(String code, Text name, boolean inForce) {}

    record Shown(String code, int version, Text title, Text summary, List<String> lifeEvents, List<Guide.Section> sections,
            List<Leading> procedures, List<Source> sources) {}

    @GET
    @Path("guides")
    @Cache(maxAge = A_MINUTE)
    @Operation(summary = "Guides; q finds every word that was typed, with or without diacritics")
    public Page<Item> guides(@RestQuery @DefaultValue("") @Size(max = 200) String q, @RestQuery @Nullable String lifeEvent,
            @RestQuery @Nullable String procedure) {
        return Page.whole(guides.guides(new Wanted(q, lifeEvent, procedure)).stream()
                .map(guide -> new Item(guide.code(), guide.title(), guide.summary(), guide.lifeEvents())).toList());
    }

    @GET
    @Path("guides/{code}")
    @Cache(maxAge = A_MINUTE)
    public Shown guide(@RestPath String code) {
        return guides.guide(code).map(this::shown).orElseThrow(() -> ProblemException.notFound("No guide " + code + "."));
    }

    @GET
    @Path("questions")
    @Cache(maxAge = A_MINUTE)
    @Operation(summary = "Frequent questions and their answers")
    public Page<Question> questions(@RestQuery @DefaultValue("") @Size(max = 200) String q,
            @RestQuery @Nullable String lifeEvent, @RestQuery @Nullable String procedure, @RestQuery @Nullable Topic topic) {
        return Page.whole(guides.questions(new Wanted(q, lifeEvent, procedure), topic));
    }

    private Shown shown(Guide it) {
        var leading = it.procedures().stream().map(named -> new Leading(named.code(), named.name(),
                procedures.inForce(named.code()).isPresent())).toList();
        return new Shown(it.code(), it.version(), it.title(), it.summary(), it.lifeEvents(), it.sections(), leading,
                it.sources());
    }
}
