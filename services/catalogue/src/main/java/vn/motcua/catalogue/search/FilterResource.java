package vn.motcua.catalogue.search;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.Cache;
import org.jspecify.annotations.Nullable;

import io.smallrye.common.annotation.RunOnVirtualThread;

import vn.motcua.catalogue.agency.Agencies;
import vn.motcua.catalogue.agency.Agency;
import vn.motcua.contracts.Text;

/** What a search can be narrowed by. */
@Path("/api/catalogue/v1/search-filters")
@RunOnVirtualThread
class FilterResource {

    private static final int A_MINUTE = 60;

    private final SearchIndex index;
    private final Agencies agencies;

    FilterResource(SearchIndex index, Agencies agencies) {
        this.index = index;
        this.agencies = agencies;
    }

    /**
     * @param value      what a search is asked with
     * @param name       of an agency; null for what has a fixed name
     * @param procedures how many can be asked for
     */
    record Filter(String value, @Nullable Text name, long procedures) {}

    record Filters(List<Filter> lifeEvents, List<Filter> agencies, List<Filter> levels, List<Filter> onlineKinds) {}

    @GET
    @Cache(maxAge = A_MINUTE)
    @Operation(summary = "What a search can be narrowed by, each with the number of procedures that can be asked for")
    public Filters filters() {
        var entries = index.entries().values().stream().filter(entry -> entry.gone() == null).toList();
        var units = count(entries, entry -> entry.units().stream());
        var names = agencies.all(units.keySet().stream().sorted().toList()).stream()
                .collect(Collectors.toMap(Agency::code, Agency::name));
        return new Filters(filters(count(entries, entry -> entry.lifeEvents().stream()), Map.of()),
                filters(units, names).stream().filter(unit -> unit.name() != null).toList(),
                filters(count(entries, entry -> Stream.of(entry.level().name())), Map.of()),
                filters(count(entries, entry -> Stream.of(entry.onlineKind().name())), Map.of()));
    }

    private static Map<String, Long> count(Collection<Entry> entries, Function<Entry, Stream<String>> values) {
        return entries.stream().flatMap(values).collect(Collectors.groupingBy(value -> value, Collectors.counting()));
    }

    private static List<Filter> filters(Map<String, Long> counts, Map<String, Text> names) {
        return counts.entrySet().stream().map(each -> new Filter(each.getKey(), names.get(each.getKey()), each.getValue()))
                .sorted(Comparator.comparing(Filter::procedures).reversed().thenComparing(Filter::value)).toList();
    }
}
