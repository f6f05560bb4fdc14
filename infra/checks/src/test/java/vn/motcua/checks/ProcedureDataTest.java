package vn.motcua.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * A procedure is data in three services: terms in the catalogue, the form in eforms, the result in documents. What one of them
 * names must exist in the others. {@code docs/add-a-procedure.md} tells how to make them.
 */
class ProcedureDataTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path SERVICES = Repository.ROOT.resolve("services");
    private static final Pattern PLACE = Pattern.compile("\\{([a-zA-Z.]+)(?:\\|[a-z]+)?}");
    private static final Set<String> SET_BY_THE_ISSUE = Set.of("number", "issuedOn", "validUntil");
    /** What summaries, letters and units are made of, in every form. */
    private static final List<String> EVERY_FORM_ASKS = List.of("fullName", "nationalId", "birthDate", "permanentAddress",
            "unit",
            "phone", "language", "delivery");

    /** The newest version of each procedure that can be filed online. */
    static Stream<JsonNode> procedures() {
        var newest = new HashMap<String, JsonNode>();
        published("catalogue", "procedures").sorted(Comparator.comparingInt(each -> each.path("version").asInt()))
                .forEach(each -> newest.put(each.path("code").asText(), each));
        return newest.values().stream().filter(each -> each.path("form").isTextual());
    }

    @Test
    void looksAtRealProcedures() {
        assertThat(procedures().map(each -> each.path("code").asText())).contains("3.000333", "1.001193", "1.004873");
    }

    @ParameterizedTest
    @MethodSource("procedures")
    void hasAFormThatAsksWhatTheOthersNeed(JsonNode procedure) {
        var form = form(procedure);

        assertThat(fields(form)).containsAll(EVERY_FORM_ASKS);
        assertThat(values(form, "delivery")).containsExactlyInAnyOrderElementsOf(texts(procedure.path("deliveries")));
        assertThat(form.findValuesAsText("component")).isSubsetOf(procedure.path("components").findValuesAsText("code"));
        assertThat(fields(form).contains("exemption")).isEqualTo(!procedure.path("exemptions").isEmpty());
    }

    @ParameterizedTest
    @MethodSource("procedures")
    void namesOnlyCasesProvincesAndUnitsThatExist(JsonNode procedure) {
        var fees = procedure.path("fees");

        assertThat(named(fees, "caseCode")).isSubsetOf(form(procedure).path("cases").findValuesAsText("code"));
        assertThat(named(procedure.path("timeLimits"), "caseCode"))
                .isSubsetOf(form(procedure).path("cases").findValuesAsText("code"));
        assertThat(named(fees, "province")).isSubsetOf(codes("provinces.csv"));
        assertThat(published("catalogue", "agencies").map(agency -> agency.path("code").asText()))
                .containsAll(texts(procedure.path("units")));
    }

    @ParameterizedTest
    @MethodSource("procedures")
    void saysWhereWhatIsChargedAndDoneComesFrom(JsonNode procedure) {
        var said = procedure.path("sources").findValuesAsText("field").stream().map(field -> field.replaceFirst("\\..*", ""))
                .collect(Collectors.toSet());

        assertThat(said).contains("code", "timeLimit", "fees", "steps", "units", "legalBases");
    }

    @ParameterizedTest
    @MethodSource("procedures")
    void asksTheHandlerWhatItsResultNeeds(JsonNode procedure) {
        var asked = procedure.path("finding");
        assertThat(asked).isNotEmpty();

        template(procedure).path("needs").propertyStream().forEach(need -> {
            var question = asked.valueStream().filter(each -> each.path("code").asText().equals(need.getKey())).findFirst();
            assertThat(question).as("question " + need.getKey()).isPresent();
            assertThat(question.get().path("required").asBoolean()).as(need.getKey() + " is required").isTrue();
            assertThat(question.get().path("choices").findValuesAsText("value"))
                    .containsExactlyInAnyOrderElementsOf(texts(need.getValue()));
        });
    }

    @ParameterizedTest
    @MethodSource("procedures")
    void fillsEveryPlaceOfItsResult(JsonNode procedure) {
        var form = form(procedure);
        var known = new TreeSet<>(SET_BY_THE_ISSUE);
        known.addAll(fields(form));
        procedure.path("finding").findValuesAsText("code").forEach(code -> known.add("finding." + code));
        var template = template(procedure);

        assertThat(known).contains(template.path("owner").asText()).containsAll(places(template));
        if (procedure.path("paper").isObject()) {
            assertThat(known).contains(procedure.at("/paper/owner").asText()).containsAll(places(procedure.path("paper")));
        }
    }

    @Test
    void placesAgenciesInCommunesThatExist() {
        published("catalogue", "agencies").forEach(agency -> {
            assertThat(codes("provinces.csv")).contains(agency.path("province").asText());
            if (agency.path("commune").isTextual()) {
                assertThat(codes("communes.csv")).contains(agency.path("commune").asText());
            }
        });
    }

    private static List<String> places(JsonNode template) {
        var places = new ArrayList<String>();
        for (var block : template.path("blocks")) {
            PLACE.matcher(block.path("text").asText()).results().map(place -> place.group(1)).forEach(places::add);
            block.path("onlyIf").fieldNames().forEachRemaining(places::add);
            // In a procedure's own words each condition is a line: code = value, value.
            if (block.path("onlyIf").isArray()) {
                texts(block.path("onlyIf")).forEach(line -> places.add(line.replaceFirst("\\s*=.*", "")));
            }
            if (block.has("table")) {
                places.add(block.path("table").asText());
            }
        }
        return places;
    }

    private static JsonNode form(JsonNode procedure) {
        return read("eforms", "forms", procedure.path("form").asText() + "-v" + procedure.path("formVersion").asInt());
    }

    /** The one that documents takes: the newest that isn't newer than the version. */
    private static JsonNode template(JsonNode procedure) {
        return published("documents", "results").filter(each -> each.path("procedure").equals(procedure.path("code"))
                && each.path("fromVersion").asInt() <= procedure.path("version").asInt())
                .max(Comparator.comparingInt(each -> each.path("fromVersion").asInt())).orElseThrow();
    }

    private static List<String> fields(JsonNode form) {
        return form.path("pages").valueStream().flatMap(page -> page.path("fields").valueStream())
                .map(field -> field.path("id").asText()).toList();
    }

    private static List<String> values(JsonNode form, String field) {
        return form.path("pages").valueStream().flatMap(page -> page.path("fields").valueStream())
                .filter(each -> each.path("id").asText().equals(field))
                .flatMap(each -> each.path("options").findValuesAsText("value").stream()).toList();
    }

    private static List<String> named(JsonNode list, String member) {
        return list.valueStream().map(each -> each.path(member)).filter(JsonNode::isTextual).map(JsonNode::asText).toList();
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::asText).toList();
    }

    private static Set<String> codes(String file) {
        return Repository.read(SERVICES.resolve("catalogue/src/main/resources/places").resolve(file)).lines().skip(1)
                .map(line -> line.replaceFirst(",.*", "")).collect(Collectors.toSet());
    }

    private static Stream<JsonNode> published(String service, String folder) {
        var list = SERVICES.resolve(service + "/src/main/resources/" + folder + "/published.txt");
        return Repository.read(list).lines().map(name -> read(service, folder, name));
    }

    private static JsonNode read(String service, String folder, String name) {
        try {
            return JSON.readTree(Repository.read(SERVICES.resolve(
                    "%s/src/main/resources/%s/%s.json".formatted(service, folder, name))));
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}
