import module java.base;

import java.sql.SQLException;

/** {@code ./motcua quiesce}: waits until everything under way has arrived - nothing in an outbox, nothing unread, no letter unsettled. */
final class Quiesce {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** A table that isn't there (yet): nothing can wait in it. */
    private static final Set<String> UNKNOWN = Set.of("42P01", "42703");

    /** Work that a service still has to do by itself; each is a count that falls to zero. */
    private static final List<Waiting> WAITING = Stream.concat(
            Database.OWNERS.stream().filter(owner -> !owner.equals("keycloak")).map(owner -> new Waiting(owner, "outbox", "true")),
            Stream.of(new Waiting("notification", "message", "state in ('CREATED', 'SENDING') or state = 'SENT' and gateway_id is not null"))).toList();

    private record Waiting(String database, String table, String condition) {}

    private final Database database;
    private final Broker broker;

    Quiesce(Home home) {
        var parts = new Parts(home, new Secrets(home));
        database = parts.database();
        broker = parts.broker();
    }

    int run() throws IOException {
        var begun = Instant.now();
        try (var lag = new Lag(broker)) {
            // Reading may cause writing, so rest is believed only when nothing waits after the readers have caught up as well.
            if (!Patience.until(PATIENCE, Duration.ofMillis(200), () -> waiting() == 0 && lag.now() == 0 && waiting() == 0)) {
                throw new Trouble("After %d s %d things still wait to be sent and %d messages to be read: ./motcua status shows who is down."
                        .formatted(PATIENCE.toSeconds(), waiting(), lag.now()));
            }
        }
        Console.say("All is quiet after %.1f s.", Duration.between(begun, Instant.now()).toMillis() / 1000.0);
        return 0;
    }

    private long waiting() {
        return WAITING.stream().mapToLong(this::count).sum();
    }

    private long count(Waiting waiting) {
        try (var connection = database.connect(waiting.database(), waiting.database());
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from %s where %s".formatted(waiting.table(), waiting.condition()))) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException failed) {
            if (UNKNOWN.contains(failed.getSQLState())) {
                return 0;
            }
            throw new Trouble("The database does not answer (%s): start the portal with ./motcua up.".formatted(failed.getMessage()), failed);
        }
    }
}
