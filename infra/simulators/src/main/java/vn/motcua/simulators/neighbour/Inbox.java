package vn.motcua.simulators.neighbour;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Things with an id, the last 5000 of them, journalled when a folder is set; a later version replaces an earlier. */
public final class Inbox<T> {

    private static final int MOST = 5_000;

    private final Journal<T> journal;
    private final Function<T, String> id;
    private final Map<String, T> things = new LinkedHashMap<>();

    public Inbox(Settings settings, String name, Class<T> type, Function<T, String> id) {
        this.journal = new Journal<>(settings, name, type);
        this.id = id;
        journal.recall(2 * MOST).forEach(this::keep);
    }

    public synchronized void put(T thing) {
        keep(thing);
        journal.write(thing);
    }

    private void keep(T thing) {
        things.put(id.apply(thing), thing);
        if (things.size() > MOST) {
            things.remove(things.keySet().iterator().next());
        }
    }

    public synchronized Optional<T> find(String wanted) {
        return Optional.ofNullable(things.get(wanted));
    }

    public synchronized List<T> newestFirst() {
        return new ArrayList<>(things.values()).reversed();
    }
}
