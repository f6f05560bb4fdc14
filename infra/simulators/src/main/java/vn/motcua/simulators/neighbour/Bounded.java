package vn.motcua.simulators.neighbour;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** The last so many things; older ones are forgotten. */
public final class Bounded<T> {

    private final int most;
    private final Deque<T> things = new ArrayDeque<>();

    public Bounded(int most) {
        this.most = most;
    }

    public synchronized void add(T thing) {
        if (things.size() == most) {
            things.removeFirst();
        }
        things.addLast(thing);
    }

    public synchronized List<T> oldestFirst() {
        return List.copyOf(things);
    }

    public List<T> newestFirst() {
        return new ArrayList<>(oldestFirst()).reversed();
    }

    public synchronized int size() {
        return things.size();
    }

    public synchronized void clear() {
        things.clear();
    }
}
