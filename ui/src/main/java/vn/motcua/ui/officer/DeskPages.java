package vn.motcua.ui.officer;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;

import vn.motcua.ui.client.DeskClient;
import vn.motcua.ui.client.DeskClient.Queue;
import vn.motcua.ui.client.DeskClient.Waiting;
import vn.motcua.ui.shell.ServiceProblem;
import vn.motcua.ui.shell.Visit;

/** The officer's queues: what waits, for how long, with whom. */
@Path("/can-bo")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
class DeskPages {

    private static final int A_PAGE = 40;
    private static final String CODE = "[A-Z]\\d{2}(\\.\\d{1,3}){0,3}-\\d{6}-\\d{4,6}";

    private final DeskClient workflow;

    DeskPages(@RestClient DeskClient workflow) {
        this.workflow = workflow;
    }

    /** @param taken how many the officer has just taken in hand */
    record Desk(List<Queue> queues, Queue current, List<Waiting> dossiers, Optional<String> next, Optional<Integer> taken,
            Optional<Integer> missed) implements TemplateInstance {}

    @GET
    public Response home(@RestQuery("ma") @Nullable String code) {
        Visit.current().needOfficer();
        var typed = code == null ? "" : code.strip().toUpperCase(Locale.ROOT);
        if (typed.matches(CODE)) {
            return Response.seeOther(URI.create("/can-bo/ho-so/" + typed)).build();
        }
        var queues = workflow.queues().items();
        var first = queues.stream().filter(queue -> queue.count() > 0).findFirst().orElse(queues.getFirst());
        return Response.seeOther(URI.create("/can-bo/hang-cho/" + first.queue())).build();
    }

    @GET
    @Path("hang-cho/{queue}")
    public TemplateInstance queue(@RestPath String queue, @RestQuery("sau") @Nullable String after,
            @RestQuery("nhan") @Nullable Integer taken, @RestQuery("truot") @Nullable Integer missed) {
        Visit.current().needOfficer();
        var queues = workflow.queues().items();
        var current = queues.stream().filter(each -> each.queue().equals(queue)).findFirst().orElse(queues.getFirst());
        var page = workflow.waiting(current.queue(), after, A_PAGE);
        return new Desk(queues, current, page.items(), page.more(), Optional.ofNullable(taken), Optional.ofNullable(missed));
    }

    /** Takes all ticked dossiers in hand; those that somebody else took first are counted, not forced. */
    @POST
    @Path("hang-cho/{queue}/nhan")
    public Response claim(@RestPath String queue, @FormParam("code") List<String> codes, @FormParam("_key") String key) {
        Visit.current().needOfficer();
        var taken = codes.stream().filter(code -> claimed(code, key)).count();
        return Response.seeOther(URI.create("/can-bo/hang-cho/%s?nhan=%d&truot=%d".formatted(queue, taken, codes.size() - taken)))
                .build();
    }

    private boolean claimed(String code, String key) {
        try {
            workflow.decide(code, "claim", "", key + "-" + code, Map.of());
            return true;
        } catch (ServiceProblem e) {
            if (e.status() == 409 || e.status() == 404) {
                return false;
            }
            throw e;
        }
    }
}
