package vn.motcua.ui.feedback;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.multipart.FormValue;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;

import vn.motcua.contracts.Text;
import vn.motcua.ui.client.CatalogueClient;
import vn.motcua.ui.client.CatalogueClient.Place;
import vn.motcua.ui.client.FeedbackClient;
import vn.motcua.ui.client.FeedbackClient.Screened;
import vn.motcua.ui.client.FeedbackClient.Way;
import vn.motcua.ui.client.TrackingClient;
import vn.motcua.ui.client.TrackingClient.Timeline;
import vn.motcua.ui.feedback.Receivers.Receiver;
import vn.motcua.ui.form.Multipart;
import vn.motcua.ui.form.Places;
import vn.motcua.ui.shell.Messages;
import vn.motcua.ui.shell.Reach;
import vn.motcua.ui.shell.ServiceProblem;
import vn.motcua.ui.shell.Visit;

/** Filing feedback: one short page at a time, prefilled from where it began; nothing is kept before it is sent. */
@Path("/phan-anh-kien-nghi/gui")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
class FilePages {

    /** The pages of the form, in their order. */
    static final List<String> PAGES = List.of("kind", "about", "text", "check");

    private final Visit visit;
    private final FeedbackClient feedback;
    private final CatalogueClient catalogue;
    private final TrackingClient tracking;
    private final Attaching attaching;
    private final Receivers receivers;
    private final Places places;

    FilePages(Visit visit, @RestClient FeedbackClient feedback, @RestClient CatalogueClient catalogue,
            @RestClient TrackingClient tracking, Attaching attaching, Receivers receivers, Places places) {
        this.visit = visit;
        this.feedback = feedback;
        this.catalogue = catalogue;
        this.tracking = tracking;
        this.attaching = attaching;
        this.receivers = receivers;
        this.places = places;
    }

    /** One error beside its field. */
    record Wrong(String field, String message) {}

    /** What has to be mended, for the summary and beside each field. */
    record Wrongs(List<Wrong> list) {

        public Optional<String> of(String field) {
            return list.stream().filter(wrong -> wrong.field().equals(field)).map(Wrong::message).findFirst();
        }
    }

    /**
     * @param way      the legal way that is shown, when it is no feedback or doesn't look like it
     * @param receiver who will read it, where that matters
     */
    record Form(String page, int number, Typed typed, Wrongs wrongs, List<Place> provinces, Optional<Timeline> dossier,
            Optional<Text> procedure, Optional<Way> way, Optional<Receiver> receiver) implements TemplateInstance {}

    @GET
    public TemplateInstance begin(@RestQuery("ho-so") Optional<String> dossier,
            @RestQuery("thu-tuc") Optional<String> procedure,
            @RestQuery("tu") Optional<String> place) {
        visit.needCitizen();
        var from = place.orElse("");
        var typed = Typed.from(dossier.or(() -> after(from, "/ho-so/")), procedure.or(() -> after(from, "/thu-tuc/")), place);
        return page("kind", typed, List.of(), Optional.empty());
    }

