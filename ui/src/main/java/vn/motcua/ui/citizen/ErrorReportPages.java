package vn.motcua.ui.citizen;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
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
import vn.motcua.ui.shell.Formats;
import vn.motcua.ui.shell.Messages;
import vn.motcua.ui.shell.Reach;
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
    private static final int AGAIN_SECONDS = 10;

    private final CatalogueClient catalogue;

    ErrorReportPages(@RestClient CatalogueClient catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * @param name    of the procedure, or its code while nobody can say
     * @param version the one that was read, which needn't be today's any more
     * @param refused why it wasn't taken; empty before and after
     */
    record Report(String code, String name, int version, List<String> sections, String section, String text, String refused,
            boolean sent) implements TemplateInstance {

        Report refused(String why) {
            return new Report(code, name, version, sections, section, text, why, false);
        }

        Report taken() {
            return new Report(code, name, version, sections, section, "", "", true);
        }
    }

    @GET
    public TemplateInstance ask(@RestPath String code, @RestQuery("muc") Optional<String> section) {
        var procedure = catalogue.procedure(code);
        return new Report(code, Formats.local(procedure.name()), procedure.version(), SECTIONS,
                section.filter(SECTIONS::contains).orElse(""), "", "", false);
    }

    /** What was typed isn't lost while the catalogue is away, nor when the procedure was withdrawn meanwhile. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response send(@RestPath String code, @RestForm Optional<String> section, @RestForm Optional<String> text,
            @RestForm Optional<Integer> version, @RestForm("_key") String key) {
        var procedure = Reach.maybe(() -> catalogue.procedure(code));
        var report = new Report(code, procedure.map(it -> Formats.local(it.name())).orElse(code),
                version.or(() -> procedure.map(Procedure::version)).orElse(1), SECTIONS,
                section.filter(SECTIONS::contains).orElse(""), text.map(String::strip).orElse(""), "", false);
        if (report.section().isEmpty() || report.text().length() < SHORTEST || report.text().length() > LONGEST) {
            return shown(422, report.refused(Messages.say("report-incomplete")));
        }
        try {
            catalogue.report(code, key,
                    Map.of("version", report.version(), "section", report.section(), "text", report.text()));
            return shown(200, report.taken());
        } catch (ServiceProblem e) {
            if (e.status() != 429 && e.status() < 500) {
                throw e;
            }
            return e.status() == 429 ? shown(429, report.refused(Messages.say("report-too-many")))
                    : shown(503, report.refused(Messages.say("report-away")));
        } catch (ProcessingException e) {
            return shown(503, report.refused(Messages.say("report-away")));
        }
    }

    private static Response shown(int status, Report report) {
        var answer = Response.status(status).entity(report.render());
        return (status == 503 ? answer.header(HttpHeaders.RETRY_AFTER, AGAIN_SECONDS) : answer).build();
    }
}
