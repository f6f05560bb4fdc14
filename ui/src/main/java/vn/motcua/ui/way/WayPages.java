package vn.motcua.ui.way;

import java.util.ArrayList;
import java.util.List;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;

import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestPath;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;

import vn.motcua.ui.client.WayClient;
import vn.motcua.ui.client.WayClient.Given;
import vn.motcua.ui.client.WayClient.Item;
import vn.motcua.ui.client.WayClient.Walked;

/** Which procedures do I need? One question a page; the answers stand in the address, which can be kept and shared. */
@Path("/thong-tin/can-lam-gi")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
class WayPages {

    private static final int MOST_ANSWERS = 5;
    private static final String WORD = "[a-z0-9-]{1,30}";

    private final WayClient ways;

    WayPages(@RestClient WayClient ways) {
        this.ways = ways;
    }

    record Ways(List<Item> paths) implements TemplateInstance {}

    /** An answer that was given, and where one comes back to that question. */
    record Step(Given given, String back) {}

    /** @param here address of this page without its language, to be shared */
    record Walk(Walked walked, List<Step> steps, String here) implements TemplateInstance {}

    @GET
    public TemplateInstance all() {
        return new Ways(ways.paths().items());
    }

    @GET
    @Path("{lifeEvent}")
    public TemplateInstance walk(@RestPath String lifeEvent, @Context UriInfo uri) {
        var answers = new ArrayList<String>();
        uri.getQueryParameters().forEach((question, chosen) -> {
            if (question.matches(WORD) && chosen.getFirst().matches(WORD) && answers.size() < MOST_ANSWERS) {
                answers.add(question + ":" + chosen.getFirst());
            }
        });
        var walked = ways.walk(lifeEvent, answers);
        var steps = new ArrayList<Step>();
        var path = "/thong-tin/can-lam-gi/" + walked.lifeEvent();
        var query = "";
        for (var given : walked.given()) {
            steps.add(new Step(given, path + query));
            query += (query.isEmpty() ? "?" : "&") + given.question().code() + "=" + given.option().code();
        }
        return new Walk(walked, steps, path + query);
    }
}
