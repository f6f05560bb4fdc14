package vn.motcua.ui.feedback;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;

import vn.motcua.ui.client.FeedbackClient;
import vn.motcua.ui.client.FeedbackClient.Rating;
import vn.motcua.ui.shell.ServiceProblem;
import vn.motcua.ui.shell.Visit;

/** How content somebody was with a finished dossier; asked once. */
@Path("/danh-gia/{dossier}")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
class RatingPages {

    private final Visit visit;
    private final FeedbackClient feedback;

    RatingPages(Visit visit, @RestClient FeedbackClient feedback) {
        this.visit = visit;
        this.feedback = feedback;
    }

    /** @param missing whether it was sent without a choice */
    record Rate(Rating rating, boolean missing) implements TemplateInstance {}

    @GET
    public TemplateInstance ask(@RestPath UUID dossier, @RestQuery("thieu") Optional<String> missing) {
        visit.needCitizen();
        return new Rate(feedback.rating(dossier), missing.isPresent());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response rate(@RestPath UUID dossier, @RestForm Optional<String> score, @RestForm("_key") String key,
            @RestForm("_do") Optional<String> deed) {
        visit.needCitizen();
        if (deed.filter("dismiss"::equals).isPresent()) {
            feedback.dismiss(dossier, key);
            return Response.seeOther(URI.create("/ho-so/" + dossier)).build();
        }
        var chosen = score.filter(it -> it.matches("[1-5]")).map(Integer::parseInt);
        if (chosen.isEmpty()) {
            return to(dossier, "?thieu=1");
        }
        try {
            feedback.rate(dossier, key, Map.of("score", chosen.get()));
        } catch (ServiceProblem problem) {
            if (problem.status() != 409) {
                throw problem;
            }
            // Rated before, perhaps in another window: the page says what was said.
        }
        return to(dossier, "");
    }

    private static Response to(UUID dossier, String query) {
        return Response.seeOther(URI.create("/danh-gia/" + dossier + query)).build();
    }
}