    /** Another page may begin it with words that it has already; they come in the body, never in an address. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response go(MultivaluedMap<String, String> form) {
        return go(form, Map.of());
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response goWithFiles(MultipartFormDataInput form) {
        return go(Multipart.texts(form), Multipart.files(form));
    }

    private Response go(Map<String, List<String>> form, Map<String, FormValue> files) {
        visit.needCitizen();
        var at = PAGES.contains(one(form, "_page")) ? one(form, "_page") : "kind";
        var deed = one(form, "_do");
        var attached = attaching.read(Typed.of(form), deed, files);
        var typed = attached.typed();
        if (attached.stays()) {
            var refused = attached.refused().map(why -> List.of(new Wrong("photo", why))).orElse(List.of());
            return shown(refused.isEmpty() ? 200 : 422, page("text", typed, refused, Optional.empty()));
        }
        if (deed.equals("begin")) {
            return shown(200, page("kind", typed, List.of(), Optional.empty()));
        }
        if (deed.equals("back")) {
            return shown(200, page(PAGES.get(Math.max(0, PAGES.indexOf(at) - 1)), typed, List.of(), Optional.empty()));
        }
        var wrong = wrong(at, typed);
        if (!wrong.isEmpty()) {
            return shown(422, page(at, typed, wrong, Optional.empty()));
        }
        if (typed.isFormal()) {
            return shown(200, page("kind", typed, List.of(), way(typed.get("kind"))));
        }
        return at.equals("check") ? sent(typed, one(form, "_key"))
                : shown(200, page(PAGES.get(PAGES.indexOf(at) + 1), typed, List.of(), Optional.empty()));
    }

    private Response sent(Typed typed, String key) {
        var missing = new ArrayList<>(wrong("kind", typed));
        missing.addAll(wrong("text", typed));
        if (!missing.isEmpty()) {
            return shown(422, page(typed.has("kind") ? "text" : "kind", typed, missing, Optional.empty()));
        }
        try {
            var filed = feedback.file(key, typed.filing());
            return Response.seeOther(URI.create("/phan-anh-kien-nghi/cua-toi/" + filed.id() + "?kq=sent")).build();
        } catch (ServiceProblem problem) {
            return switch (problem.code()) {
                case "looks-formal" -> shown(422, page("check", typed,
                        List.of(new Wrong("notFormal", Messages.say("pa-formal-tick"))), Optional.empty()));
                case "attachment-in-use" -> shown(422, page("text", typed,
                        List.of(new Wrong("photo", Messages.say("pa-file-in-use"))), Optional.empty()));
                case "too-many-petitions" -> shown(429, page("check", typed,
                        List.of(new Wrong("", Messages.say("pa-too-many"))), Optional.empty()));
                default -> throw problem;
            };
        }
    }

    private static List<Wrong> wrong(String page, Typed typed) {
        var wrong = new ArrayList<Wrong>();
        if (page.equals("kind") && !typed.get("kind").matches("REGULATION|CONDUCT|COMPLAINT|DENUNCIATION")) {
            wrong.add(new Wrong("kind", Messages.say("pa-kind-missing")));
        }
        if (page.equals("text") && !typed.has("title")) {
            wrong.add(new Wrong("title", Messages.say("pa-title-missing")));
        }
        if (page.equals("text") && !typed.has("text")) {
            wrong.add(new Wrong("text", Messages.say("pa-text-missing")));
        }
        return wrong;
    }

    private static String one(Map<String, List<String>> form, String field) {
        return form.getOrDefault(field, List.of()).stream().findFirst().orElse("");
    }

    private Form page(String page, Typed typed, List<Wrong> errors, Optional<Way> known) {
        boolean isLast = page.equals("check");
        var way = isLast ? Reach.maybe(() -> feedback.screen(typed.filing())).flatMap(Screened::way) : known;
        var receiver = isLast || way.isPresent() ? receivers.of(typed) : Optional.<Receiver> empty();
        var provinces = page.equals("about") && !typed.has("dossier")
                ? places.provinces()
                : List.<Place> of();
        var dossier = typed.has("dossier")
                ? Reach.maybe(() -> tracking.dossier(UUID.fromString(typed.get("dossier"))))
                : Optional.<Timeline> empty();
        var procedure = typed.has("procedure")
                ? Reach.maybe(() -> catalogue.procedure(typed.get("procedure")).name())
                : Optional.<Text> empty();
        return new Form(page, PAGES.indexOf(page) + 1, typed, new Wrongs(errors), provinces, dossier, procedure, way,
                receiver);
    }

    private Optional<Way> way(String kind) {
        return feedback.ways().stream().filter(way -> way.way().equals(kind)).findFirst();
    }

    /** What follows in an address, up to the next part: the dossier's id, the procedure's code. */
    private static Optional<String> after(String path, String prefix) {
        return path.startsWith(prefix) ? Optional.of(path.substring(prefix.length()).replaceAll("[/?].*", ""))
                : Optional.empty();
    }

    private static Response shown(int status, Form form) {
        return Response.status(status).entity(form.render()).build();
    }
}
