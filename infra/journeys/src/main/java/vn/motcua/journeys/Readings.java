package vn.motcua.journeys;

import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;

/** Who opened a person's data, as "My data" lists it: one dossier's readings may lie under those of many later ones. */
final class Readings {

    private static final String FIRST = "/api/privacy/v1/accesses?limit=100";

    /** Of this dossier, by staff numbers, and why. */
    static List<String> of(Dossier dossier) {
        var found = new ArrayList<String>();
        var page = FIRST;
        while (!page.isEmpty()) {
            var part = dossier.citizen().get(page).expect(200).json();
            for (var reading : part.path("items")) {
                if (reading.path("dossier").asText().equals(dossier.id())) {
                    found.add(reading.path("staffNumber").asText() + " " + reading.path("purpose").asText());
                }
            }
            page = following(part);
        }
        return found;
    }

    private static String following(JsonNode part) {
        return part.hasNonNull("next") ? FIRST + "&after=" + part.path("next").asText() : "";
    }

    private Readings() {}
}
