package vn.motcua.faults;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/** All processes at once, as when the machine loses its power. */
final class KillsAll implements Case {

    private static final int STEPS = 33;

    @Override
    public String name() {
        return "power";
    }

    @Override
    public List<String> play(Stage stage) {
        var wrong = new ArrayList<String>();
        for (int run = 0; run < Math.max(1, stage.size() / 20); run++) {
            var plan = new HashMap<Integer, Runnable>();
            plan.put(9 + stage.chance().nextInt(STEPS - 9), () -> stage.portal().killAll(Kills.PARTS));
            wrong.addAll(stage.journeys("criminal-record", 2, new Saboteur(stage, plan)));
            stage.portal().recover();
        }
        return wrong;
    }
}
