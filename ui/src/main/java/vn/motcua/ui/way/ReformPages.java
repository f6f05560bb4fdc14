package vn.motcua.ui.way;

import java.util.List;
import java.util.Optional;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestQuery;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;

import vn.motcua.contracts.Text;
import vn.motcua.ui.client.CatalogueClient.Place;
import vn.motcua.ui.client.InformationClient.Agency;
import vn.motcua.ui.client.InformationClient.FormerUnit;
import vn.motcua.ui.client.InformationClient;
import vn.motcua.ui.client.WayClient.Change;
import vn.motcua.ui.client.WayClient.Listed;
import vn.motcua.ui.client.WayClient;
import vn.motcua.ui.form.Places;
import vn.motcua.ui.shell.Reach;

/** Before and after 1 July 2025: what one's commune is called now, which agencies serve it, and who decides what. */
@Path("/thong-tin/tu-1-7-2025")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
class ReformPages {

    private static final int MOST = 20;
    private static final int LONGEST = 200;
    private static final int SHORTEST = 2;
    private static final int FORMER = 5;
    private static final int AGENCIES = 50;
    private static final int PROCEDURES = 100;

    private final InformationClient information;
    private final WayClient ways;
    private final Places places;

    ReformPages(@RestClient InformationClient information, @RestClient WayClient ways, Places places) {
        this.information = information;
        this.ways = ways;
        this.places = places;
    }

    /** A commune with the name of its province. */
    record Located(Place place, Text province) {}

    /**
     * @param found   communes that have, or had, the name that was typed
     * @param former provinces and districts of before that had it
     * @param chosen  the one that was picked
     * @param serving agencies of the commune itself
     * @param above   those that serve the whole province
     * @param inCommune procedures that the commune decides
     * @param inProvince procedures that the province decides
     */
    record Compare(String query, List<Located> found, List<FormerUnit> former, Optional<Located> chosen, List<Agency> serving,
            List<Agency> above,
            List<Listed> inCommune, List<Listed> inProvince, List<Change> changes) implements TemplateInstance {}

    @GET
    public TemplateInstance compare(@RestQuery("q") Optional<String> query, @RestQuery("xa") Optional<String> commune) {
        var typed = query.map(String::strip).map(text -> text.substring(0, Math.min(LONGEST, text.length()))).orElse("");
        var chosen = commune.filter(code -> code.matches("\\d{5}")).map(information::commune).flatMap(this::located);
        var found = typed.isEmpty() || chosen.isPresent() ? List.<Located> of()
                : information.communes(typed, MOST).items().stream().flatMap(place -> located(place).stream()).toList();
        var former = typed.length() < SHORTEST || chosen.isPresent() ? List.<FormerUnit> of()
                : Reach.maybe(() -> information.formerUnits(typed, FORMER).items()).orElse(List.of());
        var agencies = chosen.flatMap(it -> Reach.maybe(() -> information.agencies(null, it.place().province(), null, AGENCIES)
                .items())).orElse(List.of());
        return new Compare(typed, found, former, chosen,
                agencies.stream().filter(agency -> agency.commune().isPresent()
                        && agency.commune().equals(chosen.map(it -> it.place().code()))).toList(),
                agencies.stream().filter(agency -> agency.commune().isEmpty()).toList(),
                chosen.isPresent() ? ofLevel("COMMUNE") : List.of(), chosen.isPresent() ? ofLevel("PROVINCE") : List.of(),
                ways.changes().items());
    }

    private List<Listed> ofLevel(String level) {
        return Reach.maybe(() -> ways.ofLevel(level, PROCEDURES).items()).orElse(List.of());
    }

    private Optional<Located> located(Place place) {
        return places.provinces().stream().filter(province -> province.code().equals(place.province())).findFirst()
                .map(province -> new Located(place, province.name()));
    }
}
