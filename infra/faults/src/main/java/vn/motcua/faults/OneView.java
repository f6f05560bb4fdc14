package vn.motcua.faults;

import java.util.ArrayList;
import java.util.List;

/** After rest, the tracking page says the same as the history. */
final class OneView implements Checked {

    @Override
    public String promise() {
        return "tracking agrees with workflow";
    }

    @Override
    public List<String> violations(Evidence evidence) {
        var found = new ArrayList<String>();
        var reader = evidence.citizens().getFirst();
        Histories.of(evidence).walks().forEach((filed, walk) -> {
            if (walk.isEmpty()) {
                return;
            }
            var last = walk.getLast();
            var timeline = evidence.citizens().stream().map(citizen -> citizen.get("/api/tracking/v1/dossiers/" + filed.id()))
                    .filter(answer -> answer.status() == 200).findFirst()
                    .orElseGet(() -> reader.get("/api/tracking/v1/dossiers/" + filed.id()));
            if (timeline.status() != 200) {
                found.add(filed.code() + " isn't on the tracking page: " + timeline.status());
            } else if (!timeline.json().path("status").asText().equals(last.path("status").asText())) {
                found.add("%s: tracking is at %s, workflow at %s".formatted(filed.code(), timeline.json().path("status"),
                        last.path("status")));
            }
        });
        return found;
    }
}
