package vn.motcua.ui.citizen;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.multipart.FormValue;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;

import io.quarkus.qute.TemplateInstance;

import vn.motcua.ui.client.EformsClient;
import vn.motcua.ui.client.EformsClient.Fault;
import vn.motcua.ui.client.EformsClient.OpenField;
import vn.motcua.ui.client.EformsClient.Supplement;
import vn.motcua.ui.client.RightsClient.ConsentText;
import vn.motcua.ui.form.FileRefusal;
import vn.motcua.ui.form.Multipart;
import vn.motcua.ui.form.Question;
import vn.motcua.ui.form.Questions;
import vn.motcua.ui.form.Typed;
import vn.motcua.ui.shell.Messages;
import vn.motcua.ui.shell.ServiceProblem;

/** Answering a supplement request on the very fields that the officer marked: by a citizen, or at the counter for one. */
public abstract class SupplementFilling {

    protected static final String CONSENT_BY = "consentBy";

    private final EformsClient eforms;
    private final Questions questions;
    private final Answering answering;

    protected SupplementFilling(EformsClient eforms, Questions questions, Answering answering) {
        this.eforms = eforms;
        this.questions = questions;
        this.answering = answering;
    }

    /** Refuses who may not answer here. */
    protected abstract void need();

    /** Where this is answered. */
    protected abstract String at(UUID dossier);

    /** Where the dossier itself is. */
    protected abstract String home(UUID dossier);

    /** What is said there once it was sent. */
    protected abstract String afterSending();

    /** What the citizen consents to when somebody else answers for them. */
    protected abstract Optional<ConsentText> consent();

    protected abstract void send(UUID dossier, String key, Typed typed);

    /** A marked question, why it was marked, and how it was answered before. */
    record Marked(Question question, OpenField open) {}

    record Link(String field, String message) {}

    /**
     * What has to be signed when somebody else answers.
     *
     * @param wrong empty unless it was left open how it was signed
     */
    record Signing(ConsentText text, String wrong) {}

    /**
     * @param home      where the dossier itself is
     * @param unchanged whether it was sent without a change
     */
    record Answer(String at, String home, Supplement supplement, List<Marked> marked, List<Link> errors, boolean unchanged,
            Optional<Signing> signing) implements TemplateInstance {}

    record Closed(String home) implements TemplateInstance {}

    @GET
    public TemplateInstance show(@RestPath UUID id, @RestQuery("kiem") Optional<String> sent,
            @RestQuery("chua-sua") Optional<String> unchanged, @RestQuery("them") Optional<String> growing,
            @RestQuery("tep") Optional<String> file, @RestQuery("loi") Optional<FileRefusal> refusal,
            @RestQuery("chua-dong-y") Optional<String> unsigned) {
        need();
        Supplement supplement;
        try {
            supplement = eforms.supplement(id);
        } catch (ServiceProblem problem) {
            if (problem.status() == 409) {
                return new Closed(home(id));
            }
            throw problem;
        }
        // Nobody is told off before having tried.
        var faults = FileRefusal.added(sent.isPresent() ? supplement.problems() : List.<Fault> of(), file, refusal);
        var all = questions.of(supplement.fields(), faults, growing.orElse(""));
        var marked = all.stream().map(question -> new Marked(question, supplement.open(question.field().id()))).toList();
        var signing = consent().map(text -> new Signing(text,
                unsigned.map(_ -> Messages.say("counter-need-consent")).orElse("")));
        var links = Stream.concat(all.stream().flatMap(Question::allBad).flatMap(bad -> bad.errors().stream()
                .map(message -> new Link(bad.target(), message))),
                signing.stream().filter(it -> !it.wrong().isEmpty()).map(it -> new Link(CONSENT_BY, it.wrong()))).toList();
        return new Answer(at(id), home(id), supplement, marked, links, unchanged.isPresent(), signing);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response typed(@RestPath UUID id, MultivaluedMap<String, String> inputs) {
        return answer(id, inputs, Map.of());
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response typedWithFiles(@RestPath UUID id, MultipartFormDataInput inputs) {
        return answer(id, Multipart.texts(inputs), Multipart.files(inputs));
    }

    /** For the script: it has uploaded a file and says where it belongs. */
    @POST
    @Path("tep")
    @Consumes(MediaType.APPLICATION_JSON)
    public void attach(@RestPath UUID id, Answering.Brought file) {
        need();
        eforms.buffer(id, new EformsClient.Typed(Answering.attached(eforms.supplement(id).fields(), file)));
    }

    private Response answer(UUID id, Map<String, List<String>> inputs, Map<String, FormValue> files) {
        need();
        var typed = new Typed(inputs);
        var read = answering.read(id, eforms.supplement(id).fields(), typed, files);
        var kept = eforms.buffer(id, new EformsClient.Typed(read.answers()));
        var deed = typed.one("_do");
        if (read.refused().isPresent()) {
            return again(id, "?" + read.refused().get());
        }
        if (deed.startsWith("add:")) {
            return again(id, "?them=" + deed.substring("add:".length()));
        }
        if (!deed.equals("send")) {
            return again(id, "");
        }
        if (!kept.problems().isEmpty()) {
            return again(id, "?kiem=1");
        }
        return consent().isPresent() && typed.one(CONSENT_BY).isEmpty() ? again(id, "?chua-dong-y=1") : sent(id, typed);
    }

    private Response sent(UUID id, Typed typed) {
        try {
            send(id, typed.one("_key"), typed);
            return Response.seeOther(URI.create(home(id) + afterSending())).build();
        } catch (ServiceProblem problem) {
            return switch (problem.status()) {
                case 409 -> Response.seeOther(URI.create(home(id))).build();
                case 422 -> again(id, problem.code().equals("unchanged") ? "?chua-sua=1" : "?kiem=1");
                default -> throw problem;
            };
        }
    }

    private Response again(UUID dossier, String query) {
        return Response.seeOther(URI.create(at(dossier) + query)).build();
    }
}
