package vn.motcua.tracking.timeline;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * An entry to be written.
 *
 * @param walk    place in workflow's own order, null for facts of others
 * @param details what its words need, by the names in {@link Wording}
 */
record Heard(UUID fact, UUID dossier, Instant at, Kind kind, @Nullable Long walk, @Nullable Integer status,
        Map<String, String> details) {

    static Heard of(UUID fact, UUID dossier, Instant at, Kind kind, Object... details) {
        return new Heard(fact, dossier, at, kind, null, null, map(details));
    }

    /** Names and values in turn; a value that is null is left out. */
    static Map<String, String> map(@Nullable Object... details) {
        var map = new LinkedHashMap<String, String>();
        for (int i = 0; i < details.length; i += 2) {
            var value = details[i + 1];
            if (value != null) {
                map.put(String.valueOf(details[i]), value.toString());
            }
        }
        return map;
    }
}
