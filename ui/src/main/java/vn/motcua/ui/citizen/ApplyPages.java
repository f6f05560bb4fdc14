package vn.motcua.ui.citizen;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;

import vn.motcua.ui.client.CatalogueClient;
import vn.motcua.ui.client.CatalogueClient.Procedure;
import vn.motcua.ui.client.EformsClient;
import vn.motcua.ui.client.EformsClient.Begin;
import vn.motcua.ui.client.EformsClient.Check;
import vn.motcua.ui.client.EformsClient.Draft;
import vn.motcua.ui.client.EformsClient.Fault;
import vn.motcua.ui.client.EformsClient.FormPage;
import vn.motcua.ui.client.EformsClient.Head;
import vn.motcua.ui.client.EformsClient.Submission;
import vn.motcua.ui.form.Question;
import vn.motcua.ui.form.Questions;
import vn.motcua.ui.shell.ServiceProblem;
import vn.motcua.ui.shell.Visit;

/** Filling in a form, one short page at a time, and sending it. */
@Path("/nop-ho-so")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
class ApplyPages {

    private final Visit visit;
    private final CatalogueClient catalogue;
    private final EformsClient eforms;
    private final Questions questions;
    private final PageFilling filling;

    ApplyPages(Visit visit, @RestClient CatalogueClient catalogue, @RestClient EformsClient eforms,
            Questions questions, PageFilling filling) {
        this.visit = visit;
        this.catalogue = catalogue;
        this.eforms = eforms;
        this.questions = questions;
        this.filling = filling;
    }

    /** @param level of the visitor's e-ID when it isn't enough for this procedure */
    record Start(Procedure procedure, List<Head> drafts, Optional<String> level) implements TemplateInstance {}

    record Overview(Draft draft) implements TemplateInstance {}

    /** @param errors for the summary, each with the input to go to; @param back whether to return to the check */
    record Form(FormPage page, Progress progress, List<Question> questions, List<Link> errors, boolean files,
            boolean back) implements TemplateInstance {}

    record Link(String field, String message) {}

    /** Which part of how many. */
    record Progress(int part, int of) {

        static Progress of(String position) {
            var numbers = position.split("/");
            return new Progress(Integer.parseInt(numbers[0]), Integer.parseInt(numbers[1]));
        }

        public int percent() {
            return (part - 1) * 100 / of;
        }
    }

    record Review(Check check, boolean undeclared) implements TemplateInstance {}

    @GET
    @Path("{procedure}")
    public TemplateInstance start(@RestPath String procedure) {
        visit.needCitizen();
        var found = catalogue.procedure(procedure);
        var drafts = eforms.drafts().items().stream().filter(draft -> draft.procedure().equals(procedure)).toList();
        return new Start(found, drafts, visit.claim("identity_level")
                .filter(level -> level.matches("\\d") && Integer.parseInt(level) < found.identityLevel()));
    }

    @POST
    @Path("{procedure}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response begin(@RestPath String procedure, @RestForm("_key") String key, @RestForm boolean another) {
        visit.needCitizen();
        var draft = eforms.begin(key, new Begin(procedure, null, another));
        return to(draft.id(), draft.existing() ? ""
                : "/" + draft.pages().stream().filter(page -> !page.hidden())
                        .findFirst().orElseThrow().id());
    }

    @GET
    @Path("ban-nhap/{id}")
    public TemplateInstance overview(@RestPath UUID id) {
        visit.needCitizen();
        return new Overview(eforms.draft(id));
    }

    @POST
    @Path("ban-nhap/{id}/xoa")
    public Response discard(@RestPath UUID id) {
        visit.needCitizen();
        eforms.discard(id);
        return Response.seeOther(URI.create("/tai-khoan/ho-so")).build();
    }

    @POST
    @Path("ban-nhap/{id}/dien-san")
    public Response prefill(@RestPath UUID id) {
        visit.needCitizen();
        eforms.prefill(id);
        return to(id, "");
    }

    /** @param revealed questions that the last answer brought up: nobody has had a chance to answer them yet */
    @GET
    @Path("ban-nhap/{id}/{page}")
    public TemplateInstance page(@RestPath UUID id, @RestPath String page, @RestQuery("them") Optional<String> growing,
            @RestQuery("moi") Optional<String> revealed, @RestQuery("ve") Optional<String> back,
            @RestQuery("tep") Optional<String> file, @RestQuery("loi") Optional<FileRefusal> refusal) {
        visit.needCitizen();
        var shown = eforms.page(id, page);
        var fresh = List.of(revealed.orElse("").split(","));
        var faults = growing.isPresent() ? List.<Fault> of()
                : shown.problems().stream().filter(fault -> !fresh.contains(fault.field())).toList();
        var all = questions.of(shown.fields(), FileRefusal.added(faults, file, refusal), growing.orElse(""));
        return new Form(shown, Progress.of(shown.position()), all, links(all),
                all.stream().anyMatch(question -> question.field().isA("file")), back.isPresent());
    }

    @POST
    @Path("ban-nhap/{id}/{page}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response typed(@RestPath UUID id, @RestPath String page, MultivaluedMap<String, String> inputs) {
        visit.needCitizen();
        return to(id, filling.save(id, page, inputs, Map.of()));
    }

    @POST
    @Path("ban-nhap/{id}/{page}")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response typedWithFiles(@RestPath UUID id, @RestPath String page, MultipartFormDataInput inputs) {
        visit.needCitizen();
        return to(id, filling.save(id, page, Multipart.texts(inputs), Multipart.files(inputs)));
    }

    /** For the script: keeps what is typed so far. */
    @POST
    @Path("ban-nhap/{id}/{page}/luu")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public void keep(@RestPath UUID id, @RestPath String page, MultivaluedMap<String, String> inputs) {
        visit.needCitizen();
        filling.keep(id, page, inputs);
    }

    /** For the script: it has uploaded a file and says where it belongs. */
    @POST
    @Path("ban-nhap/{id}/{page}/tep")
    @Consumes(MediaType.APPLICATION_JSON)
    public void attach(@RestPath UUID id, @RestPath String page, Answering.Brought file) {
        visit.needCitizen();
        filling.attach(id, page, file);
    }

    @GET
    @Path("ban-nhap/{id}/kiem-tra")
    public TemplateInstance review(@RestPath UUID id, @RestQuery("chua-cam-doan") Optional<String> undeclared) {
        visit.needCitizen();
        return new Review(eforms.check(id), undeclared.isPresent());
    }

    @POST
    @Path("ban-nhap/{id}/nop")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response submit(@RestPath UUID id, @RestForm("_key") String key, @RestForm Optional<String> declared) {
        visit.needCitizen();
        if (declared.isEmpty()) {
            return to(id, "/kiem-tra?chua-cam-doan=1");
        }
        try {
            var sent = eforms.submit(id, key, new Submission(true));
            return Response.seeOther(URI.create("/ho-so/" + sent.dossier() + (sent.toPay() ? "/thanh-toan" : "?moi-nop=1")))
                    .build();
        } catch (ServiceProblem problem) {
            if (problem.status() == 422) {
                return to(id, "/kiem-tra");
            }
            throw problem;
        }
    }

    private static List<Link> links(List<Question> questions) {
        return questions.stream().flatMap(question -> question.allBad())
                .flatMap(bad -> bad.errors().stream().map(message -> new Link(bad.target(), message)))
                .collect(Collectors.toList());
    }

    private static Response to(UUID draft, String rest) {
        return Response.seeOther(URI.create("/nop-ho-so/ban-nhap/" + draft + rest)).build();
    }
}
