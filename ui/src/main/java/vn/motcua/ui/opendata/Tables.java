package vn.motcua.ui.opendata;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.rest.client.inject.RestClient;

import vn.motcua.ui.client.CatalogueClient.Place;
import vn.motcua.ui.client.TransparencyClient;
import vn.motcua.ui.client.TransparencyClient.Row;
import vn.motcua.ui.form.Places;
import vn.motcua.ui.shell.Formats;
import vn.motcua.ui.shell.Messages;
import vn.motcua.ui.shell.Reach;

/** Makes tables of figures, with the names that people know. */
@ApplicationScoped
class Tables {

    /** More lines than this are for the download. */
    private static final int ON_PAGE = 20;

    private final TransparencyClient transparency;
    private final Places places;

    Tables(@RestClient TransparencyClient transparency, Places places) {
        this.transparency = transparency;
        this.places = places;
    }

    Table table(Filter filter, Kind kind) {
        var provinces = kind == Kind.PROVINCE ? provinces() : Map.<String, String> of();
        var rows = filter.figures(transparency, "dossiers", kind).rows();
        var lines = sorted(rows, kind).map(row -> line(filter, kind, row, provinces)).toList();
        var shown = lines.subList(0, Math.min(lines.size(), ON_PAGE));
        var title = Messages.say("open-by-" + kind.code());
        return new Table(kind.code(), title, Messages.say("open-" + kind.code()),
                "/api/transparency/v1/datasets/dossiers.csv?bom=true&" + filter.apiQuery(kind), shown,
                lines.size() - shown.size(), Bars.of(kind.code(), title, shown),
                kind == Kind.MONTH && shown.size() > 1 ? Optional.of(Lines.of(Messages.say("open-lines"), shown))
                        : Optional.empty());
    }

    /** What may be chosen, of each kind; what the page can do without when its service is away. */
    List<Choice> choices(Filter filter) {
        return List.of(Kind.values()).stream().map(kind -> choice(filter, kind)).toList();
    }

    /** @param name of the parameter */
    public record Choice(String name, String label, String chosen, List<Option> options) {}

    public record Option(String value, String label, boolean selected) {}

    private Choice choice(Filter filter, Kind kind) {
        var chosen = filter.chosen().getOrDefault(kind.parameter(), "");
        var provinces = kind == Kind.PROVINCE ? provinces() : Map.<String, String> of();
        var options = Reach.maybe(() -> new Filter().figures(transparency, "dossiers", kind).rows()).orElse(List.of()).stream()
                .map(row -> option(kind, row, provinces, chosen)).toList();
        return new Choice(kind.parameter(), Messages.say("open-" + kind.code()), chosen, options);
    }

    private static Option option(Kind kind, Row row, Map<String, String> provinces, String chosen) {
        var code = row.key().getOrDefault(kind.code(), "");
        return new Option(code, label(kind, code, row, provinces), code.equals(chosen));
    }

    private static Table.Line line(Filter filter, Kind kind, Row row, Map<String, String> provinces) {
        var code = row.key().getOrDefault(kind.code(), "");
        return new Table.Line(code, label(kind, code, row, provinces), filter.and(kind, code), row);
    }

    private static String label(Kind kind, String code, Row row, Map<String, String> provinces) {
        return switch (kind) {
            case MONTH -> OpenDataFormats.monthName(code);
            case PROVINCE -> provinces.getOrDefault(code, code);
            case AGENCY, PROCEDURE, CHANNEL ->
                Optional.ofNullable(row.names().get(kind.code())).map(Formats::local).orElse(code);
        };
    }

    /** Months in their order; the others with the most first, as far as that is shown. */
    private static java.util.stream.Stream<Row> sorted(List<Row> rows, Kind kind) {
        return kind == Kind.MONTH ? rows.stream()
                : rows.stream().sorted(Comparator.comparingLong((Row row) -> -row.count("received").orElse(0L)));
    }

    private Map<String, String> provinces() {
        return Reach.maybe(places::provinces).orElse(List.of()).stream()
                .collect(Collectors.toMap(Place::code, (Function<Place, String>) place -> Formats.local(place.name())));
    }
}
