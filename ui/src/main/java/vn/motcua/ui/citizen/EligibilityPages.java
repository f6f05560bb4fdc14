package vn.motcua.ui.citizen;

import java.util.List;
import java.util.Optional;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestPath;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;

import vn.motcua.ui.client.CatalogueClient;
import vn.motcua.ui.client.CatalogueClient.Eligibility;
import vn.motcua.ui.client.CatalogueClient.Procedure;

/**
 * Whether a procedure is for somebody, asked before they fill in anything. Answers are read once and kept nowhere, not even in
 * an address; whatever they are, one may apply.
 */
@Path("/thu-tuc/{code}/dieu-kien")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
class EligibilityPages {

    private final CatalogueClient catalogue;

    EligibilityPages(@RestClient CatalogueClient catalogue) {
        this.catalogue = catalogue;
    }

    /** @param answer yes, no or maybe; empty when it was left out, which counts as maybe */
    record Answered(Eligibility question, String answer) {

        boolean isNo() {
            return answer.equals("no");
        }

        boolean isYes() {
            return answer.equals("yes");
        }
    }

    /**
     * @param nos     questions that were answered with no
     * @param outcome {@code fits}, {@code maybe} or {@code not}; empty before anything was answered
     */
    record Check(Procedure procedure, List<Answered> questions, List<Answered> nos, String outcome)
            implements TemplateInstance {}

    @GET
    public TemplateInstance ask(@RestPath String code) {
        var procedure = withQuestions(code);
        return new Check(procedure, procedure.questions().stream().map(question -> new Answered(question, "")).toList(),
                List.of(), "");
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response answer(@RestPath String code, MultivaluedMap<String, String> typed) {
        var procedure = withQuestions(code);
        var answered = procedure.questions().stream().map(question -> new Answered(question,
                Optional.ofNullable(typed.getFirst(question.code())).orElse(""))).toList();
        return Response.ok(new Check(procedure, answered,
                answered.stream().filter(Answered::isNo).toList(), outcome(answered)).render())
                .header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }

    private Procedure withQuestions(String code) {
        var procedure = catalogue.procedure(code);
        if (procedure.questions().isEmpty()) {
            throw new NotFoundException();
        }
        return procedure;
    }

    private static String outcome(List<Answered> answered) {
        if (answered.stream().anyMatch(Answered::isNo)) {
            return "not";
        }
        return answered.stream().allMatch(Answered::isYes) ? "fits" : "maybe";
    }
}
