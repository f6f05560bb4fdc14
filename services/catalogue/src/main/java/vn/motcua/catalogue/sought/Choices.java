package vn.motcua.catalogue.sought;

import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.HashMap;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;

/**
 * What people opened after they had sought some words: counted by the week without knowing who, each network once a day, so that
 * what helped one helps the next. One person can't make a choice count.
 */
@ApplicationScoped
public class Choices {

    private static final Logger LOG = Logger.getLogger(Choices.class);
    private static final int MOST_AT_ONCE = 20;
    private static final int MOST_OF_A_WEEK = 20_000;
    private static final int MOST_KNOWN = 50_000;
    /** Fewer choices than this say nothing. */
    private static final int LEAST = 5;
    /** So many choices are half a certainty. */
    private static final double HALF_SURE = 20;

    private final AgroalDataSource database;
    private final Clock clock;
    private final Period kept;
    private final WeeklyCounts counts;
    private final OncePerDay once = new OncePerDay();
    private volatile Map<String, Map<String, Float>> known = Map.of();

    Choices(AgroalDataSource database, Clock clock, @ConfigProperty(name = "motcua.catalogue.choices.kept") Period kept) {
        this.database = database;
        this.clock = clock;
        this.kept = kept;
        this.counts = new WeeklyCounts(database, "chosen_procedure", "words", "code", MOST_AT_ONCE, MOST_OF_A_WEEK);
    }

    /** @param network where it was chosen; forgotten at once, but for a number that can't be traced back */
    public void note(String words, String code, String network) {
        Phrase.of(words).filter(phrase -> once.isFirst(LocalDate.now(clock), network + " " + phrase + " " + code))
                .ifPresent(phrase -> counts.note(new WeeklyCounts.Key(phrase, code)));
    }

    /** Codes that were chosen after these words, each with how much that says, from 0 to 1. */
    public Map<String, Float> after(String words) {
        var all = known;
        return all.isEmpty() ? Map.of() : Phrase.of(words).map(phrase -> all.getOrDefault(phrase, Map.of())).orElse(Map.of());
    }

    void start(@Observes StartupEvent started) {
        read();
    }

    void stop(@Observes ShutdownEvent ended) {
        write();
    }

    @Scheduled(identity = "choices", every = "${motcua.catalogue.choices.write-every}", concurrentExecution = ConcurrentExecution.SKIP)
    void write() {
        counts.write(WeeklyCounts.mondayOf(LocalDate.now(clock)));
    }

    @Scheduled(identity = "choices-read", every = "${motcua.catalogue.choices.read-every}", concurrentExecution = ConcurrentExecution.SKIP)
    void read() {
        try (var connection = database.getConnection(); var statement = connection.prepareStatement("""
                select words, code, times, sum(times) over (partition by words) as all_times
                from (select words, code, sum(times) as times from chosen_procedure where week >= ? group by words, code) c
                order by all_times desc limit ?""")) {
            statement.setObject(1, LocalDate.now(clock).minus(kept));
            statement.setInt(2, MOST_KNOWN);
            var found = new HashMap<String, Map<String, Float>>();
            var rows = statement.executeQuery();
            while (rows.next()) {
                double times = rows.getDouble(3);
                if (times >= LEAST) {
                    double sure = times / rows.getDouble(4) * (times / (times + HALF_SURE));
                    found.computeIfAbsent(rows.getString(1), _ -> new HashMap<>()).put(rows.getString(2), (float) sure);
                }
            }
            known = found;
        } catch (SQLException e) {
            LOG.warnf("What people chose stays as it was known: %s", e.getMessage());
        }
    }

    @Scheduled(identity = "choices-forgotten", every = "6h", delayed = "1m")
    void forget() throws SQLException {
        counts.forget(LocalDate.now(clock).minus(kept));
    }
}
