package vn.motcua.ui.search;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.motcua.ui.client.CatalogueClient.Hit;
import vn.motcua.ui.client.Page;
import vn.motcua.ui.client.SearchClient;
import vn.motcua.ui.shell.Formats;

/** What a search is narrowed by, as it stands in the address; empty for what isn't. */
record Narrowing(String event, String agency, String level, String kind, boolean free) {

    static Narrowing of(Optional<String> event, Optional<String> agency, Optional<String> level, Optional<String> kind,
            Optional<String> free) {
        return new Narrowing(event.orElse(""), agency.orElse(""), level.orElse(""), kind.orElse(""), free.isPresent());
    }

    public boolean active() {
        return free || Stream.of(event, agency, level, kind).anyMatch(each -> !each.isEmpty());
    }

    /** For a link that keeps it: begins with an ampersand unless it is empty. */
    public String link() {
        return Stream.of(part("su-kien", event), part("co-quan", agency), part("cap", level), part("hinh-thuc", kind),
                part("mien-phi", free ? "1" : "")).collect(Collectors.joining());
    }

    private static String part(String name, String value) {
        return value.isEmpty() ? "" : "&" + name + "=" + Formats.urlEncoded(value);
    }

    Page<Hit> find(SearchClient search, String typed, String province, @Nullable String after, int limit) {
        return search.find(orNull(typed), orNull(event), orNull(agency), orNull(level),
                kind.isEmpty() ? List.of() : List.of(kind), free ? true : null, orNull(province), after, limit);
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
