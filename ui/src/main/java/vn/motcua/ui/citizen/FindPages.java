package vn.motcua.ui.citizen;

import java.net.URI;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestPath;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;

import vn.motcua.contracts.Channel;
import vn.motcua.contracts.ProcedureTerms.FeeRule;
import vn.motcua.contracts.Text;
import vn.motcua.ui.client.CatalogueClient.Hit;
import vn.motcua.ui.client.CatalogueClient.LifeEvent;
import vn.motcua.ui.client.CatalogueClient.Paper;
import vn.motcua.ui.client.CatalogueClient.Procedure;
import vn.motcua.ui.client.CatalogueClient;
import vn.motcua.ui.client.ObservedClient.Observed;
import vn.motcua.ui.client.ObservedClient;
import vn.motcua.ui.client.WorkflowClient.DueDate;
import vn.motcua.ui.client.WorkflowClient;
import vn.motcua.ui.shell.Formats;
import vn.motcua.ui.shell.Reach;
import vn.motcua.ui.shell.ServiceProblem;

/** Finding a procedure and understanding it; no sign-in. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
class FindPages {

    private static final int ON_HOME = 4;
    private static final int A_PAGE = 20;

    private final CatalogueClient catalogue;
    private final WorkflowClient workflow;
    private final ObservedClient observed;
    private final String portal;

    FindPages(@RestClient CatalogueClient catalogue, @RestClient WorkflowClient workflow,
            @RestClient ObservedClient observed, @ConfigProperty(name = "motcua.public-url") String portal) {
        this.catalogue = catalogue;
        this.workflow = workflow;
        this.observed = observed;
        this.portal = portal;
    }

    record Home(List<LifeEvent> events, List<Hit> procedures) implements TemplateInstance {}

    record Services(List<Hit> procedures) implements TemplateInstance {}

    /**
     * @param needed   papers to bring
     * @param held     papers the state has already
     * @param observed how long it really takes; absent while too few had it, or while nobody can say
     * @param address  where this page stays, whatever the procedure is called one day
     */
    record ProcedurePage(Procedure procedure, List<FeeRule> fees, List<Paper> needed, List<Paper> held,
            Optional<DueDate> due, Optional<Observed> observed, String address) implements TemplateInstance {}

    /** A procedure that nobody can file any more. */
    record Withdrawn(String code, Text reason, Optional<String> replacedBy, Optional<Text> successor)
            implements TemplateInstance {

        static Withdrawn of(String code, ServiceProblem problem, Function<String, Optional<Text>> names) {
            var reason = problem.more().get("reason") instanceof Map<?, ?> texts ? texts : Map.of();
            var replacedBy = Optional.ofNullable(problem.more().get("replacedBy")).map(Object::toString);
            return new Withdrawn(code, new Text(String.valueOf(reason.get("vi")), String.valueOf(reason.get("en"))),
                    replacedBy, replacedBy.flatMap(names));
        }
    }

    @GET
    public TemplateInstance home() {
        return new Home(citizenEvents(),
                Reach.maybe(() -> catalogue.fileable(ON_HOME).items()).orElse(List.of()));
    }

    @GET
    @Path("dich-vu")
    public TemplateInstance services() {
        return new Services(catalogue.fileable(A_PAGE).items());
    }

    @GET
    @Path("thu-tuc/{code}")
    public Response procedure(@RestPath String code) {
        try {
            return Response.ok(page(catalogue.procedure(code)).render()).build();
        } catch (ServiceProblem e) {
            if (e.status() != 410) {
                throw e;
            }
            return Response.status(410).entity(Withdrawn.of(code, e,
                    other -> Reach.maybe(() -> catalogue.procedure(other).name())).render()).build();
        }
    }

    /** Addresses with a name in them lead to the one that stays. */
    @GET
    @Path("thu-tuc/{code}/{name}")
    public Response named(@RestPath String code, @RestPath String name) {
        return Response.status(Response.Status.MOVED_PERMANENTLY).location(URI.create("/thu-tuc/" + Formats.urlEncoded(code)))
                .build();
    }

    private ProcedurePage page(Procedure procedure) {
        var due = procedure.timeLimit().flatMap(limit -> Reach
                .maybe(() -> workflow.dueDate(LocalDateTime.now(Formats.ZONE).withNano(0), limit.amount(), limit.unit())));
        return new ProcedurePage(procedure, onlineFees(procedure),
                procedure.components().stream().filter(paper -> !paper.heldByState()).toList(),
                procedure.components().stream().filter(Paper::heldByState).toList(), due,
                Reach.maybe(() -> observed.observed(procedure.code())).filter(Observed::known),
                portal + "/thu-tuc/" + procedure.code());
    }

    private static List<FeeRule> onlineFees(Procedure procedure) {
        return procedure.channels().stream().filter(offer -> offer.channel() == Channel.ONLINE).findFirst()
                .or(() -> procedure.channels().stream().findFirst())
                .map(CatalogueClient.ChannelOffer::fees).orElse(List.of());
    }

    private List<LifeEvent> citizenEvents() {
        return Reach.maybe(() -> catalogue.lifeEvents().items()).orElse(List.of()).stream()
                .filter(LifeEvent::forCitizens).toList();
    }
}
