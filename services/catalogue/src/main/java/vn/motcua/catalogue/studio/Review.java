package vn.motcua.catalogue.studio;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.jspecify.annotations.Nullable;

import vn.motcua.catalogue.DataFile;
import vn.motcua.catalogue.agency.Agencies;
import vn.motcua.catalogue.agency.Agency;
import vn.motcua.catalogue.procedure.Procedures;
import vn.motcua.catalogue.studio.Outline.Option;
import vn.motcua.contracts.Text;

/** Looks a working copy over: what is wrong with it, and what it changes. */
@ApplicationScoped
class Review {

    private final Procedures procedures;
    private final Agencies agencies;
    private final PublishedForms forms;
    private final ObjectMapper json;
    private final Clock clock;
    private final Outline outline;

    Review(Procedures procedures, Agencies agencies, PublishedForms forms, ObjectMapper json, Clock clock)
            throws JsonProcessingException {
        this.procedures = procedures;
        this.agencies = agencies;
        this.forms = forms;
        this.json = json;
        this.clock = clock;
        this.outline = Outline.read(json).offering(Map.of("lifeEvents", lifeEvents(json)));
    }

    /** With the units of the agency to choose from. */
    Outline outline(String agency) {
        var units = agencies.under(agency).stream().map(unit -> new Option(unit.code(), unit.name())).toList();
        return outline.offering(Map.of("units", units));
    }

    List<Finding> findings(ObjectNode document, String agency) {
        var tidy = document.deepCopy();
        Values.tidy(tidy);
        var findings = new ArrayList<>(Completeness.of(document, outline(agency)));
        findings.addAll(Consistency.of(tidy, known(tidy)));
        if (findings.stream().noneMatch(Finding::blocks)) {
            unreadable(tidy, findings);
        }
        return findings;
    }

    List<Difference.Change> changes(JsonNode before, JsonNode after, String agency) {
        return Difference.between(before, after, outline(agency));
    }

    private Consistency.Known known(JsonNode document) {
        var form = document.path("form");
        return new Consistency.Known(LocalDate.now(clock), scheduled(document.path("code").asText()),
                Values.isBlank(form) ? 0 : forms.newest(form.asText()), unreachable(document),
                forms.names(form.asText(""), document.path("formVersion").asInt(0)).orElse(null));
    }

    private @Nullable LocalDate scheduled(String code) {
        return procedures.newest(code).map(newest -> newest.procedure().inForceFrom())
                .filter(day -> day.isAfter(LocalDate.now(clock))).orElse(null);
    }

    private Set<String> unreachable(JsonNode document) {
        var units = document.path("units").valueStream().map(JsonNode::asText).toList();
        var reachable = agencies.all(units).stream().filter(unit -> !unit.phone().isBlank() && !unit.email().isBlank())
                .map(Agency::code).toList();
        return units.stream().filter(unit -> !reachable.contains(unit)).collect(Collectors.toSet());
    }

    /** The last sieve: what no check has thought of is found by reading it as a procedure. */
    private void unreadable(ObjectNode tidy, List<Finding> findings) {
        try {
            procedures.readable(json.writeValueAsString(Versions.readied(tidy, 1, LocalDate.now(clock), clock)));
        } catch (JsonMappingException e) {
            var pointer = e.getPath().stream().map(part -> "/" + (part.getFieldName() == null ? String.valueOf(part.getIndex())
                    : part.getFieldName())).collect(Collectors.joining());
            findings.add(Finding.error(pointer, "unreadable", "Giá trị này không dùng được.", "This value can't be used."));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Option> lifeEvents(ObjectMapper json) throws JsonProcessingException {
        return json.readTree(DataFile.at("life-events.json").text()).valueStream().map(event -> new Option(
                event.path("code").asText(),
                new Text(event.path("name").path("vi").asText(), event.path("name").path("en").asText())))
                .toList();
    }
}
