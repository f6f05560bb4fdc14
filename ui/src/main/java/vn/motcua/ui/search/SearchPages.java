package vn.motcua.ui.search;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestCookie;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;

import vn.motcua.ui.client.CatalogueClient.Hit;
import vn.motcua.ui.client.CatalogueClient.LifeEvent;
import vn.motcua.ui.client.CatalogueClient.Place;
import vn.motcua.ui.client.CatalogueClient;
import vn.motcua.ui.client.InformationClient;
import vn.motcua.ui.client.SearchClient.Filters;
import vn.motcua.ui.client.SearchClient;
import vn.motcua.ui.form.Places;
import vn.motcua.ui.shell.DossierCode;
import vn.motcua.ui.shell.Reach;
import vn.motcua.ui.shell.Remembered;

/** One field for whatever people seek; no sign-in. */
@Path("/tra-cuu")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
class SearchPages {

    static final List<String> LEVELS = List.of("MINISTRY", "PROVINCE", "COMMUNE");
    static final List<String> KINDS = List.of("FULL", "PARTIAL", "INFORMATION");
    private static final int A_PAGE = 20;
    private static final int A_FEW = 3;
    private static final int LONGEST = 200;
    /** A dossier's code is looked up there with its check, and never by an address. */
    private static final URI LOOK_UP = URI.create("/theo-doi");

    private final SearchClient search;
    private final CatalogueClient catalogue;
    private final InformationClient information;
    private final Places places;
    private final Remembered<Filters> filters = new Remembered<>(Duration.ofMinutes(1));

    SearchPages(@RestClient SearchClient search, @RestClient CatalogueClient catalogue,
            @RestClient InformationClient information, Places places) {
        this.search = search;
        this.catalogue = catalogue;
        this.information = information;
        this.places = places;
    }

    /**
     * @param event   the life event that narrows the list, when one was chosen
     * @param nearest names like what was typed, when nothing was found
     */
    record Results(String query, Narrowing narrowing, Home home, List<Place> provinces, Optional<LifeEvent> event,
            List<Hit> hits, Optional<String> next,
            List<LifeEvent> events, Filters filters, List<String> levels, List<String> kinds, Elsewhere elsewhere,
            List<String> nearest) implements TemplateInstance {}

    @GET
    public Response results(@RestQuery("q") Optional<String> query, @RestQuery("su-kien") Optional<String> event,
            @RestQuery("co-quan") Optional<String> agency, @RestQuery("cap") Optional<String> level,
            @RestQuery("hinh-thuc") Optional<String> kind, @RestQuery("mien-phi") Optional<String> free,
            @RestQuery("noi-o") Optional<String> province, @RestQuery("nho") Optional<String> remember,
            @RestCookie(Home.COOKIE) @Nullable String remembered, @RestQuery("sau") @Nullable String after) {
        var typed = query.map(String::strip).map(words -> words.substring(0, Math.min(LONGEST, words.length()))).orElse("");
        if (DossierCode.is(typed)) {
            return Response.seeOther(LOOK_UP).cookie(DossierCode.carry(typed)).header(HttpHeaders.CACHE_CONTROL, "no-store")
                    .build();
        }
        var narrowing = Narrowing.of(event, agency, level.filter(LEVELS::contains), kind.filter(KINDS::contains), free);
        var home = Home.of(province, remember.isPresent(), remembered);
        var page = narrowing.find(search, typed, home.province(), after, A_PAGE);
        var nothing = page.items().isEmpty() && !typed.isEmpty();
        var events = Reach.maybe(() -> catalogue.lifeEvents().items()).orElse(List.of());
        var results = new Results(typed, narrowing, home, places.provinces(),
                events.stream().filter(each -> each.code().equals(narrowing.event())).findFirst(),
                page.items(), page.more(), events, filters.or(search::filters).orElse(Filters.NONE), LEVELS, KINDS,
                after == null ? elsewhere(typed, nothing) : Elsewhere.NOTHING, nothing ? nearest(typed) : List.of());
        var answer = Response.ok(results.render());
        return (province.isPresent() ? answer.cookie(home.cookie()) : answer).build();
    }

    private List<String> nearest(String typed) {
        return Reach.maybe(() -> search.nearest(typed).items()).orElse(List.of());
    }

    private Elsewhere elsewhere(String typed, boolean nothing) {
        if (typed.isEmpty()) {
            return Elsewhere.NOTHING;
        }
        return new Elsewhere(
                nothing || Elsewhere.mayBeAgency(typed)
                        ? Reach.maybe(() -> information.agencies(typed, null, null, A_FEW).items()).orElse(List.of())
                        : List.of(),
                nothing || Elsewhere.mayBeDocument(typed)
                        ? Reach.maybe(() -> information.legalDocuments(typed, null).items()).orElse(List.of()).stream()
                                .limit(A_FEW).toList()
                        : List.of());
    }
}
