package vn.motcua.privacy.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.hibernate.Session;

/**
 * The one place that numbers entries. Whoever appends holds a lock to the end of the transaction, so numbers have no gap and
 * come into sight in their order, however many instances run; the changes themselves were committed elsewhere, long before.
 */
@ApplicationScoped
@Transactional
public class AuditLog {

    /** Spells AUDIT on a phone's keys; any number does as long as all instances agree. */
    private static final long LOCK = 28348;

    private final Session database;
    private final AuditTable table;

    AuditLog(Session database, AuditTable table) {
        this.database = database;
        this.table = table;
    }

    public Optional<Entry> entryOf(UUID event) {
        return table.entryOf(event);
    }

    /** Appends those that are new; gives back those whose id stands in the log with other content. */
    List<Heard> append(Collection<Heard> heard) {
        if (heard.isEmpty()) {
            return List.of();
        }
        database.createNativeQuery("select 1 from pg_advisory_xact_lock(" + LOCK + ")", Integer.class).getSingleResult();
        var known = new HashMap<>(table.leaves(heard.stream().map(Heard::event).toList()));
        var fresh = new LinkedHashMap<UUID, Heard>();
        var others = new ArrayList<Heard>();
        for (var one : heard) {
            var leaf = known.putIfAbsent(one.event(), one.leaf());
            if (leaf == null) {
                fresh.put(one.event(), one);
            } else if (!Arrays.equals(leaf, one.leaf())) {
                others.add(one);
            }
        }
        write(List.copyOf(fresh.values()));
        return others;
    }

    private void write(List<Heard> fresh) {
        var first = table.size();
        var nodes = new ArrayList<MerkleTree.Node>();
        var within = new HashMap<Place, byte[]>();
        var tree = new MerkleTree((level, index) -> {
            var hash = within.get(new Place(level, index));
            return hash == null ? table.at(level, index) : hash;
        });
        for (var i = 0; i < fresh.size(); i++) {
            for (var node : tree.append(first + i, fresh.get(i).leaf())) {
                within.put(new Place(node.level(), node.index()), node.hash());
                nodes.add(node);
            }
        }
        table.add(first, fresh, nodes);
    }

    private record Place(int level, long index) {}
}
