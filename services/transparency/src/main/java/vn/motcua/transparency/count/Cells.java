package vn.motcua.transparency.count;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** The one door to the counters; whoever counts does it in the transaction that claims the fact. */
@ApplicationScoped
@Transactional
public class Cells {

    /** How many there are of a kind, and since when. */
    public record Counted(Cell cell, long n, Instant changedAt) {}

    private final Session database;
    private final Clock clock;

    Cells(Session database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Counts a thing in another cell than before.
     *
     * @param from where it was counted, null when nowhere
     * @return where it is counted now
     */
    public long move(Dataset dataset, @Nullable Long from, Cell to) {
        var target = find(dataset, to);
        if (!Objects.equals(from, target)) {
            // Always in the same order, so that two movers don't wait for each other.
            Stream.of(from, target).filter(Objects::nonNull).sorted()
                    .forEach(cell -> add(cell, cell.equals(target) ? 1 : -1));
        }
        return target;
    }

    /** Counts so many more of a kind, or fewer. */
    public void add(Dataset dataset, Cell cell, long n) {
        if (n != 0) {
            add(find(dataset, cell), n);
        }
    }

    public List<Counted> all(Dataset dataset) {
        return database.createNativeQuery("""
                select month, province, agency, procedure, channel, outcome, payment, rating, n, changed_at from cell
                where dataset = ?1 order by id""", Object[].class).setParameter(1, dataset.name()).getResultStream()
                .map(row -> new Counted(new Cell((String) row[0], (String) row[1], (String) row[2], (String) row[3],
                        (String) row[4], (String) row[5], (String) row[6], (String) row[7]), (Long) row[8],
                        (Instant) row[9]))
                .toList();
    }

    private void add(long cell, long n) {
        database.createNativeMutationQuery("update cell set n = n + ?2, changed_at = ?3 where id = ?1")
                .setParameter(1, cell).setParameter(2, n).setParameter(3, clock.instant()).executeUpdate();
    }

    private long find(Dataset dataset, Cell cell) {
        return look(dataset, cell).findFirst().orElseGet(() -> {
            bind("""
                    insert into cell (dataset, month, province, agency, procedure, channel, outcome, payment, rating, n,
                        changed_at)
                    values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, 0, now()) on conflict do nothing""", dataset, cell);
            return look(dataset, cell).findFirst().orElseThrow();
        });
    }

    private Stream<Long> look(Dataset dataset, Cell cell) {
        var query = database.createNativeQuery("""
                select id from cell where dataset = ?1 and month = ?2 and province = ?3 and agency = ?4 and procedure = ?5
                    and channel = ?6 and outcome = ?7 and payment = ?8 and rating = ?9""", Long.class);
        var values = values(dataset, cell);
        for (int i = 0; i < values.size(); i++) {
            query.setParameter(i + 1, values.get(i));
        }
        return query.getResultStream();
    }

    private void bind(String statement, Dataset dataset, Cell cell) {
        var query = database.createNativeMutationQuery(statement);
        var values = values(dataset, cell);
        for (int i = 0; i < values.size(); i++) {
            query.setParameter(i + 1, values.get(i));
        }
        query.executeUpdate();
    }

    private static List<String> values(Dataset dataset, Cell cell) {
        return List.of(dataset.name(), cell.month(), cell.province(), cell.agency(), cell.procedure(), cell.channel(),
                cell.outcome(), cell.payment(), cell.rating());
    }
}
