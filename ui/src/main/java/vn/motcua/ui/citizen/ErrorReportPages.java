package vn.motcua.ui.citizen;

import java.util.List;
import java.util.Map;
import java.util.Optional;

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

import vn.motcua.ui.client.CatalogueClient;
import vn.motcua.ui.client.CatalogueClient.Procedure;
import vn.motcua.ui.shell.Messages;
import vn.motcua.ui.shell.ServiceProblem;

/** Says to the agency what is wrong with a procedure's page; without signing in, and without a name. */
@Path("/thu-tuc/{code}/bao-loi")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
class ErrorReportPages {

    private static final List<String> SECTIONS = List.of("SUMMARY", "WHO", "PAPERS", "TIME", "FEES", "STEPS", "CONTACT", "LAW",
            "OTHER");
    private static final int SHORTEST = 5;
    private static final int LONGEST = 1000;

    private final CatalogueClient catalogue;

    ErrorReportPages(@RestClient CatalogueClient catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * @param version the one that was read, which needn't be today's any more
     * @param refused why it wasn't taken; empty before and after
     */
    record Report(Procedure procedure, int version, List<String> sections, String section, String text, String refused,
            boolean sent) implements TemplateInstance {}

    @GET
    public TemplateInstance ask(@RestPath String code, @RestQuery("muc") Optional<String> section) {
        var procedure = catalogue.procedure(code);
        return new Report(procedure, procedure.version(), SECTIONS, section.filter(SECTIONS::contains).orElse(""), "", "",
                false);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response send(@RestPath String code, @RestForm Optional<String> section, @RestForm Optional<String> text,
            @RestForm Optional<Integer> version, @RestForm("_key") String key) {
        var procedure = catalogue.procedure(code);
        var read = version.orElse(procedure.version());
        var part = section.filter(SECTIONS::contains).orElse("");
        var words = text.map(String::strip).orElse("");
        if (part.isEmpty() || words.length() < SHORTEST || words.length() > LONGEST) {
            return refused(422, new Report(procedure, read, SECTIONS, part, words, Messages.say("report-incomplete"), false));
        }
        try {
            catalogue.report(code, key, Map.of("version", read, "section", part, "text", words));
            return Response.ok(new Report(procedure, read, SECTIONS, part, "", "", true).render()).build();
        } catch (ServiceProblem e) {
            if (e.status() != 429) {
                throw e;
            }
            return refused(429, new Report(procedure, read, SECTIONS, part, words, Messages.say("report-too-many"), false));
        }
    }

    private static Response refused(int status, Report report) {
        return Response.status(status).entity(report.render()).build();
    }
}
