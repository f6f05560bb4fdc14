package vn.motcua.catalogue.search;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What a search costs, in microseconds.
 *
 * @param cpu    of the thread for each query: the median of the rounds, so that other work on the machine hardly matters
 * @param median of the time that one takes
 */
public record Cost(double cpu, double median, double p99) {

    private static final int WARM_UP = 150;
    private static final int ROUNDS = 30;

    /** Of several kinds of work, round by round in turn, so that whatever disturbs the machine disturbs them all. */
    public static List<Cost> sideBySide(List<List<Runnable>> kinds) {
        for (int round = 0; round < WARM_UP; round++) {
            kinds.forEach(work -> work.forEach(Runnable::run));
        }
        var threads = ManagementFactory.getThreadMXBean();
        var cpu = new double[kinds.size()][ROUNDS];
        var times = new long[kinds.size()][];
        for (int kind = 0; kind < times.length; kind++) {
            times[kind] = new long[ROUNDS * kinds.get(kind).size()];
        }
        for (int round = 0; round < ROUNDS; round++) {
            for (int kind = 0; kind < kinds.size(); kind++) {
                cpu[kind][round] = round(kinds.get(kind), times[kind], round, threads);
            }
        }
        var costs = new ArrayList<Cost>();
        for (int kind = 0; kind < times.length; kind++) {
            Arrays.sort(cpu[kind]);
            Arrays.sort(times[kind]);
            costs.add(new Cost(cpu[kind][ROUNDS / 2], times[kind][times[kind].length / 2] / 1000.0,
                    times[kind][(int) (times[kind].length * 0.99)] / 1000.0));
        }
        return costs;
    }

    private static double round(List<Runnable> work, long[] times, int round, ThreadMXBean threads) {
        long cpu = threads.getCurrentThreadCpuTime();
        for (int i = 0; i < work.size(); i++) {
            long start = System.nanoTime();
            work.get(i).run();
            times[round * work.size() + i] = System.nanoTime() - start;
        }
        return (threads.getCurrentThreadCpuTime() - cpu) / 1000.0 / work.size();
    }

    @Override
    public String toString() {
        return "%.0f / %.0f / %.0f".formatted(cpu, median, p99);
    }
}
