package vn.motcua.transparency.figure;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The parameters that narrow figures, alike at every address. */
public class Cutting {

    @RestQuery
    @Nullable
    String by;
    @RestQuery
    @Nullable
    String month;
    @RestQuery
    @Nullable
    String province;
    @RestQuery
    @Nullable
    String agency;
    @RestQuery
    @Nullable
    String procedure;
    @RestQuery
    @Nullable
    String channel;

    /** For what isn't cut by anything else. */
    public Optional<String> month() {
        return Optional.ofNullable(month).map(String::strip).filter(typed -> !typed.isEmpty());
    }

    public Question of(String dataset) {
        return of(dataset, null);
    }

    /** @param otherwise what the rows stand for when nobody says */
    public Question of(String dataset, @Nullable String otherwise) {
        var where = new EnumMap<Key, String>(Key.class);
        put(where, Key.MONTH, month);
        put(where, Key.PROVINCE, province);
        put(where, Key.AGENCY, agency);
        put(where, Key.PROCEDURE, procedure);
        put(where, Key.CHANNEL, channel);
        return Question.of(dataset, Optional.ofNullable(by == null && where.isEmpty() ? otherwise : by), where);
    }

    private static void put(Map<Key, String> where, Key key, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            where.put(key, value.strip());
        }
    }
}
