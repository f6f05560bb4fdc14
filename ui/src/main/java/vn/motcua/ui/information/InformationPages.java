package vn.motcua.ui.information;

import java.util.List;
import java.util.Optional;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;

import vn.motcua.ui.client.CatalogueClient;
import vn.motcua.ui.client.CatalogueClient.Hit;
import vn.motcua.ui.client.CatalogueClient.LifeEvent;
import vn.motcua.ui.client.CatalogueClient.Place;
import vn.motcua.ui.client.InformationClient;
import vn.motcua.ui.client.InformationClient.Agency;
import vn.motcua.ui.client.InformationClient.Guide;
import vn.motcua.ui.client.InformationClient.GuideItem;
import vn.motcua.ui.client.InformationClient.Legal;
import vn.motcua.ui.client.InformationClient.LegalItem;
import vn.motcua.ui.client.InformationClient.Question;
import vn.motcua.ui.client.Page;
import vn.motcua.ui.shell.Reach;

/** What to do in a moment of life, how things work here, and which law stands behind them; no sign-in. */
@Path("/thong-tin")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
class InformationPages {

    static final List<String> TOPICS = List.of("ACCOUNT", "FILING", "PAYMENT", "RESULT", "PRIVACY", "HELP");
    static final List<String> TYPES = List.of("LAW", "RESOLUTION", "DECREE", "DECISION", "CIRCULAR");
    private static final int A_FEW = 5;
    private static final int MANY = 50;

    private final InformationClient information;
    private final CatalogueClient catalogue;

    InformationPages(@RestClient InformationClient information, @RestClient CatalogueClient catalogue) {
        this.information = information;
        this.catalogue = catalogue;
    }

    record Hub(List<LifeEvent> citizens, List<LifeEvent> businesses, List<GuideItem> guides) implements TemplateInstance {}

    record Found(String query, List<GuideItem> guides, List<Question> questions, List<LegalItem> documents,
            List<Agency> agencies, List<Place> communes) implements TemplateInstance {}

    record Event(LifeEvent event, List<GuideItem> guides, List<Hit> procedures, List<Question> questions)
            implements TemplateInstance {}

    record Guides(String query, List<GuideItem> guides) implements TemplateInstance {}

    record GuidePage(Guide guide) implements TemplateInstance {}

    /** @param topic chosen one, empty for all */
    record Questions(String query, String topic, List<String> topics, List<Question> questions) implements TemplateInstance {}

    record Documents(String query, String type, List<String> types, List<LegalItem> documents) implements TemplateInstance {}

    record DocumentPage(Legal legal) implements TemplateInstance {}

    @GET
    public TemplateInstance hub() {
        var events = Reach.maybe(() -> catalogue.lifeEvents().items()).orElse(List.of());
        return new Hub(events.stream().filter(LifeEvent::forCitizens).toList(),
                events.stream().filter(event -> !event.forCitizens()).toList(),
                Reach.maybe(() -> information.guides(null, null, null).items()).orElse(List.of()));
    }

    @GET
    @Path("tim")
    public TemplateInstance find(@RestQuery("q") Optional<String> query) {
        var typed = stripped(query);
        if (typed.isEmpty()) {
            return new Found("", List.of(), List.of(), List.of(), List.of(), List.of());
        }
        return new Found(typed, few(information.guides(typed, null, null)), few(information.questions(typed, null, null)),
                few(information.legalDocuments(typed, null)), few(information.agencies(typed, null, null, A_FEW)),
                few(information.communes(typed, A_FEW)));
    }

    @GET
    @Path("su-kien/{code}")
    public TemplateInstance event(@RestPath String code) {
        var event = catalogue.lifeEvents().items().stream().filter(each -> each.code().equals(code)).findFirst()
                .orElseThrow(NotFoundException::new);
        return new Event(event, information.guides(null, code, null).items(),
                catalogue.search(null, code, null, MANY).items(), information.questions(null, null, code).items());
    }

    @GET
    @Path("huong-dan")
    public TemplateInstance guides(@RestQuery("q") Optional<String> query) {
        var typed = stripped(query);
        return new Guides(typed, information.guides(orNull(typed), null, null).items());
    }

    @GET
    @Path("huong-dan/{code}")
    public TemplateInstance guide(@RestPath String code) {
        return new GuidePage(information.guide(code));
    }

    @GET
    @Path("hoi-dap")
    public TemplateInstance questions(@RestQuery("q") Optional<String> query, @RestQuery("chu-de") Optional<String> topic) {
        var typed = stripped(query);
        var chosen = topic.filter(TOPICS::contains).orElse("");
        return new Questions(typed, chosen, TOPICS, information.questions(orNull(typed), orNull(chosen), null).items());
    }

    @GET
    @Path("van-ban")
    public TemplateInstance documents(@RestQuery("q") Optional<String> query, @RestQuery("loai") Optional<String> type) {
        var typed = stripped(query);
        var chosen = type.filter(TYPES::contains).orElse("");
        return new Documents(typed, chosen, TYPES, information.legalDocuments(orNull(typed), orNull(chosen)).items());
    }

    @GET
    @Path("van-ban/{slug}")
    public TemplateInstance document(@RestPath String slug) {
        return new DocumentPage(information.legalDocument(slug));
    }

    static String stripped(Optional<String> query) {
        return query.map(String::strip).map(typed -> typed.substring(0, Math.min(200, typed.length()))).orElse("");
    }

    static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private static <T> List<T> few(Page<T> page) {
        return page.items().stream().limit(A_FEW).toList();
    }
}
