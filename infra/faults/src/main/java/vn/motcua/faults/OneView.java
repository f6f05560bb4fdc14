package vn.motcua.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

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
            } else if (!Objects.equals(timeline.json().path("seq").asLong(), last.path("seq").asLong())
                    || !timeline.json().path("status").asText().equals(last.path("status").asText())) {
                found.add("%s: tracking is at %s/%s, workflow at %s/%s".formatted(filed.code(), timeline.json().path("seq"),
                        timeline.json().path("status"), last.path("seq"), last.path("status")));
            }
        });
        return found;
    }
}
