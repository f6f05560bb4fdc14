package vn.motcua.attacks;

import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import vn.motcua.attacks.guess.Codes;
import vn.motcua.attacks.input.Bodies;
import vn.motcua.attacks.input.Files;
import vn.motcua.attacks.input.Hostile;
import vn.motcua.attacks.input.Scripts;
import vn.motcua.attacks.money.Money;
import vn.motcua.attacks.rights.Rights;
import vn.motcua.attacks.session.BruteForce;
import vn.motcua.attacks.session.CrossSite;
import vn.motcua.attacks.session.Fixation;
import vn.motcua.attacks.session.Redirects;
import vn.motcua.attacks.session.Tokens;
import vn.motcua.attacks.start.Defaults;
import vn.motcua.attacks.start.Logs;

/** {@code ./motcua attacks}: plays every attack against the running portal and ends with 1 when one got through. */
public final class Attacks {

    private static final String LINE = "%-22s %9s %11s%n";

    public static void main(String... args) {
        var environment = System.getenv();
        var ground = new Ground(URI.create(environment.getOrDefault("MOTCUA_PUBLIC_URL", "http://localhost:8080")),
                Path.of("").toAbsolutePath(),
                Path.of(environment.getOrDefault("MOTCUA_HOME", ".motcua"), "log").toAbsolutePath());
        var chosen = chosen(List.of(args));
        System.out.printf(LINE, "case", "attempts", "violations");
        var violations = chosen.entrySet().stream().mapToInt(one -> play(one.getKey(), one.getValue(), ground)).sum();
        System.exit(violations == 0 ? 0 : 1);
    }

    private static int play(String name, Attack attack, Ground ground) {
        var tally = new Tally();
        try {
            attack.play(ground, tally);
        } catch (RuntimeException e) {
            tally.broken(e);
        }
        System.out.printf(LINE, name, tally.attempts(), tally.violations().size());
        tally.violations().forEach(violation -> System.out.println("  ✗ " + violation));
        return tally.violations().size();
    }

    private static Map<String, Attack> chosen(List<String> names) {
        var all = all();
        if (!all.keySet().containsAll(names)) {
            System.err.println("There are these cases: " + String.join(", ", all.keySet()));
            System.exit(2);
        }
        if (!names.isEmpty()) {
            all.keySet().retainAll(names);
        }
        return all;
    }

    private static Map<String, Attack> all() {
        var all = new LinkedHashMap<String, Attack>();
        all.put("rights", new Rights());
        all.put("cookies", new Fixation());
        all.put("cross-site", new CrossSite());
        all.put("redirects", new Redirects());
        all.put("tokens", new Tokens());
        all.put("brute-force", new BruteForce());
        all.put("hostile-words", new Hostile());
        all.put("files", new Files());
        all.put("markup", new Scripts());
        all.put("bodies", new Bodies());
        all.put("codes", new Codes());
        all.put("money", new Money());
        all.put("logs", new Logs());
        all.put("default-passwords", new Defaults());
        return all;
    }

    private Attacks() {}
}
