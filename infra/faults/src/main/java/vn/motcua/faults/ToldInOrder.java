package vn.motcua.faults;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;

/** Every entry of the history is on the bus, in order; nothing is on the bus that isn't in the history. */
final class ToldInOrder implements Checked {

    @Override
    public String promise() {
        return "facts are complete and in order per dossier";
    }

    @Override
    public List<String> violations(Evidence evidence) {
        Map<String, SequencedSet<String>> told = new HashMap<>();
        var dead = new ArrayList<String>();
        evidence.topics().each(message -> {
            if (message.topic().equals("dossiers")) {
                told.computeIfAbsent(message.key(), _ -> new LinkedHashSet<>()).add(Topics.header(message, "ce_id"));
            }
            if (message.topic().endsWith(".dead")) {
                dead.add("A message lies on " + message.topic() + ": " + Topics.header(message, "dead-letter-reason"));
            }
        });
        var found = new ArrayList<>(dead.stream().distinct().toList());
        Histories.of(evidence).walks().forEach((filed, walk) -> {
            var expected = walk.stream().map(entry -> entry.path("id").asText()).toList();
            var heard = told.containsKey(filed.id()) ? List.copyOf(told.get(filed.id())) : List.<String> of();
            if (!heard.equals(expected)) {
                found.add(
                        "%s: %d facts on the bus, %d in the history, or in another order".formatted(filed.code(), heard.size(),
                                expected.size()));
            }
        });
        return found;
    }
}
