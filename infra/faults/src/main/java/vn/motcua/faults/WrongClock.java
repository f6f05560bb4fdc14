package vn.motcua.faults;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** The clock of one service goes ten seconds or ten minutes wrong, either way; journeys go on and all agree on due dates. */
final class WrongClock implements Case {

    private static final List<String> PARTS = List.of("workflow", "payment", "tracking", "eforms", "notification", "documents");
    private static final List<Duration> WRONG_BY = List.of(Duration.ofMinutes(10), Duration.ofMinutes(-10),
            Duration.ofSeconds(10), Duration.ofSeconds(-10));
    private static final int FOR_ONE = 4;

    @Override
    public String name() {
        return "clock";
    }

    @Override
    public List<String> play(Stage stage) {
        var wrong = new ArrayList<String>();
        for (int run = 0; run < Math.max(1, stage.size() / FOR_ONE); run++) {
            var part = PARTS.get(run % PARTS.size());
            var offset = WRONG_BY.get((run + run / PARTS.size()) % WRONG_BY.size());
            stage.portal().startWith(part, Map.of("MOTCUA_CLOCK_WRONG_BY", offset.toString()));
            try {
                stage.portal().recover();
                stage.journeys("criminal-record", 1, Silent.AUDIENCE)
                        .forEach(what -> wrong.add("%s wrong by %s: %s".formatted(part, offset, what)));
            } finally {
                stage.portal().startAsUsual(part);
            }
        }
        stage.portal().recover();
        stage.portal().quiesce();
        wrong.addAll(dueDates(stage));
        return wrong;
    }

    /** One clock says what is due: that of the owner of the dossier. */
    private static List<String> dueDates(Stage stage) {
        var wrong = new ArrayList<String>();
        var citizen = stage.citizen("001090000001");
        for (var filed : new HashSet<>(Evidence.filed(List.copyOf(stage.ledger().exchanges())))) {
            var promised = citizen.get("/api/workflow/v1/dossiers/" + filed.code());
            var shown = citizen.get("/api/tracking/v1/dossiers/" + filed.id());
            if (promised.status() == 200 && shown.status() == 200) {
                var due = promised.json().path("due").asText("");
                var told = shown.json().path("promised").asText("");
                if (isDate(due) && isDate(told) && !instant(told).equals(instant(due))) {
                    wrong.add("%s is due at %s, tracking says %s".formatted(filed.code(), due, told));
                }
            }
        }
        return wrong;
    }

    private static boolean isDate(String text) {
        return text.length() > 10;
    }

    private static Instant instant(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }
}
