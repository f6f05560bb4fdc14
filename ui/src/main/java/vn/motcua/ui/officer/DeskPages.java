package vn.motcua.ui.officer;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.ProcessingException;
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
import vn.motcua.ui.shell.Messages;
import vn.motcua.ui.shell.ServiceProblem;
import vn.motcua.ui.shell.Visit;

/** The officer's queues: what waits, for how long, with whom. */
@Path("/can-bo")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
class DeskPages {

    private static final int A_PAGE = 40;
    private static final String CODE = "[A-Z]\\d{2}(\\.\\d{1,3}){0,3}-\\d{6}-\\d{4,6}";
    /** Where dossiers lie that somebody may still take in hand. */
    private static final Set<String> OPEN = Set.of("to-check", "supplement-answered", "to-work", "due-soon", "late");

    private final DeskClient workflow;

    DeskPages(@RestClient DeskClient workflow) {
        this.workflow = workflow;
    }

    /**
     * @param search what was looked for and wasn't there
     * @param all    whether every dossier that can be taken comes ticked
     * @param taken  how many the officer has just taken in hand
     * @param missed those that couldn't be taken
     */
    record Desk(List<Queue> queues, Queue current, boolean open, List<Waiting> dossiers, Optional<String> after,
            Optional<String> next, boolean all, Search search, Optional<Integer> taken, List<Missed> missed)
            implements TemplateInstance {}

    /** Which part of a queue is shown, and whether all that can be taken comes ticked. */
    private record Shown(@Nullable String after, boolean all) {

        static final Shown FIRST = new Shown(null, false);
    }

    /** @param error why nothing was found, empty when nothing was looked for */
    record Search(String code, Optional<String> error) {

        static final Search NONE = new Search("", Optional.empty());

        static Search inVain(String code, String key) {
            return new Search(code, Optional.of(Messages.say(key, code)));
        }
    }

    /** @param holder who was faster, when the dossier still lies in this queue */
    record Missed(String code, Optional<String> holder) {}

    static Response home(String query) {
        return Response.seeOther(URI.create("/can-bo" + query)).build();
    }

    @GET
    public Response home(@RestQuery("ma") @Nullable String code, @RestQuery("khong-thay") @Nullable String unknown) {
        Visit.current().needOfficer();
        if (!Visit.current().workplace().equals("/can-bo")) {
            return Response.seeOther(URI.create(Visit.current().workplace())).build();
        }
        var typed = code == null ? "" : code.strip().toUpperCase(Locale.ROOT);
        if (typed.matches(CODE)) {
            return home("/ho-so/" + typed + "?tim=1");
        }
        var queues = workflow.queues();
        var first = queues.stream().filter(queue -> queue.count() > 0).findFirst().orElse(queues.getFirst());
        if (unknown != null) {
            return found(404, queues, first, Search.inVain(unknown, "desk-code-unknown"));
        }
        return typed.isEmpty() ? home("/hang-cho/" + first.queue())
                : found(400, queues, first, Search.inVain(code == null ? "" : code.strip(), "desk-code-unlike"));
    }

    @GET
    @Path("hang-cho/{queue}")
    public TemplateInstance queue(@RestPath String queue, @RestQuery("sau") @Nullable String after,
            @RestQuery("chon") @Nullable String chosen, @RestQuery("nhan") @Nullable Integer taken,
            @RestQuery("truot") List<String> missed) {
        Visit.current().needOfficer();
        var queues = workflow.queues();
        var current = queues.stream().filter(each -> each.queue().equals(queue)).findFirst().orElse(queues.getFirst());
        return desk(queues, current, new Shown(after, "het".equals(chosen)), Search.NONE, Optional.ofNullable(taken), missed);
    }

    /** Takes all ticked dossiers in hand; those that somebody else took first are named, not forced. */
    @POST
    @Path("hang-cho/{queue}/nhan")
    public Response claim(@RestPath String queue, @FormParam("code") List<String> codes, @FormParam("_key") String key) {
        Visit.current().needOfficer();
        var missed = new ArrayList<>(codes);
        missed.removeIf(code -> claimed(code, key));
        var names = missed.stream().filter(code -> code.matches(CODE)).map(code -> "&truot=" + code)
                .collect(Collectors.joining());
        return home("/hang-cho/%s?nhan=%d%s".formatted(queue, codes.size() - missed.size(), names));
    }

    private Response found(int status, List<Queue> queues, Queue current, Search search) {
        return Response.status(status).entity(desk(queues, current, Shown.FIRST, search, Optional.empty(), List.of()).render())
                .build();
    }

    private Desk desk(List<Queue> queues, Queue current, Shown shown, Search search, Optional<Integer> taken,
            List<String> missed) {
        var page = workflow.waiting(current.queue(), shown.after(), A_PAGE);
        var holders = missed.stream()
                .map(code -> new Missed(code, page.items().stream().filter(each -> each.code().equals(code))
                        .flatMap(each -> each.holder().stream()).findFirst()))
                .toList();
        return new Desk(queues, current, OPEN.contains(current.queue()), page.items(),
                Optional.ofNullable(shown.after()), page.more(), shown.all(), search, taken, holders);
    }

    /** One that fails doesn't keep the others from being taken; only who isn't signed in any more has to stop. */
    private boolean claimed(String code, String key) {
        try {
            workflow.decide(code, "claim", null, key + "-" + code, Map.of());
            return true;
        } catch (ServiceProblem e) {
            if (e.status() == 401) {
                throw e;
            }
            return false;
        } catch (ProcessingException e) {
            return false;
        }
    }
}
