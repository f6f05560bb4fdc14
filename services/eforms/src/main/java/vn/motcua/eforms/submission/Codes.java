package vn.motcua.eforms.submission;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.context.ApplicationScoped;

/**
 * Gives dossiers their official codes, {@code G01.801-261122-0042}, counted per unit and day; after 9999 they grow. Numbers
 * come in blocks, so that submitters don't wait for each other's transactions; one that fails after taking its number leaves
 * a gap. Blocks grow with the rush: on a quiet day the numbers run on without holes, also over a restart.
 */
@ApplicationScoped
class Codes {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyMMdd");

    private record Counter(String unit, LocalDate day) {}

    private final Map<Counter, Block> blocks = new ConcurrentHashMap<>();
    private final CodeCounters counters;

    Codes(CodeCounters counters) {
        this.counters = counters;
    }

    String next(String unit, LocalDate day) {
        blocks.keySet().removeIf(old -> old.day().isBefore(day.minusDays(1)));
        var number = blocks.computeIfAbsent(new Counter(unit, day), _ -> new Block()).take(unit, day);
        return "%s-%s-%04d".formatted(unit, day.format(DAY), number);
    }

    /** Numbers that are ours to give. */
    private final class Block {

        private static final int LARGEST = 64;
        private static final long RUSH_NANOS = 1_000_000_000;

        private int next;
        private int end;
        private int size = 1;
        private long takenAt = System.nanoTime() - RUSH_NANOS;

        synchronized int take(String unit, LocalDate day) {
            if (next == end) {
                size = System.nanoTime() - takenAt < RUSH_NANOS ? Math.min(LARGEST, size * 2) : 1;
                takenAt = System.nanoTime();
                next = counters.reserve(unit, day, size);
                end = next + size;
            }
            return next++;
        }
    }
}
