package vn.motcua.faults;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * One service after the other is told to stop and started again, while journeys go on. Where another instance is there, nobody
 * notices; where none is, people are told for a moment when to come again, and nothing else.
 */
final class Graceful implements Case {

    /** What holds the data isn't stopped in ordinary work. */
    private static final Set<String> STAYING = Set.of("identity", "broker", "database");
    private static final String DOOR = "gateway";
    private static final int AT_ONCE = 2;
    private static final Duration CALM = Duration.ofSeconds(2);

    @Override
    public String name() {
        return "graceful";
    }

    @Override
    public List<String> play(Stage stage) {
        var wrong = Collections.synchronizedList(new ArrayList<String>());
        var over = new AtomicBoolean();
        var load = Thread.ofVirtual().start(() -> {
            while (!over.get()) {
                wrong.addAll(stage.journeys("criminal-record", AT_ONCE, Silent.AUDIENCE));
            }
        });
        try {
            Portal.rest(CALM);
            for (var part : chosen(stage)) {
                var before = stage.ledger().setbacks().size();
                stage.portal().command("restart", part, "--no-build");
                stage.portal().recover();
                Portal.rest(CALM);
                var setbacks = stage.ledger().setbacks();
                wrong.addAll(judge(part, isReplicated(stage, part), setbacks.subList(before, setbacks.size())));
            }
        } finally {
            over.set(true);
            join(load);
        }
        return List.copyOf(wrong);
    }

    /** As many as asked for, by chance; all when as many are asked for. */
    private static List<String> chosen(Stage stage) {
        var running = stage.portal().parts().stream().map(Portal.Part::name).toList();
        var parts = new ArrayList<String>();
        Kills.PARTS.stream().filter(part -> !STAYING.contains(part))
                .forEach(part -> running.stream().filter(name -> Portal.baseOf(name).equals(part))
                        .forEach(parts::add));
        Collections.shuffle(parts, stage.chance());
        return parts.subList(0, Math.min(stage.size(), parts.size()));
    }

    private static boolean isReplicated(Stage stage, String part) {
        var other = Portal.baseOf(part) + "-2";
        return stage.portal().parts().stream().anyMatch(each -> each.name().equals(other));
    }

    /** @param setbacks what people met while it stopped and started */
    static List<String> judge(String part, boolean replicated, List<Ledger.Setback> setbacks) {
        return setbacks.stream()
                .filter(each -> replicated || !(each.saysWhen() && (each.status() == 503 || each.status() == 429)))
                // While the only door is shut nobody is there to answer.
                .filter(each -> replicated || !part.equals(DOOR) || each.status() != 0)
                .map(each -> "%s stopped in order: %s %s".formatted(part, each.where(),
                        each.status() == 0 ? "was cut off"
                                : "was answered " + each.status() + (each.saysWhen() ? "" : " without Retry-After")))
                .distinct().toList();
    }

    private static void join(Thread load) {
        try {
            load.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
