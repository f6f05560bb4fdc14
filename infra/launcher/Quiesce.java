import module java.base;

import java.sql.SQLException;

/** {@code ./motcua quiesce}: waits until everything under way has arrived - nothing in an outbox, nothing unread, no letter unsettled. */
final class Quiesce {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** Work that a service still has to do by itself; each is a count that falls to zero. A table that isn't there yet counts as empty. */
    private static final List<Waiting> WAITING = Stream.concat(
            Database.OWNERS.stream().filter(owner -> !owner.equals("keycloak")).map(owner -> new Waiting(owner, "outbox", "true")),
            Stream.of(new Waiting("notification", "delivery", "status in ('PENDING', 'SENDING')"))).toList();

    private record Waiting(String database, String table, String condition) {}

    private final Home home;
    private final Database database;
    private final Broker broker;

    Quiesce(Home home) {
        var parts = new Parts(home, new Secrets(home));
        this.home = home;
        database = parts.database();
        broker = parts.broker();
    }

    int run() throws Exception {
        var deadline = Instant.now().plus(PATIENCE);
        var begun = Instant.now();
        // Reading may cause writing, so rest is only believed when the outboxes are still empty after the readers have caught up.
        while (outboxes() > 0 || lag() > 0 || outboxes() > 0) {
            if (Instant.now().isAfter(deadline)) {
                throw new Trouble("After %d s %d facts wait in outboxes and %d are unread: ./motcua status shows who is down."
                        .formatted(PATIENCE.toSeconds(), outboxes(), lag()));
            }
            Patience.rest(Duration.ofMillis(200));
        }
        Console.say("All is quiet after %.1f s.", Duration.between(begun, Instant.now()).toMillis() / 1000.0);
        return 0;
    }

    private long outboxes() throws SQLException {
        var sum = 0L;
        for (var waiting : WAITING) {
            sum += count(waiting);
        }
        return sum;
    }

    private long count(Waiting waiting) throws SQLException {
        try (var connection = database.connect(waiting.database(), waiting.database());
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from %s where %s".formatted(waiting.table(), waiting.condition()))) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException failed) {
            if ("42P01".equals(failed.getSQLState()) || "42703".equals(failed.getSQLState())) {
                return 0;
            }
            throw new Trouble("The database does not answer (%s): start the portal with ./motcua up.".formatted(failed.getMessage()), failed);
        }
    }

    private long lag() throws IOException, InterruptedException {
        broker.tool("lag");
        return Files.readAllLines(home.log("broker-tool")).stream()
                .filter(line -> line.startsWith("lag=")).mapToLong(line -> Long.parseLong(line.substring(4))).findFirst().orElse(0);
    }
}
