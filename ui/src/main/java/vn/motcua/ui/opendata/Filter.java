package vn.motcua.ui.opendata;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

import vn.motcua.ui.client.TransparencyClient;
import vn.motcua.ui.client.TransparencyClient.Figures;
import vn.motcua.ui.shell.Formats;

/** What the figures are narrowed to; as typed in the address. */
public class Filter {

    /** Figures are cut by at most so many things at once, or too much would have to be withheld. */
    private static final int DEEPEST = 2;

    @RestQuery("thang")
    @Nullable
    String month;
    @RestQuery("tinh")
    @Nullable
    String province;
    @RestQuery("co-quan")
    @Nullable
    String agency;
    @RestQuery("thu-tuc")
    @Nullable
    String procedure;
    @RestQuery("kenh")
    @Nullable
    String channel;

    /** By the names of the address, what was chosen. */
    Map<String, String> chosen() {
        var chosen = new LinkedHashMap<String, String>();
        put(chosen, "thang", month);
        put(chosen, "tinh", province);
        put(chosen, "co-quan", agency);
        put(chosen, "thu-tuc", procedure);
        put(chosen, "kenh", channel);
        return chosen;
    }

    boolean isTooDeep() {
        return chosen().size() > DEEPEST || chosen().keySet().containsAll(List.of("tinh", "co-quan"));
    }

    /** Whether nothing was chosen that only dossiers have. */
    boolean isOfPlaceAndTime() {
        return !chosen().containsKey("thu-tuc") && !chosen().containsKey("kenh");
    }

    /** Whether the figures may be cut by this, too. */
    boolean mayCut(Kind kind) {
        var place = chosen().containsKey("tinh") || chosen().containsKey("co-quan");
        return switch (kind) {
            case AGENCY -> !chosen().containsKey("co-quan") && (chosen().containsKey("tinh") || isShallow());
            case PROVINCE -> !place && isShallow();
            case MONTH, PROCEDURE, CHANNEL -> !chosen().containsKey(kind.parameter()) && isShallow();
        };
    }

    private boolean isShallow() {
        return chosen().size() < DEEPEST;
    }

    Figures figures(TransparencyClient transparency, String dataset, @Nullable Kind by) {
        return transparency.figures(dataset, by == null ? null : by.code(), value(month), value(province), value(agency),
                value(procedure), value(channel));
    }

    /** The address of the page narrowed by one thing more; empty when it can't be. */
    Optional<String> and(Kind kind, String value) {
        if (!mayCut(kind)) {
            return Optional.empty();
        }
        var more = new LinkedHashMap<>(chosen());
        if (kind == Kind.AGENCY) {
            more.remove(Kind.PROVINCE.parameter());
        }
        more.put(kind.parameter(), value);
        return Optional.of("/du-lieu-mo?" + query(more));
    }

    /** For downloads: the parameters of the API. */
    String apiQuery(@Nullable Kind by) {
        var parts = new ArrayList<String>();
        if (by != null) {
            parts.add("by=" + by.code());
        }
        for (var kind : Kind.values()) {
            var value = chosen().get(kind.parameter());
            if (value != null) {
                parts.add(kind.code() + "=" + Formats.urlEncoded(value));
            }
        }
        return String.join("&", parts);
    }

    private static String query(Map<String, String> parameters) {
        return parameters.entrySet().stream().map(each -> each.getKey() + "=" + Formats.urlEncoded(each.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static void put(Map<String, String> chosen, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            chosen.put(name, value.strip());
        }
    }

    private static @Nullable String value(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }
}
