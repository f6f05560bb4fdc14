package vn.motcua.catalogue.search;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;

import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;

import vn.motcua.catalogue.search.Inventory.Standing;
import vn.motcua.platform.listen.Listener;
import vn.motcua.platform.listen.Listening;

/**
 * Keeps this instance's index as the database is. PostgreSQL tells every instance which procedure was published or withdrawn,
 * whichever instance did it, and only that one is read again; or that synonyms were, and only what they touch is written again. What was missed while nobody listened, and what comes into force
 * at midnight, is found by comparing.
 */
@ApplicationScoped
class Refresh implements Listener {

    private static final Logger LOG = Logger.getLogger(Refresh.class);
    /** The migration's triggers tell on it. */
    private static final String CHANNEL = "procedure_changed";
    /** Told instead of a procedure's code when synonyms were published. */
    private static final String SYNONYMS = "synonyms";
    private static final int AT_ONCE = 200;
    private static final long FIRST_BUILD_SECONDS = 120;
    /** After the data files are published. */
    private static final int AFTER_OTHERS = Interceptor.Priority.APPLICATION + 1000;

    private final AgroalDataSource database;
    private final Inventory inventory;
    private final SearchIndex index;
    private final Map<String, Standing> indexed = new HashMap<>();
    private final CountDownLatch built = new CountDownLatch(1);
    private LocalDate day = LocalDate.MIN;
    private String learnt = "";
    private volatile @Nullable Listening listening;
    private volatile boolean stopping;

    Refresh(AgroalDataSource database, Inventory inventory, SearchIndex index) {
        this.database = database;
        this.inventory = inventory;
        this.index = index;
    }

    /** Nothing is answered before everything can be found. */
    void start(@Observes @Priority(AFTER_OTHERS) StartupEvent started) throws InterruptedException {
        listening = Listening.to(CHANNEL, database, this);
        if (!built.await(FIRST_BUILD_SECONDS, TimeUnit.SECONDS)) {
            LOG.warn("The search index isn't complete yet; it goes on being built");
        }
    }

    void stop(@Observes ShutdownEvent ended) {
        stopping = true;
        var running = listening;
        if (running != null) {
            running.close();
        }
    }

    @Override
    public void connected(Connection connection) throws SQLException {
        learn(connection);
        compare(connection);
        built.countDown();
    }

    @Override
    public void heard(Connection connection, List<String> told) throws SQLException {
        if (told.contains(SYNONYMS)) {
            learn(connection);
        }
        if (!inventory.today().equals(day)) {
            compare(connection);
        } else if (!told.isEmpty()) {
            read(connection, told.stream().filter(code -> !code.equals(SYNONYMS)).distinct().toList());
        }
    }

    private void learn(Connection connection) throws SQLException {
        var lines = SynonymSets.lines(connection);
        if (!lines.equals(learnt)) {
            index.learn(lines, day);
            learnt = lines;
        }
    }

    /** Reads what differs. On a new day that is everything: fees begin and end. */
    private void compare(Connection connection) throws SQLException {
        var today = inventory.today();
        if (!today.equals(day)) {
            indexed.clear();
            day = today;
        }
        var standings = inventory.standings(connection, today);
        var differing = new HashSet<>(index.entries().keySet());
        differing.addAll(standings.keySet());
        differing.removeIf(code -> standings.get(code) != null && standings.get(code).equals(indexed.get(code)));
        read(connection, List.copyOf(differing));
        if (differing.size() > AT_ONCE) {
            index.settle();
        }
    }

    private void read(Connection connection, List<String> codes) throws SQLException {
        for (int from = 0; from < codes.size() && !stopping; from += AT_ONCE) {
            var some = codes.subList(from, Math.min(codes.size(), from + AT_ONCE));
            var entries = inventory.entries(connection, some, day);
            index.put(entries, day);
            entries.forEach(entry -> indexed.put(entry.code(), new Standing(entry.version(), entry.gone() != null)));
            remove(some, entries);
        }
    }

    private void remove(Collection<String> codes, Collection<Entry> found) {
        var left = new ArrayList<>(codes);
        found.forEach(entry -> left.remove(entry.code()));
        if (!left.isEmpty()) {
            index.remove(left);
            left.forEach(indexed::remove);
        }
    }
}
