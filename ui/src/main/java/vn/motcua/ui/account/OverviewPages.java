package vn.motcua.ui.account;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.rest.client.inject.RestClient;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;

import vn.motcua.ui.client.RightsClient;
import vn.motcua.ui.client.TrackingClient;
import vn.motcua.ui.client.TrackingClient.Summary;
import vn.motcua.ui.shell.Reach;
import vn.motcua.ui.shell.Visit;

/** The account's first page: who one is here, what waits, and the way to everything else. */
@Path("/tai-khoan")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
class OverviewPages {

    private static final int NEWEST = 20;
    private static final int SHOWN_DIGITS = 4;

    private final Visit visit;
    private final TrackingClient tracking;
    private final RightsClient rights;

    OverviewPages(Visit visit, @RestClient TrackingClient tracking, @RestClient RightsClient rights) {
        this.visit = visit;
        this.tracking = tracking;
        this.rights = rights;
    }

    /** What the electronic identity says; the number is masked, because pages are looked at over shoulders. */
    record Profile(String name, Optional<String> number, Optional<LocalDate> birthDate, String level) {}

    /**
     * @param waiting  dossiers in which the next step is the citizen's
     * @param mandates offered to the citizen and not answered yet
     */
    record Overview(Profile profile, List<Summary> waiting, long mandates) implements TemplateInstance {}

    @GET
    public TemplateInstance overview() {
        visit.needCitizen();
        var waiting = Reach.maybe(() -> tracking.mine(null, NEWEST).items()).orElse(List.of()).stream()
                .filter(dossier -> dossier.nextAction().isPresent()).toList();
        var offered = Reach.maybe(() -> rights.mandates().received()).orElse(List.of()).stream()
                .filter(mandate -> mandate.offered()).count();
        return new Overview(profile(), waiting, offered);
    }

    private Profile profile() {
        return new Profile(visit.name(), visit.claim("national_id").map(OverviewPages::masked),
                visit.claim("birth_date").map(LocalDate::parse), visit.claim("identity_level").orElse("1"));
    }

    private static String masked(String number) {
        var hidden = Math.max(0, number.length() - SHOWN_DIGITS);
        return "•".repeat(hidden) + number.substring(hidden);
    }
}
