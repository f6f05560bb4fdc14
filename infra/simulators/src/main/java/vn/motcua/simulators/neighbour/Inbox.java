package vn.motcua.simulators.neighbour;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/** The latest things with an id, journalled when a folder is set; a later version replaces an earlier. */
public final class Inbox<T> {

    private static final int MOST = 5_000;
    private static final long MOST_BYTES = 16L << 20;
    private static final long LARGEST_FILE = 8L << 20;

    private final Journal<T> journal;
    private final Function<T, String> id;
    private final ToLongFunction<T> size;
    private final Map<String, T> things = new LinkedHashMap<>();
    private long bytes;

    /** For small things: the last 5000 of them. */
    public Inbox(Settings settings, String name, Class<T> type, Function<T, String> id) {
        this(settings, name, type, id, _ -> 0);
    }

    /** @param size of a thing in bytes; when all together have more than 16 MiB, the oldest are forgotten */
    public Inbox(Settings settings, String name, Class<T> type, Function<T, String> id, ToLongFunction<T> size) {
        this.journal = new Journal<>(settings, name, type, LARGEST_FILE);
        this.id = id;
        this.size = size;
        journal.recall(this::keep);
    }

    public void put(T thing) {
        keep(thing);
        journal.write(thing);
    }

    private synchronized void keep(T thing) {
        forget(id.apply(thing));
        things.put(id.apply(thing), thing);
        bytes += size.applyAsLong(thing);
        while (things.size() > MOST || (bytes > MOST_BYTES && things.size() > 1)) {
            forget(things.keySet().iterator().next());
        }
    }

    private void forget(String key) {
        Optional.ofNullable(things.remove(key)).ifPresent(thing -> bytes -= size.applyAsLong(thing));
    }

    public synchronized Optional<T> find(String wanted) {
        return Optional.ofNullable(things.get(wanted));
    }

    public synchronized List<T> newestFirst() {
        return new ArrayList<>(things.values()).reversed();
    }
}
