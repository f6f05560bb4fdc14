package vn.motcua.faults;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Every reader forgets how far it has read and hears everything again; then the topics lose all that they hold and are filled
 * again from the databases. Nobody sees anything of either: no figure, no page, no mail, no payment is another than before.
 */
final class Replay implements Case {

    /** What has no readers' groups of its own. */
    private static final Set<String> OTHERS = Set.of("supervisor", "database", "broker", "identity", "simulators", "gateway",
            "ui");
    /** A broker gives a reader up that has been silent for 45 s. */
    private static final Duration GIVEN_UP = Duration.ofSeconds(150);
    private static final Duration ALL_HEARD = Duration.ofMinutes(20);
    private static final Duration RESTLESS = Duration.ofSeconds(3);
    private static final int SHOWN = 12;

    @Override
    public String name() {
        return "replay";
    }

    @Override
    public List<String> play(Stage stage) {
        var portal = stage.portal();
        var wrong = new ArrayList<>(stage.journeys("criminal-record", 2, Silent.AUDIENCE));
        portal.quiesce();
        var filed = Evidence.filed(List.copyOf(stage.ledger().exchanges()));
        var citizens = List.of(stage.citizen("001090000001"), stage.citizen("001203000003"));
        var before = Views.of(portal, filed, citizens);
        Portal.rest(RESTLESS);
        var soon = Views.of(portal, filed, citizens);
        wrong.addAll(rewound(portal));
        settle(stage);
        wrong.addAll(told("heard again", before.changes(soon, Views.of(portal, filed, citizens))));
        emptied(portal);
        settle(stage);
        wrong.addAll(told("told again", before.changes(soon, Views.of(portal, filed, citizens))));
        return wrong;
    }

    /** The readers are held still until the broker has given them up; only then can their places be changed. */
    private static List<String> rewound(Portal portal) {
        var readers = portal.parts().stream().map(Portal.Part::name)
                .filter(name -> !OTHERS.contains(Portal.baseOf(name)))
                .toList();
        var bus = new Bus(portal.broker());
        readers.forEach(portal::freeze);
        try {
            if (!Portal.patiently(GIVEN_UP, bus::isDeserted)) {
                return List.of("The broker still waits for readers that have been still for " + GIVEN_UP.toSeconds() + " s");
            }
            bus.rewind();
            return List.of();
        } finally {
            readers.forEach(portal::thaw);
        }
    }

    /** Compacted topics keep what they hold: the broker takes single messages only from those that aren't. */
    private static void emptied(Portal portal) {
        var topics = new TreeSet<>(Poison.topics(portal.repository().resolve(Poison.DOCUMENT)).keySet());
        topics.removeAll(Set.of("procedures", "agencies", "forms"));
        new Bus(portal.broker()).empty(topics);
        var databases = new Databases(portal);
        for (var name : Databases.NAMES) {
            try (var connection = databases.connect(name); var statement = connection.createStatement()) {
                statement.execute("select tell_again()");
            } catch (SQLException e) {
                throw new IllegalStateException("The facts of " + name + " can't be told again", e);
            }
        }
    }

    private static void settle(Stage stage) {
        stage.portal().recover();
        // A reader takes a moment to find out that it was given up.
        Portal.rest(Duration.ofSeconds(10));
        Portal.patiently(ALL_HEARD, () -> isQuiet(stage.portal()));
        stage.portal().quiesce();
        Poison.clear(stage);
    }

    /** A try gives up after two minutes; to hear years again takes longer. */
    private static boolean isQuiet(Portal portal) {
        try {
            portal.quiesce();
            return true;
        } catch (IllegalStateException notYet) {
            return false;
        }
    }

    private static List<String> told(String how, List<String> changes) {
        var shown = changes.stream().sorted().limit(SHOWN).map(change -> how + ": " + change).toList();
        return changes.size() <= SHOWN ? shown
                : List.of(String.join("; ", shown) + " and " + (changes.size() - SHOWN) + " more");
    }
}
