package vn.motcua.ui.feedback;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;

import vn.motcua.ui.client.FeedbackClient.Item;
import vn.motcua.ui.client.FeedbackClient.Petition;
import vn.motcua.ui.client.FeedbackDeskClient;
import vn.motcua.ui.client.FeedbackDeskClient.Alike;
import vn.motcua.ui.client.FeedbackDeskClient.Queue;
import vn.motcua.ui.client.FeedbackDeskClient.Reason;
import vn.motcua.ui.client.FeedbackDeskClient.Suggestion;
import vn.motcua.ui.shell.Messages;
import vn.motcua.ui.shell.Reach;
import vn.motcua.ui.shell.ServiceProblem;
import vn.motcua.ui.shell.Visit;

/** The desk's feedback: what waits for an answer, and one petition with what can be done now. */
@Path("/can-bo/phan-anh")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
class FeedbackDeskPages {

    private static final int A_PAGE = 50;
    private static final Set<String> DEEDS = Set.of("taking-on", "rerouting", "merger", "refusal", "answer", "publication",
            "publication-withdrawal");

    private final FeedbackDeskClient desk;

    FeedbackDeskPages(@RestClient FeedbackDeskClient desk) {
        this.desk = desk;
    }

    record Waiting(List<Queue> queues, Queue current, List<Item> petitions, Optional<String> next)
            implements TemplateInstance {}

    /** What was typed into a decision that was refused, and why. */
    record Refused(String deed, MultivaluedMap<String, String> form, String why) {

        static final Refused NOTHING = new Refused("", new MultivaluedHashMap<>(), "");

        public String typed(String field) {
            return Optional.ofNullable(form.getFirst(field)).orElse("");
        }

        public String typed(String field, String otherwise) {
            return form.containsKey(field) ? typed(field) : otherwise;
        }

        public boolean concerns(String name) {
            return deed.equals(name);
        }
    }

    /**
     * @param suggestion words for the public, when it may be published
     * @param similar    others that may say the same, when it may be merged
     */
    record Open(Petition petition, List<Reason> reasons, Optional<Suggestion> suggestion, List<Alike> similar, Refused refused,
            boolean done) implements TemplateInstance {}

    @GET
    public TemplateInstance queue(@RestQuery("hang-cho") Optional<String> queue, @RestQuery("sau") Optional<String> after) {
        Visit.current().needOfficer();
        var queues = desk.queues();
        var current = queues.stream().filter(each -> queue.filter(each.queue()::equals).isPresent()).findFirst()
                .orElse(queues.getFirst());
        var page = desk.items(current.queue(), after.orElse(null), A_PAGE);
        return new Waiting(queues, current, page.items(), page.more());
    }

    @GET
    @Path("{id}")
    public TemplateInstance open(@RestPath UUID id, @RestQuery("da") Optional<String> done) {
        Visit.current().needOfficer();
        return page(id, Refused.NOTHING, done.isPresent());
    }

    @POST
    @Path("{id}/viec/{deed}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response decide(@RestPath UUID id, @RestPath String deed, MultivaluedMap<String, String> form) {
        Visit.current().needOfficer();
        if (!DEEDS.contains(deed)) {
            return Response.status(404).build();
        }
        try {
            desk.decide(id, deed, "\"" + form.getFirst("_version") + "\"", form.getFirst("_key"), decision(deed, form));
            return Response.seeOther(URI.create(deed.equals("rerouting") ? "/can-bo/phan-anh"
                    : "/can-bo/phan-anh/" + id + "?da=1")).build();
        } catch (ServiceProblem problem) {
            if (problem.status() != 400 && problem.status() != 409 && problem.status() != 422) {
                throw problem;
            }
            return Response.status(problem.status())
                    .entity(page(id, new Refused(deed, form, why(problem)), false).render()).build();
        }
    }

    private Open page(UUID id, Refused refused, boolean done) {
        var petition = desk.petition(id);
        var suggestion = petition.may("PUBLISH") ? Reach.maybe(() -> desk.redaction(id)) : Optional.<Suggestion> empty();
        var similar = petition.may("MERGE") ? Reach.maybe(() -> desk.similar(id)).orElse(List.of()) : List.<Alike> of();
        return new Open(petition, petition.may("DECLINE") ? desk.reasons() : List.of(), suggestion, similar, refused, done);
    }

    private static Map<String, Object> decision(String deed, MultivaluedMap<String, String> form) {
        var decision = new LinkedHashMap<String, Object>();
        for (var field : List.of("agency", "reason", "into", "reasonCode", "text", "title", "answer")) {
            Optional.ofNullable(form.getFirst(field)).map(String::strip).filter(text -> !text.isEmpty())
                    .ifPresent(text -> decision.put(field, text));
        }
        if (deed.equals("publication")) {
            decision.put("checked", form.containsKey("checked"));
        }
        return decision;
    }

    private static String why(ServiceProblem problem) {
        return switch (problem.code()) {
            case "lost-race", "step-not-allowed" -> Messages.say("pd-why-moved");
            case "merge-target" -> Messages.say("pd-why-merge");
            case "agency" -> Messages.say("pd-why-agency");
            case "still-personal" -> Messages.say("pd-why-personal");
            default -> Messages.say("pd-why-missing");
        };
    }
}
