package vn.motcua.ui.feedback;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
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
import vn.motcua.ui.client.FeedbackClient.Item;
import vn.motcua.ui.client.FeedbackClient.Petition;
import vn.motcua.ui.client.FeedbackClient.Published;
import vn.motcua.ui.client.FeedbackClient.Way;
import vn.motcua.ui.shell.ServiceProblem;
import vn.motcua.ui.shell.Visit;

/** Feedback: what was answered in public, and one's own on its way. */
@Path("/phan-anh-kien-nghi")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
class FeedbackPages {

    private static final int A_PAGE = 10;
    private static final Map<String, String> DEEDS = Map.of("mo-lai", "reopening", "danh-gia", "rating", "rut-cong-khai",
            "publication-withdrawal");

    private final Visit visit;
    private final FeedbackClient feedback;

    FeedbackPages(Visit visit, @RestClient FeedbackClient feedback) {
        this.visit = visit;
        this.feedback = feedback;
    }

    record Answers(String query, List<Published> answers, Optional<String> next) implements TemplateInstance {}

    record Answer(Published answer) implements TemplateInstance {}

    record Mine(List<Item> petitions, Optional<String> next) implements TemplateInstance {}

    /** @param outcome {@code sent}, {@code done}, {@code changed} or {@code missing}; empty at first */
    record Follow(Petition petition, String outcome) implements TemplateInstance {}

    record Formal(List<Way> ways) implements TemplateInstance {}

    @GET
    public TemplateInstance answers(@RestQuery("q") Optional<String> query, @RestQuery("sau") Optional<String> after) {
        var typed = query.map(String::strip).orElse("");
        var page = feedback.answers(typed.isEmpty() ? null : typed, null, after.orElse(null), A_PAGE);
        return new Answers(typed, page.items(), page.more());
    }

    @GET
    @Path("tra-loi/{code}")
    public TemplateInstance answer(@RestPath String code) {
        return new Answer(feedback.answer(code));
    }

    @GET
    @Path("khieu-nai-to-cao")
    public TemplateInstance formal() {
        return new Formal(feedback.ways());
    }

    @GET
    @Path("cua-toi")
    public TemplateInstance mine(@RestQuery("sau") Optional<String> after) {
        visit.needCitizen();
        var page = feedback.mine(after.orElse(null), A_PAGE);
        return new Mine(page.items(), page.more());
    }

    @GET
    @Path("cua-toi/{id}")
    public TemplateInstance follow(@RestPath UUID id, @RestQuery("kq") Optional<String> outcome) {
        visit.needCitizen();
        return new Follow(feedback.petition(id),
                outcome.filter(Set.of("sent", "done", "changed", "missing")::contains).orElse(""));
    }

    /** Reopens, rates, or takes back from the public. */
    @POST
    @Path("cua-toi/{id}/{deed}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response act(@RestPath UUID id, @RestPath String deed, @RestForm Optional<String> reason,
            @RestForm Optional<String> score, @RestForm("_key") String key) {
        visit.needCitizen();
        var path = Optional.ofNullable(DEEDS.get(deed)).orElseThrow(NotFoundException::new);
        try {
            feedback.act(id, path, key, switch (path) {
                case "reopening" -> Map.of("reason", reason.map(String::strip).orElse(""));
                case "rating" -> Map.of("score", score.filter(it -> it.matches("[1-5]")).map(Integer::parseInt).orElse(0));
                default -> Map.of();
            });
            return to(id, "done");
        } catch (ServiceProblem problem) {
            return switch (problem.status()) {
                case 400 -> to(id, "missing");
                case 409, 422 -> to(id, "changed");
                default -> throw problem;
            };
        }
    }

    private static Response to(UUID id, String outcome) {
        return Response.seeOther(URI.create("/phan-anh-kien-nghi/cua-toi/" + id + "?kq=" + outcome)).build();
    }
}
