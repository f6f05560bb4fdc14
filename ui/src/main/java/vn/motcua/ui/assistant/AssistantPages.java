package vn.motcua.ui.assistant;

import java.util.List;
import java.util.Optional;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestQuery;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;

import vn.motcua.contracts.Text;
import vn.motcua.ui.assistant.Talk.Turn;
import vn.motcua.ui.client.AssistantClient;
import vn.motcua.ui.client.AssistantClient.Answer;
import vn.motcua.ui.client.CatalogueClient;
import vn.motcua.ui.client.CatalogueClient.Agency;
import vn.motcua.ui.client.TrackingClient;
import vn.motcua.ui.client.TrackingClient.Summary;
import vn.motcua.ui.shell.Reach;
import vn.motcua.ui.shell.ServiceProblem;
import vn.motcua.ui.shell.Visit;

/** Asking in one's own words. What is typed goes in the form's body only: it may hold a name or a number. */
@Path("/tro-ly")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
class AssistantPages {

    private static final int DAYS = 30;
    private static final int DOSSIERS = 5;
    private static final int AGAIN_SECONDS = 10;

    private final Visit visit;
    private final AssistantClient assistant;
    private final CatalogueClient catalogue;
    private final TrackingClient tracking;

    AssistantPages(Visit visit, @RestClient AssistantClient assistant, @RestClient CatalogueClient catalogue,
            @RestClient TrackingClient tracking) {
        this.visit = visit;
        this.assistant = assistant;
        this.catalogue = catalogue;
        this.tracking = tracking;
    }

    /**
     * @param typed    what stays in the field
     * @param question what was asked last; empty at first
     * @param earlier  turns that are shown in short
     * @param about    name of the procedure that is talked of
     * @param dossiers one's own, when they were asked for
     * @param unsent   what somebody called wrong and couldn't be sent
     * @param outcome  {@code reported}, {@code away}, {@code empty}, {@code long}, or empty; of what couldn't be sent {@code many},
     *                 {@code refused} or {@code later}
     */
    record Ask(String typed, String question, Optional<Answer> answer, Talk talk, List<Turn> earlier, Optional<Text> about,
            List<Summary> dossiers, Optional<Standing> standing, Optional<Wrong> unsent, String outcome)
            implements TemplateInstance {

        /** The same, with what couldn't be sent still in its form. */
        Ask unsent(Wrong wrong) {
            return new Ask(typed, question, answer, talk, earlier, about, dossiers, standing, Optional.of(wrong), outcome);
        }
    }

    /** @param text the conversation, as it will go to a person */
    record Handover(String text, Talk talk, List<Agency> agencies) implements TemplateInstance {}

    @GET
    public TemplateInstance begin(@RestQuery("thu-tuc") Optional<String> procedure) {
        return page("", "", Optional.empty(), Talk.begun(procedure), "");
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response ask(MultivaluedMap<String, String> form) {
        var talk = Talk.of(form);
        var picked = Talk.one(form, "chon");
        var question = (picked.isPresent() ? Optional.of(talk.askedBackOver()) : Talk.one(form, "q")).orElse("");
        if (question.isEmpty()) {
            return shown(422, page("", "", Optional.empty(), talk, "empty"));
        }
        if (question.length() > Talk.LONGEST_QUESTION) {
            return shown(422, page(question, "", Optional.empty(), talk, "long"));
        }
        var answer = Reach.maybe(() -> assistant.answer(talk.asking(question, picked)));
        if (answer.isEmpty()) {
            return shown(503, page(question, "", Optional.empty(), talk, "away"));
        }
        return shown(200,
                page("", question, answer, talk.after(question, answer.get(), AssistantWords.line(answer.get())), ""));
    }

    /** This answer is wrong. */
    @POST
    @Path("sai")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response wrong(MultivaluedMap<String, String> form) {
        var talk = Talk.of(form);
        var wrong = Wrong.of(form);
        try {
            assistant.report(Talk.one(form, "_key").orElseGet(visit::newKey), wrong.body(talk.procedure()));
            return shown(200, page("", "", Optional.empty(), talk, "reported"));
        } catch (ServiceProblem e) {
            var outcome = e.status() == 429 ? "many" : e.status() < 500 ? "refused" : "later";
            return shown(e.status() < 500 ? e.status() : 503, page("", "", Optional.empty(), talk, outcome).unsent(wrong));
        } catch (ProcessingException e) {
            return shown(503, page("", "", Optional.empty(), talk, "later").unsent(wrong));
        }
    }

    /** Goes on with a person: shows what will be sent before anything is sent. */
    @POST
    @Path("chuyen")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public TemplateInstance handOver(MultivaluedMap<String, String> form) {
        var talk = Talk.of(form);
        var text = Talk.one(form, "text").orElseGet(() -> AssistantWords.text(talk.turns()));
        var agencies = talk.procedure().isEmpty() ? List.<Agency> of()
                : Reach.maybe(() -> catalogue.procedure(talk.procedure()).agencies()).orElse(List.of());
        return new Handover(text, talk, agencies);
    }

    private Ask page(String typed, String question, Optional<Answer> answer, Talk talk, String outcome) {
        var about = answer.flatMap(Answer::procedure).map(told -> told.name()).or(() -> talk.procedure().isEmpty()
                ? Optional.empty()
                : Reach.maybe(() -> catalogue.procedure(talk.procedure()).name()));
        var dossiers = answer.filter(it -> it.is("OWN_DOSSIER")).isPresent() && visit.citizen()
                ? Reach.maybe(() -> tracking.mine(null, DOSSIERS).items()).orElse(List.of())
                : List.<Summary> of();
        return new Ask(typed, question, answer, talk, answer.isPresent() ? talk.earlier() : talk.turns(), about, dossiers,
                Reach.maybe(() -> assistant.figures(DAYS).items()).map(Standing::of), Optional.empty(), outcome);
    }

    private static Response shown(int status, Ask page) {
        var answer = Response.status(status).entity(page.render());
        return (status == 503 ? answer.header(HttpHeaders.RETRY_AFTER, AGAIN_SECONDS) : answer).build();
    }
}
