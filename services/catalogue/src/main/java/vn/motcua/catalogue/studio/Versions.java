package vn.motcua.catalogue.studio;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Makes a version out of a working copy, and a working copy out of nothing. */
final class Versions {

    private static final List<String> LISTS = List.of("route", "steps", "channels", "fees", "exemptions", "components",
            "deliveries", "units", "conditions", "legalBases", "keywords", "lifeEvents", "timeLimits", "gaps",
            "sources");

    /** A procedure that nobody has written yet. */
    static ObjectNode blank(String code, String agency) {
        var document = JsonNodeFactory.instance.objectNode().put("code", code);
        document.put("identityLevel", 2).put("payFirst", false).put("nonTerritorial", false).put("formVersion", 0);
        document.putObject("supplement").put("answerDays", 10).put("rounds", 1);
        LISTS.forEach(document::putArray);
        document.putObject("national").put("publisher", agency);
        return document;
    }

    /** As it is published: tidy, under its number, with its date of effect, its lists, and where it comes from. */
    static ObjectNode readied(ObjectNode document, int version, LocalDate inForceFrom, Clock clock) {
        var ready = document.deepCopy();
        Values.tidy(ready);
        ready.put("version", version).put("inForceFrom", inForceFrom.toString());
        LISTS.stream().filter(list -> !ready.path(list).isArray()).forEach(ready::putArray);
        filled(ready);
        if (ready.path("sources").isEmpty()) {
            ready.withArray("sources").addObject().put("field", "*").put("source", "Cơ quan công bố nhập trên cổng")
                    .put("asOf", LocalDate.now(clock).toString()).put("confidence", "HIGH");
        }
        return ready;
    }

    /** What was said to be missing and isn't any more. */
    private static void filled(ObjectNode ready) {
        var gaps = ready.withArray("gaps");
        for (int i = gaps.size() - 1; i >= 0; i--) {
            var field = gaps.get(i).path("field").asText();
            if (!Values.isBlank(ready.path(field))) {
                gaps.remove(i);
            }
        }
    }

    private Versions() {}
}
