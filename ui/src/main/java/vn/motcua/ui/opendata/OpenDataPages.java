package vn.motcua.ui.opendata;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;

import vn.motcua.ui.client.TransparencyClient;
import vn.motcua.ui.client.TransparencyClient.Dataset;
import vn.motcua.ui.client.TransparencyClient.Figures;
import vn.motcua.ui.client.TransparencyClient.Rules;
import vn.motcua.ui.client.TransparencyClient.Score;
import vn.motcua.ui.opendata.Tables.Choice;
import vn.motcua.ui.shell.Reach;

/** How well the state keeps its word; no sign-in. */
@Path("/du-lieu-mo")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
class OpenDataPages {

    private final TransparencyClient transparency;
    private final Tables tables;

    OpenDataPages(@RestClient TransparencyClient transparency, Tables tables) {
        this.transparency = transparency;
        this.tables = tables;
    }

    /** @param tooDeep more was chosen than figures can be cut by */
    record Overview(boolean tooDeep, boolean narrowed, Optional<Instant> asOf, long threshold, List<Choice> choices,
            List<Headline> headlines, List<Table> tables) implements TemplateInstance {}

    record Index(Rules rules, List<Score> scores, MonthPicker months) implements TemplateInstance {}

    record Agency(Rules rules, Score score, MonthPicker months) implements TemplateInstance {}

    record Datasets(List<Dataset> datasets) implements TemplateInstance {}

    record Method() implements TemplateInstance {}

    @GET
    public TemplateInstance overview(@BeanParam Filter filter) {
        if (filter.isTooDeep()) {
            var all = transparency.figures("dossiers", null, null, null, null, null, null);
            return new Overview(true, true, counted(all), all.threshold(), tables.choices(filter), List.of(), List.of());
        }
        var total = filter.figures(transparency, "dossiers", null);
        var cuts = List.of(Kind.values()).stream().filter(filter::mayCut).map(kind -> tables.table(filter, kind)).toList();
        return new Overview(false, !filter.chosen().isEmpty(), counted(total), total.threshold(), tables.choices(filter),
                headlines(filter, total, cuts), cuts);
    }

    @GET
    @Path("chi-so")
    public TemplateInstance index(@RestQuery("thang") Optional<String> month) {
        var chosen = month.map(String::strip).orElse("");
        return new Index(transparency.rules(), transparency.scores(chosen.isEmpty() ? null : chosen).items(),
                picker("/du-lieu-mo/chi-so", chosen));
    }

    @GET
    @Path("chi-so/{agency}")
    public TemplateInstance agency(@RestPath String agency, @RestQuery("thang") Optional<String> month) {
        var chosen = month.map(String::strip).orElse("");
        return new Agency(transparency.rules(), transparency.score(agency, chosen.isEmpty() ? null : chosen),
                picker("/du-lieu-mo/chi-so/" + agency, chosen));
    }

    @GET
    @Path("bo-du-lieu")
    public TemplateInstance datasets() {
        return new Datasets(transparency.datasets().items());
    }

    @GET
    @Path("cach-tinh")
    public TemplateInstance method() {
        return new Method();
    }

    private MonthPicker picker(String base, String chosen) {
        return new MonthPicker(base, chosen, transparency.months().items());
    }

    /** Empty while nothing has been counted. */
    private static Optional<Instant> counted(Figures figures) {
        return Optional.of(figures.asOf()).filter(at -> at.isAfter(Instant.EPOCH));
    }

    /** Petitions and comments have neither procedure nor channel as dossiers have. */
    private List<Headline> headlines(Filter filter, Figures total, List<Table> cuts) {
        var headlines = new ArrayList<>(Headline.ofDossiers(total,
                cuts.stream().filter(table -> table.id().equals(Kind.CHANNEL.code())).findFirst()));
        if (filter.isOfPlaceAndTime()) {
            Reach.maybe(() -> filter.figures(transparency, "feedback", null)).map(Headline::ofFeedback)
                    .ifPresent(headlines::add);
            Reach.maybe(() -> filter.figures(transparency, "consultations", null)).map(Headline::ofConsultations)
                    .ifPresent(headlines::add);
        }
        return headlines;
    }
}
