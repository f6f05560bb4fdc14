package vn.motcua.faults;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;

import vn.motcua.journeys.Deviation;
import vn.motcua.journeys.Person;

/**
 * The walks of the dossiers as workflow tells them, and the published graph that they must keep to.
 *
 * @param walks without those that nobody finds; empty for what still waits for its fee
 */
record Histories(Map<Evidence.Filed, List<JsonNode>> walks, Set<String> edges, Map<String, String> paths) {

    static Histories of(Evidence evidence) {
        var reader = evidence.officers().getFirst();
        var graph = reader.get("/api/workflow/v1/lifecycle").expect(200).json();
        var edges = new HashSet<String>();
        var paths = new HashMap<String, String>();
        for (var move : graph.path("moves")) {
            edges.add(move.path("from").asText() + " " + move.path("step").asText() + " " + move.path("to").asText());
            paths.put(move.path("step").asText(), move.path("path").asText());
        }
        var walks = new HashMap<Evidence.Filed, List<JsonNode>>();
        // Officers first, for they see who did what; what waits for its fee only its owner sees.
        var readers = Stream.concat(evidence.officers().stream(), evidence.citizens().stream()).toList();
        evidence.filed().forEach(filed -> walk(readers, filed).ifPresent(walk -> walks.put(filed, walk)));
        return new Histories(walks, edges, paths);
    }

    private static Optional<List<JsonNode>> walk(List<Person> readers, Evidence.Filed filed) {
        for (var reader : readers) {
            var answer = reader.get("/api/workflow/v1/dossiers/" + filed.code() + "/history");
            if (answer.status() == 200) {
                var items = new ArrayList<JsonNode>();
                answer.json().path("items").forEach(items::add);
                return Optional.of(items);
            }
            Deviation.unless(answer.status() == 404 || answer.status() == 403, "The history answers " + answer.status());
        }
        return Optional.empty();
    }
}
