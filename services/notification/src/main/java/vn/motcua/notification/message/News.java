package vn.motcua.notification.message;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.motcua.notification.template.Template;

/** Something to tell. @param details codes and ISO times by name, nothing personal */
record News(UUID fact, UUID dossier, UUID recipient, Instant at, Template template, Map<String, String> details) {

    /** @param details names and values in turn; a value that is null is left out */
    static Map<String, String> details(@Nullable Object... details) {
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
