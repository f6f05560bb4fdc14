package vn.motcua.ui.account;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.ws.rs.BeanParam;
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

import vn.motcua.contracts.Text;
import vn.motcua.ui.client.CatalogueClient;
import vn.motcua.ui.client.CatalogueClient.Hit;
import vn.motcua.ui.client.RightsClient;
import vn.motcua.ui.client.RightsClient.Mandate;
import vn.motcua.ui.shell.Formats;
import vn.motcua.ui.shell.Reach;
import vn.motcua.ui.shell.ServiceProblem;
import vn.motcua.ui.shell.Visit;

/** Letting somebody act for oneself or one's business, being let, and taking it back. */
@Path("/tai-khoan/uy-quyen")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
class MandatePages {

    private static final int PROCEDURES = 100;
    private static final Map<String, String> DEEDS = Map.of("nhan", "acceptance", "tu-choi", "refusal", "rut", "withdrawal");

    private final Visit visit;
    private final RightsClient rights;
    private final CatalogueClient catalogue;

    MandatePages(Visit visit, @RestClient RightsClient rights, @RestClient CatalogueClient catalogue) {
        this.visit = visit;
        this.rights = rights;
        this.catalogue = catalogue;
    }

    /** @param scope name of the one procedure, empty for all */
    record Shown(Mandate mandate, Optional<Text> scope) {}

    /** @param outcome {@code given}, {@code done}, {@code over} or empty */
    record Mandates(List<Shown> given, List<Shown> received, String outcome) implements TemplateInstance {}

    record Give(MandateForm form, List<RightsPages.Fault> faults, List<Hit> procedures, boolean lowLevel)
            implements TemplateInstance {}

    @GET
    public TemplateInstance mandates(@RestQuery("kq") Optional<String> outcome) {
        visit.needCitizen();
        var mine = rights.mandates();
        var names = procedures().stream().collect(Collectors.toMap(Hit::code, Hit::name, (first, _) -> first));
        return new Mandates(shown(mine.given(), names), shown(mine.received(), names),
                outcome.filter(it -> it.matches("given|done|over")).orElse(""));
    }

    @GET
    @Path("moi")
    public TemplateInstance form() {
        visit.needCitizen();
        return new Give(new MandateForm(), List.of(), procedures(), isLowLevel());
    }

    @POST
    @Path("moi")
    public Response give(@RestForm("_key") String key, @BeanParam MandateForm form) {
        visit.needCitizen();
        var faults = form.faults();
        if (!faults.isEmpty()) {
            return again(form, faults);
        }
        try {
            rights.give(key, form.offer(LocalDate.now(Clock.system(Formats.ZONE))));
            return to("given");
        } catch (ServiceProblem problem) {
            if (problem.status() != 422 && problem.status() != 400) {
                throw problem;
            }
            return again(form, form.faultsOf(problem));
        }
    }

    /** Accepts, refuses or withdraws. */
    @POST
    @Path("{id}/{deed}")
    public Response take(@RestPath UUID id, @RestPath String deed, @RestForm("_key") String key) {
        visit.needCitizen();
        try {
            rights.take(id, Optional.ofNullable(DEEDS.get(deed)).orElseThrow(NotFoundException::new), key);
            return to("done");
        } catch (ServiceProblem problem) {
            if (problem.status() != 409) {
                throw problem;
            }
            return to("over");
        }
    }

    private Response again(MandateForm form, List<RightsPages.Fault> faults) {
        return Response.status(422).entity(new Give(form, faults, procedures(), isLowLevel())).build();
    }

    private boolean isLowLevel() {
        return !visit.claim("identity_level").orElse("1").equals("2");
    }

    private List<Hit> procedures() {
        return Reach.maybe(() -> catalogue.fileable(PROCEDURES).items()).orElse(List.of());
    }

    private static List<Shown> shown(List<Mandate> mandates, Map<String, Text> names) {
        return mandates.stream().map(mandate -> new Shown(mandate, mandate.procedure()
                .map(code -> names.getOrDefault(code, new Text(code, code))))).toList();
    }

    private static Response to(String outcome) {
        return Response.seeOther(URI.create("/tai-khoan/uy-quyen?kq=" + outcome)).build();
    }
}
