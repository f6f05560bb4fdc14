package vn.motcua.faults;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SequencedMap;

/**
 * {@code ./motcua faults [--size N] [--seed N] [CASE…]}: breaks the running portal case by case, and after each checks
 * every promise from outside. Ends with 1 when one was broken.
 */
public final class Faults {

    private static final List<Checked> PROMISES = List.of(new KeptAndWalked(), new ToldInOrder(), new OneView(),
            new MoneyConserved(),
            new ToldOnce(), new SameKeySameAnswer(), new NoLeak(), new AtRest());

    private static final int USUAL_SIZE = 12;

    private record Outcome(String name, int exchanges, List<String> wrong, Duration took, Duration recovery) {}

    public static void main(String... arguments) throws IOException {
        var words = new ArrayList<>(List.of(arguments));
        var size = option(words, "--size", USUAL_SIZE);
        var seed = option(words, "--seed", (int) (System.nanoTime() & 0xffff));
        var address = URI.create(System.getenv().getOrDefault("MOTCUA_PUBLIC_URL", "http://localhost:8080"));
        var portal = new Portal(address, Path.of(System.getProperty("motcua.launcher", "motcua")).toAbsolutePath());
        var cases = named(all(), words);
        System.out.printf("Faults at %s, size %d, seed %d%n%n", address, size, seed);
        var outcomes = new ArrayList<Outcome>();
        for (var each : cases) {
            try (var ledger = new Ledger(
                    Path.of(System.getProperty("motcua.ledgers", "target/ledgers"), each.name() + ".txt"))) {
                outcomes.add(run(each, new Stage(portal, ledger, new Random(seed), size)));
            }
        }
        System.exit(table(outcomes) ? 0 : 1);
    }

    private static SequencedMap<String, Case> all() {
        var all = new LinkedHashMap<String, Case>();
        List.of(new Races(), new Kills(), new KillsAll(),
                new Freeze("broker", Duration.ofSeconds(60), "tracking"),
                new Freeze("database", Duration.ofSeconds(30), "payment"),
                new Freeze("identity", Duration.ofSeconds(60), "workflow"), new IdentityAway(),
                new Neighbours("notices-repeated", "payment", Map.of("repeat", 50)),
                new Neighbours("notices-lost", "payment", Map.of("dropCallbacks", true)),
                new Notices(), new LatePayments(), new SettlementFile(), new Jobs(),
                new Neighbours("provider-slow", "payment", Map.of("delayMillis", 2000)),
                new Neighbours("provider-fails", "payment", Map.of("failRate", 0.3)),
                new Neighbours("mail-fails", "mail", Map.of("failRate", 0.5)),
                new Neighbours("zalo-fails", "zalo", Map.of("failRate", 1)),
                new Neighbours("zalo-silent", "zalo", Map.of("dropCallbacks", true)),
                new Neighbours("sms-hangs", "sms", Map.of("delayMillis", 15_000)),
                new Neighbours("register-fails", "register", Map.of("failNext", 3)),
                new Poison(), new Replay(), new Versions(), new Upgrade(), new WrongClock(), new DiskFull(), new Graceful(),
                new Overload(), new Restored())
                .forEach(each -> all.put(each.name(), each));
        return all;
    }

    private static List<Case> named(SequencedMap<String, Case> all, List<String> names) {
        for (var name : names) {
            if (!all.containsKey(name)) {
                System.err.println("There is no case \"" + name + "\". There are: " + String.join(", ", all.keySet()));
                System.exit(2);
            }
        }
        return names.isEmpty() ? List.copyOf(all.values()) : names.stream().map(all::get).toList();
    }

    private static Outcome run(Case each, Stage stage) {
        var begun = Instant.now();
        System.out.println(each.name());
        var wrong = new ArrayList<String>();
        var recovery = Duration.ZERO;
        try {
            wrong.addAll(each.play(stage));
            recovery = stage.portal().recover();
            var rest = Instant.now();
            stage.portal().quiesce();
            recovery = recovery.plus(Duration.between(rest, Instant.now()));
            wrong.addAll(promises(stage));
        } catch (RuntimeException broken) {
            wrong.add("The case could not be played to its end: " + broken);
        }
        wrong.forEach(what -> System.out.println("  ✗ " + what));
        stage.ledger().rough()
                .forEach((where, times) -> System.out.println("    500 on the way: " + where + ", " + times + " times"));
        return new Outcome(each.name(), stage.ledger().exchanges().size(), wrong, Duration.between(begun, Instant.now()),
                recovery);
    }

    private static List<String> promises(Stage stage) {
        var exchanges = List.copyOf(stage.ledger().exchanges());
        var citizens = List.of(stage.citizen("001090000001"), stage.citizen("001203000003"));
        var officers = List.of(stage.officer("tiepnhan.thu"));
        var evidence = new Evidence(stage.portal(), exchanges, Evidence.filed(exchanges), citizens, officers,
                stage.officer(Reconciliation.ADMINISTRATOR), new Topics(stage.portal().broker()));
        var found = new ArrayList<String>();
        for (var promise : PROMISES) {
            promise.violations(evidence).forEach(violation -> found.add(promise.promise() + ": " + violation));
        }
        return found;
    }

    private static boolean table(List<Outcome> outcomes) {
        System.out.printf("%n%-18s %10s %11s %8s %10s%n", "case", "exchanges", "violations", "took", "recovered");
        outcomes.forEach(
                each -> System.out.printf("%-18s %10d %11d %6d s %8.1f s%n", each.name(), each.exchanges(), each.wrong().size(),
                        each.took().toSeconds(), each.recovery().toMillis() / 1000.0));
        return outcomes.stream().allMatch(each -> each.wrong().isEmpty());
    }

    private static int option(List<String> words, String name, int otherwise) {
        var at = words.indexOf(name);
        if (at < 0) {
            return otherwise;
        }
        words.remove(at);
        return Integer.parseInt(words.remove(at));
    }

    private Faults() {}
}
