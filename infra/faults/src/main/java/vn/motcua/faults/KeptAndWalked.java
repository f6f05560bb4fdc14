package vn.motcua.faults;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;

/** What was acknowledged is in the history, once; and the history is a walk in the published graph. */
final class KeptAndWalked implements Checked {

    /** An acceptance brings the hand-over with it; a withdrawal is the applicant's. */
    private static final Set<String> OF_THEMSELVES = Set.of("withdrawal", "work-start");

    @Override
    public String promise() {
        return "acknowledged is durable, in effect once, and a walk in the lifecycle";
    }

    @Override
    public List<String> violations(Evidence evidence) {
        var histories = Histories.of(evidence);
        var found = new ArrayList<String>();
        evidence.filed().stream().filter(filed -> !histories.walks().containsKey(filed))
                .forEach(filed -> found.add(filed.code() + " was acknowledged and is lost"));
        histories.walks().forEach((filed, walk) -> {
            found.addAll(gaps(filed, walk));
            found.addAll(strayed(filed, walk, histories.edges()));
            found.addAll(miscounted(filed, evidence.exchanges(), walk, histories.paths()));
        });
        return found;
    }

    private static List<String> gaps(Evidence.Filed filed, List<JsonNode> walk) {
        var found = new ArrayList<String>();
        for (int index = 0; index < walk.size(); index++) {
            if (walk.get(index).path("seq").asLong() != index + 1) {
                found.add(filed.code() + " has number " + walk.get(index).path("seq") + " where " + (index + 1) + " should be");
            }
        }
        return found;
    }

    /** Each entry begins where the one before it ended, and every step is an edge of the graph. */
    private static List<String> strayed(Evidence.Filed filed, List<JsonNode> walk, Set<String> edges) {
        var found = new ArrayList<String>();
        for (int index = 1; index < walk.size(); index++) {
            var entry = walk.get(index);
            var from = entry.path("from").asText();
            var to = entry.path("to").asText();
            if (!from.equals(walk.get(index - 1).path("to").asText())) {
                found.add(filed.code() + " jumps to " + from + " at " + entry.path("seq"));
            }
            var step = entry.path("step").asText("");
            if (!step.isEmpty() && !edges.contains(from + " " + step + " " + to)) {
                found.add(filed.code() + " went " + from + " " + step + " " + to + ", which is no edge");
            }
        }
        return found;
    }

    /** As many officers' deeds as were acknowledged, no more, no fewer. */
    private static List<String> miscounted(Evidence.Filed filed, List<Exchange> exchanges, List<JsonNode> walk,
            Map<String, String> paths) {
        var prefix = "/api/workflow/v1/dossiers/" + filed.code() + "/";
        Map<String, Long> acknowledged = exchanges.stream()
                .filter(each -> each.method().equals("POST") && each.path().startsWith(prefix) && each.succeeded())
                .collect(Collectors.groupingBy(each -> each.path().substring(prefix.length()),
                        Collectors.mapping(each -> each.key().orElse(""),
                                Collectors.collectingAndThen(Collectors.toSet(), keys -> (long) keys.size()))));
        Map<String, Long> done = walk.stream().filter(entry -> entry.hasNonNull("step") && entry.hasNonNull("staffNumber"))
                .map(entry -> paths.get(entry.path("step").asText())).filter(Objects::nonNull)
                .collect(Collectors.groupingBy(path -> path, Collectors.counting()));
        var deeds = new HashMap<>(acknowledged);
        done.keySet().forEach(deed -> deeds.putIfAbsent(deed, 0L));
        return deeds.keySet().stream().filter(deed -> !OF_THEMSELVES.contains(deed))
                .filter(deed -> !acknowledged.getOrDefault(deed, 0L).equals(done.getOrDefault(deed, 0L)))
                .map(deed -> "%s: %s was acknowledged %d times and took effect %d times".formatted(filed.code(), deed,
                        acknowledged.getOrDefault(deed, 0L), done.getOrDefault(deed, 0L)))
                .toList();
    }
}
