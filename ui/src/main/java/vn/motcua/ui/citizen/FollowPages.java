package vn.motcua.ui.citizen;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestCookie;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;

import vn.motcua.ui.client.DocumentsClient;
import vn.motcua.ui.client.DocumentsClient.Paper;
import vn.motcua.ui.client.DocumentsClient.Stored;
import vn.motcua.ui.client.FeedbackClient;
import vn.motcua.ui.client.FilingClient;
import vn.motcua.ui.client.TrackingClient;
import vn.motcua.ui.client.TrackingClient.Timeline;
import vn.motcua.ui.client.WorkflowClient;
import vn.motcua.ui.client.WorkflowClient.Message;
import vn.motcua.ui.shell.DossierCode;
import vn.motcua.ui.shell.Reach;
import vn.motcua.ui.shell.ServiceProblem;
import vn.motcua.ui.shell.Visit;

/** Following a dossier like a parcel: one's own after signing in, any with its code and check. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
class FollowPages {

    private static final int STORE = 50;

    private final Visit visit;
    private final TrackingClient tracking;
    private final DocumentsClient documents;
    private final WorkflowClient workflow;
    private final FeedbackClient feedback;
    private final FilingClient filings;

    FollowPages(Visit visit, @RestClient TrackingClient tracking, @RestClient DocumentsClient documents,
            @RestClient WorkflowClient workflow, @RestClient FeedbackClient feedback, @RestClient FilingClient filings) {
        this.visit = visit;
        this.tracking = tracking;
        this.documents = documents;
        this.workflow = workflow;
        this.feedback = feedback;
        this.filings = filings;
    }

    /**
     * @param result   the sealed result, once issued
     * @param copies   how many of it were asked for, when more than one
     * @param justSent whether it was submitted a moment ago
     */
    record Dossier(Timeline dossier, List<Paper> papers, List<Message> messages, Optional<Stored> result,
            Optional<Integer> copies, boolean justSent, boolean supplemented, boolean written, boolean toRate)
            implements TemplateInstance {}

    /** Submitted a moment ago: the facts are still on their way to the timeline. */
    record OnItsWay(UUID dossier, String code) implements TemplateInstance {}

    record Withdraw(Timeline dossier) implements TemplateInstance {}

    /**
     * @param carried    whether the code was typed elsewhere, as if it were words to search for
     * @param incomplete asked without a code or without its check
     * @param found      empty before anything was asked, or when there is nothing under this code and check
     */
    record Look(String code, String check, boolean carried, boolean incomplete, boolean asked, boolean slowDown,
            Optional<Timeline> found)
            implements TemplateInstance {

        static Look blank(String code, String check, boolean incomplete) {
            return new Look(code, check, false, incomplete, false, false, Optional.empty());
        }
    }

    @GET
    @Path("ho-so/{id}")
    public TemplateInstance dossier(@RestPath UUID id, @RestQuery("moi-nop") Optional<String> sent,
            @RestQuery("da-bo-sung") Optional<String> supplemented, @RestQuery("da-gui") Optional<String> written) {
        visit.needCitizen();
        var known = known(id);
        if (known.isEmpty()) {
            return new OnItsWay(id, filings.summary(id).code());
        }
        var dossier = known.get();
        var papers = Reach.maybe(() -> documents.papers(id)).orElse(List.of()).stream().filter(Paper::available).toList();
        var messages = dossier.status().isEmpty() ? List.<Message> of()
                : Reach.maybe(() -> workflow.messages(id.toString()).items()).orElse(List.of());
        var result = result(dossier);
        return new Dossier(dossier, papers, messages, result, result.flatMap(_ -> copies(id)), sent.isPresent(),
                supplemented.isPresent(), written.isPresent(), isToRate(dossier));
    }

    @POST
    @Path("ho-so/{id}/tin-nhan")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response write(@RestPath UUID id, @RestForm Optional<String> text, @RestForm("_key") String key) {
        visit.needCitizen();
        if (text.filter(words -> !words.isBlank()).isEmpty()) {
            return Response.seeOther(URI.create("/ho-so/" + id + "#tin-nhan")).build();
        }
        workflow.write(id.toString(), key, new WorkflowClient.Writing(text.get().strip()));
        return Response.seeOther(URI.create("/ho-so/" + id + "?da-gui=1#tin-nhan")).build();
    }

    @GET
    @Path("ho-so/{id}/rut")
    public TemplateInstance withdraw(@RestPath UUID id) {
        visit.needCitizen();
        return new Withdraw(tracking.dossier(id));
    }

    @POST
    @Path("ho-so/{id}/rut")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response withdrawn(@RestPath UUID id, @RestForm Optional<String> reason, @RestForm("_key") String key) {
        visit.needCitizen();
        workflow.withdraw(id.toString(), key, new WorkflowClient.Withdrawal(reason.map(String::strip).orElse(null)));
        return Response.seeOther(URI.create("/ho-so/" + id)).build();
    }

    @GET
    @Path("theo-doi")
    public Response ask(@RestCookie(DossierCode.COOKIE) @Nullable String cookie) {
        if (cookie == null) {
            return Response.ok(Look.blank("", "", false).render()).build();
        }
        var code = DossierCode.carried(cookie);
        var look = new Look(code.orElse(""), "", code.isPresent(), false, false, false, Optional.empty());
        return Response.ok(look.render()).cookie(DossierCode.forget()).header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }

    /** Asked by a form that isn't in the address: code and check together open the dossier. */
    @POST
    @Path("theo-doi")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public TemplateInstance look(@RestForm("ma") Optional<String> code, @RestForm("kiem-tra") Optional<String> check) {
        var typed = code.map(String::strip).orElse("");
        var claimed = check.map(String::strip).orElse("");
        if (typed.isEmpty() || claimed.isEmpty()) {
            return Look.blank(typed, claimed, true);
        }
        try {
            return new Look(typed, claimed, false, false, true, false, Optional.of(tracking.look(typed, claimed)));
        } catch (ServiceProblem problem) {
            return switch (problem.status()) {
                case 400, 404 -> new Look(typed, claimed, false, false, true, false, Optional.empty());
                case 429 -> new Look(typed, claimed, false, false, true, true, Optional.empty());
                default -> throw problem;
            };
        }
    }

    private Optional<Timeline> known(UUID id) {
        try {
            return Optional.of(tracking.dossier(id));
        } catch (ServiceProblem problem) {
            if (problem.status() == 404) {
                return Optional.empty();
            }
            throw problem;
        }
    }

    /** However many were asked for, the electronic result is one sealed file; the page says so. */
    private Optional<Integer> copies(UUID id) {
        return Reach.maybe(() -> filings.summary(id)).flatMap(FilingClient.Summary::copies).filter(asked -> asked > 1);
    }

    /** Each finished dossier is asked about once. */
    private boolean isToRate(Timeline dossier) {
        return (dossier.isOver() || dossier.can("DOWNLOAD").isPresent())
                && Reach.maybe(() -> feedback.rating(dossier.id())).filter(rating -> rating.state().equals("WAITING"))
                        .isPresent();
    }

    private Optional<Stored> result(Timeline dossier) {
        if (dossier.can("DOWNLOAD").isEmpty() && !dossier.isOver()) {
            return Optional.empty();
        }
        return Reach.maybe(() -> documents.store(null, STORE).items()).orElse(List.of()).stream()
                .filter(stored -> stored.kind().equalsIgnoreCase("result")
                        && stored.source().dossier().filter(dossier.id()::equals).isPresent())
                .findFirst();
    }
}
