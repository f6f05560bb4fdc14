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

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;

import vn.motcua.contracts.Text;
import vn.motcua.ui.client.CatalogueClient.Hit;
import vn.motcua.ui.client.CatalogueClient.Place;
import vn.motcua.ui.client.InformationClient;
import vn.motcua.ui.client.InformationClient.Agency;
import vn.motcua.ui.client.InformationClient.FormerUnit;
import vn.motcua.ui.form.Places;
import vn.motcua.ui.shell.Reach;

/** The directory of agencies: by words, by province, by commune, also by what a commune was called before July 2025. */
@Path("/thong-tin/co-quan")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
class DirectoryPages {

    private static final int MOST = 50;
    private static final int COMMUNES = 20;
    private static final int FORMER = 6;

    private final InformationClient information;
    private final Places places;

    DirectoryPages(@RestClient InformationClient information, Places places) {
        this.information = information;
        this.places = places;
    }

    /** A commune with the name of its province. */
    record Located(Place place, Text province) {}

    /**
     * @param province chosen one; its communes are listed
     * @param former   provinces and districts that are no more, by the name that was typed
     */
    record Directory(String query, List<Place> provinces, Optional<Place> province, List<Agency> agencies,
            List<Place> communes, List<Located> found, List<FormerUnit> former) implements TemplateInstance {}

    /** @param serving agencies of the commune itself; @param above those that serve the whole province */
    record Commune(Place commune, Place province, List<Agency> serving, List<Agency> above) implements TemplateInstance {}

    record AgencyPage(Agency agency, Optional<Text> province, List<Hit> procedures) implements TemplateInstance {}

    @GET
    public TemplateInstance directory(@RestQuery("q") Optional<String> query, @RestQuery("tinh") Optional<String> province) {
        var typed = InformationPages.stripped(query);
        var chosen = province.flatMap(this::province);
        var agencies = typed.isEmpty() && chosen.isEmpty() ? List.<Agency> of()
                : information.agencies(InformationPages.orNull(typed), chosen.map(Place::code).orElse(null), null, MOST)
                        .items();
        return new Directory(typed, places.provinces(), chosen, agencies,
                typed.isEmpty() ? chosen.map(it -> places.communes(it.code())).orElse(List.of()) : List.of(),
                typed.isEmpty() ? List.of() : found(typed, chosen), typed.isEmpty() ? List.of() : former(typed, chosen));
    }

    @GET
    @Path("xa/{code}")
    public TemplateInstance commune(@RestPath String code) {
        var commune = information.commune(code);
        var province = province(commune.province() == null ? "" : commune.province()).orElseThrow(NotFoundException::new);
        var all = information.agencies(null, province.code(), null, MOST).items();
        return new Commune(commune, province,
                all.stream().filter(agency -> agency.commune().filter(code::equals).isPresent()).toList(),
                all.stream().filter(agency -> agency.commune().isEmpty()).toList());
    }

    @GET
    @Path("{code}")
    public TemplateInstance agency(@RestPath String code) {
        var agency = information.agency(code);
        return new AgencyPage(agency, province(agency.province()).map(Place::name),
                Reach.maybe(() -> information.proceduresOf(code, MOST).items()).orElse(List.of()));
    }

    private List<Located> found(String typed, Optional<Place> chosen) {
        return information.communes(typed, COMMUNES).items().stream()
                .filter(place -> chosen.isEmpty() || chosen.get().code().equals(place.province()))
                .flatMap(place -> province(String.valueOf(place.province())).map(it -> new Located(place, it.name())).stream())
                .toList();
    }

    private List<FormerUnit> former(String typed, Optional<Place> chosen) {
        return Reach.maybe(() -> information.formerUnits(typed, FORMER).items()).orElse(List.of()).stream()
                .filter(FormerUnit::isRenamed)
                .filter(unit -> chosen.isEmpty() || chosen.get().code().equals(unit.province().code())).toList();
    }

    private Optional<Place> province(String code) {
        return places.provinces().stream().filter(place -> place.code().equals(code)).findFirst();
    }
}
