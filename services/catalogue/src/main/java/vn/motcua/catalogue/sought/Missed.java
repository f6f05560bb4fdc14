package vn.motcua.catalogue.sought;

import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;

/**
 * Counts by the week what was sought and not found.
 */
@ApplicationScoped
public class Missed {

    /** How far a search missed. */
    enum Kind {
        NOTHING,
        /** Something was shown that has a part of what was sought. */
        PARTLY
    }

    /** @param week its Monday */
    record Counted(LocalDate week, Kind kind, String words, int times) {}

    private static final int MOST_AT_ONCE = 3;
    private static final int MOST_OF_A_WEEK = 5_000;
    private static final int MOST_SHOWN = 300;
    /** What fewer people typed could say who they are. */
    private static final int LEAST_SHOWN = 3;

    private final AgroalDataSource database;
    private final Clock clock;
    private final Period kept;
    private final WeeklyCounts counts;

    Missed(AgroalDataSource database, Clock clock, @ConfigProperty(name = "motcua.catalogue.missed.kept") Period kept) {
        this.database = database;
        this.clock = clock;
        this.kept = kept;
        this.counts = new WeeklyCounts(database, "missed_search", "kind", "words", MOST_AT_ONCE, MOST_OF_A_WEEK);
    }

    /** Remembers a search that found nothing, or nothing whole; others are none of its business. */
    public void note(String typed, boolean nothing, boolean partly) {
        if (!nothing && !partly) {
            return;
        }
        Phrase.of(typed).map(words -> new WeeklyCounts.Key((nothing ? Kind.NOTHING : Kind.PARTLY).name(), words))
                .ifPresent(counts::note);
    }

    @Scheduled(identity = "missed-searches", every = "${motcua.catalogue.missed.write-every}", concurrentExecution = ConcurrentExecution.SKIP)
    void write() {
        counts.write(week());
    }

    void stop(@Observes ShutdownEvent ended) {
        write();
    }

    @Scheduled(identity = "missed-searches-forgotten", every = "6h", delayed = "1m")
    void forget() throws SQLException {
        counts.forget(LocalDate.now(clock).minus(kept));
    }

    /** The Monday of this week. */
    LocalDate week() {
        return WeeklyCounts.mondayOf(LocalDate.now(clock));
    }

    /** Whether anything of this day may still be known. */
    boolean covers(LocalDate day) {
        var today = LocalDate.now(clock);
        return !day.isAfter(today) && !day.isBefore(today.minus(kept).minusWeeks(1));
    }

    /** What several people sought in the week, the most often sought first. */
    List<Counted> of(LocalDate week) throws SQLException {
        try (var connection = database.getConnection(); var statement = connection.prepareStatement("""
                select week, kind, words, times from missed_search where week = ? and times >= ?
                order by times desc, words limit ?""")) {
            statement.setObject(1, week);
            statement.setInt(2, LEAST_SHOWN);
            statement.setInt(3, MOST_SHOWN);
            var found = new ArrayList<Counted>();
            var rows = statement.executeQuery();
            while (rows.next()) {
                found.add(new Counted(rows.getObject(1, LocalDate.class), Kind.valueOf(rows.getString(2)), rows.getString(3),
                        rows.getInt(4)));
            }
            return found;
        }
    }
}
