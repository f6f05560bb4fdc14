package vn.motcua.privacy.audit;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.hibernate.Session;

/** Where entries and nodes lie; both are only ever added. */
@ApplicationScoped
@Transactional
class AuditTable implements MerkleTree.Nodes {

    private static final String ENTRIES = """
            select index, event, source, type, subject, time, cause, actor, role, content, encode(leaf, 'hex') from audit_entry""";

    private final Session database;

    AuditTable(Session database) {
        this.database = database;
    }

    /** How many entries there are; the number of the next one. */
    long size() {
        return database.createNativeQuery("select coalesce(max(index) + 1, 0) from audit_entry", Long.class)
                .getSingleResult();
    }

    @Override
    public byte[] at(int level, long index) {
        var query = level == 0
                ? database.createNativeQuery("select leaf from audit_entry where index = ?1", byte[].class)
                : database.createNativeQuery("select hash from audit_node where index = ?1 and level = ?2", byte[].class)
                        .setParameter(2, level);
        return query.setParameter(1, index).getSingleResult();
    }

    /** The leaves of those facts that have an entry. */
    Map<UUID, byte[]> leaves(Collection<UUID> events) {
        return database.createNativeQuery("select event, leaf from audit_entry where event = any (?1)", Object[].class)
                .setParameter(1, events.toArray(UUID[]::new)).getResultList().stream()
                .collect(Collectors.toMap(row -> (UUID) row[0], row -> (byte[]) row[1]));
    }

    Optional<Entry> entryOf(UUID event) {
        return database.createNativeQuery(ENTRIES + " where event = ?1", Object[].class).setParameter(1, event)
                .getResultStream().map(AuditTable::entry).findFirst();
    }

    /** At most {@code limit} entries from number {@code from} on, in order. */
    List<Entry> from(long from, int limit) {
        return database.createNativeQuery(ENTRIES + " where index >= ?1 order by index limit ?2", Object[].class)
                .setParameter(1, from).setParameter(2, limit).getResultStream().map(AuditTable::entry).toList();
    }

    void add(long first, List<Heard> fresh, List<MerkleTree.Node> nodes) {
        database.doWork(connection -> {
            addEntries(connection, first, fresh);
            addNodes(connection, nodes);
        });
    }

    private static void addEntries(Connection connection, long first, List<Heard> fresh) throws SQLException {
        try (var insert = connection.prepareStatement("""
                insert into audit_entry (index, event, source, type, subject, time, cause, actor, role, content, leaf)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")) {
            for (var i = 0; i < fresh.size(); i++) {
                var entry = fresh.get(i).entry();
                insert.setLong(1, first + i);
                insert.setObject(2, fresh.get(i).event());
                insert.setString(3, entry.source());
                insert.setString(4, entry.type());
                insert.setString(5, entry.subject());
                insert.setString(6, entry.time());
                insert.setString(7, entry.cause());
                insert.setString(8, entry.actor().id());
                insert.setString(9, entry.actor().role());
                insert.setString(10, entry.content());
                insert.setBytes(11, fresh.get(i).leaf());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /** The leaves lie with their entries already. */
    private static void addNodes(Connection connection, List<MerkleTree.Node> nodes) throws SQLException {
        try (var insert = connection.prepareStatement("insert into audit_node (level, index, hash) values (?, ?, ?)")) {
            for (var node : nodes) {
                if (node.level() > 0) {
                    insert.setInt(1, node.level());
                    insert.setLong(2, node.index());
                    insert.setBytes(3, node.hash());
                    insert.addBatch();
                }
            }
            insert.executeBatch();
        }
    }

    private static Entry entry(Object[] row) {
        return new Entry((Long) row[0], (UUID) row[1], (String) row[2], (String) row[3], (String) row[4], (String) row[5],
                (String) row[6], (String) row[7], (String) row[8], (String) row[9], (String) row[10]);
    }
}
