package vn.motcua.faults;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/** Ends processes without a word, each at a random moment of a random step, while journeys are under way. */
final class Kills implements Case {

    static final List<String> PARTS = List.of("catalogue", "eforms", "documents", "workflow", "payment", "tracking",
            "notification",
            "privacy", "participation", "transparency", "ui", "gateway", "identity", "broker", "database");

    private static final int STEPS = 33;
    private static final int AT_ONCE = 2;
    private static final int IN_A_JOURNEY = 3;

    private List<String> running = List.of();
    private int next;

    @Override
    public String name() {
        return "kill";
    }

    @Override
    public List<String> play(Stage stage) {
        var wrong = new ArrayList<String>();
        running = stage.portal().parts().stream().map(Portal.Part::name).toList();
        next = stage.chance().nextInt(PARTS.size());
        for (int kills = 0; kills < stage.size(); kills += IN_A_JOURNEY) {
            var plan = new HashMap<Integer, Runnable>();
            while (plan.size() < IN_A_JOURNEY) {
                plan.computeIfAbsent(1 + stage.chance().nextInt(STEPS), _ -> strike(stage));
            }
            wrong.addAll(stage.journeys("criminal-record", AT_ONCE, new Saboteur(stage, plan)));
            stage.portal().recover();
        }
        return wrong;
    }

    /** One instance of each part in turn, so that a long run comes to all, and short ones to others each time. */
    private Runnable strike(Stage stage) {
        var part = PARTS.get(next++ % PARTS.size());
        var instances = running.stream().filter(name -> Portal.baseOf(name).equals(part)).toList();
        var one = stage.anyOf(instances);
        return () -> stage.portal().kill(one);
    }
}
