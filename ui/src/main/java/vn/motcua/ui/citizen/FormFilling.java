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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;

import io.quarkus.qute.TemplateInstance;

import vn.motcua.ui.client.EformsClient;
import vn.motcua.ui.client.EformsClient.Check;
import vn.motcua.ui.client.EformsClient.Draft;
import vn.motcua.ui.client.EformsClient.Fault;
import vn.motcua.ui.client.EformsClient.FormPage;
import vn.motcua.ui.client.EformsClient.Submission;
import vn.motcua.ui.client.EformsClient.Submitted;
import vn.motcua.ui.form.FileRefusal;
import vn.motcua.ui.form.Multipart;
import vn.motcua.ui.form.Question;
import vn.motcua.ui.form.Questions;
import vn.motcua.ui.shell.ServiceProblem;

/** Filling in a form, one short page at a time, and sending it: by a citizen, or by an officer for who stands at the counter. */
public abstract class FormFilling {

    private final EformsClient eforms;
    private final Questions questions;
    private final PageFilling filling;

    protected FormFilling(EformsClient eforms, Questions questions, PageFilling filling) {
        this.eforms = eforms;
        this.questions = questions;
        this.filling = filling;
    }

    /** Refuses who may not fill in here. */
    protected abstract void need();

    /** Where the drafts are, with a slash at its end. */
    protected abstract String base();

    protected abstract String afterSending(Submitted sent);

    protected abstract String afterDiscarding();

    /** @param at where the draft's pages are */
    record Overview(String at, Draft draft) implements TemplateInstance {}

    /** @param errors for the summary, each with the input to go to; @param back whether to return to the check */
    record Form(String at, FormPage page, Progress progress, List<Question> questions, List<Link> errors, boolean files,
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

    record Review(String at, Check check, boolean undeclared) implements TemplateInstance {}

    @GET
    public TemplateInstance overview(@RestPath UUID id) {
        need();
        return new Overview(at(id), eforms.draft(id));
    }

    @POST
    @Path("xoa")
    public Response discard(@RestPath UUID id) {
        need();
        eforms.discard(id);
        return Response.seeOther(URI.create(afterDiscarding())).build();
    }

    @POST
    @Path("dien-san")
    public Response prefill(@RestPath UUID id) {
        need();
        eforms.prefill(id);
        return to(id, "");
    }

    /**
     * @param revealed   questions that the last answer brought up: nobody has had a chance to answer them yet
     * @param unfinished whether the page was sent only to upload a file or to take something away
     */
    @GET
    @Path("{page}")
    public TemplateInstance page(@RestPath UUID id, @RestPath String page, @RestQuery("them") Optional<String> growing,
            @RestQuery("moi") Optional<String> revealed, @RestQuery("ve") Optional<String> back,
            @RestQuery("dang-dien") Optional<String> unfinished, @RestQuery("tep") Optional<String> file,
            @RestQuery("loi") Optional<FileRefusal> refusal) {
        need();
        var shown = eforms.page(id, page);
        var fresh = List.of(revealed.orElse("").split(","));
        var faults = growing.isPresent() || unfinished.isPresent() ? List.<Fault> of()
                : shown.problems().stream().filter(fault -> !fresh.contains(fault.field())).toList();
        var all = questions.of(shown.fields(), FileRefusal.added(faults, file, refusal), growing.orElse(""));
        return new Form(at(id), shown, Progress.of(shown.position()), all, links(all),
                all.stream().anyMatch(question -> question.field().isA("file")), back.isPresent());
    }

    @POST
    @Path("{page}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response typed(@RestPath UUID id, @RestPath String page, MultivaluedMap<String, String> inputs) {
        need();
        return to(id, filling.save(id, page, inputs, Map.of()));
    }

    @POST
    @Path("{page}")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response typedWithFiles(@RestPath UUID id, @RestPath String page, MultipartFormDataInput inputs) {
        need();
        return to(id, filling.save(id, page, Multipart.texts(inputs), Multipart.files(inputs)));
    }

    /** For the script: keeps what is typed so far. */
    @POST
    @Path("{page}/luu")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public void keep(@RestPath UUID id, @RestPath String page, MultivaluedMap<String, String> inputs) {
        need();
        filling.keep(id, page, inputs);
    }

    /** For the script: it has uploaded a file and says where it belongs. */
    @POST
    @Path("{page}/tep")
    @Consumes(MediaType.APPLICATION_JSON)
    public void attach(@RestPath UUID id, @RestPath String page, Answering.Brought file) {
        need();
        filling.attach(id, page, file);
    }

    @GET
    @Path("kiem-tra")
    public TemplateInstance review(@RestPath UUID id, @RestQuery("chua-cam-doan") Optional<String> undeclared) {
        need();
        return new Review(at(id), eforms.check(id), undeclared.isPresent());
    }

    @POST
    @Path("nop")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response submit(@RestPath UUID id, @RestForm("_key") String key, @RestForm Optional<String> declared) {
        need();
        if (declared.isEmpty()) {
            return to(id, "/kiem-tra?chua-cam-doan=1");
        }
        try {
            var sent = eforms.submit(id, key, new Submission(true));
            return Response.seeOther(URI.create(afterSending(sent))).build();
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

    private String at(UUID draft) {
        return base() + draft;
    }

    private Response to(UUID draft, String rest) {
        return Response.seeOther(URI.create(at(draft) + rest)).build();
    }
}
