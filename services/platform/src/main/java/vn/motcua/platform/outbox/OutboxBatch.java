package vn.motcua.platform.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

import vn.motcua.platform.audit.AuditEntry;
import vn.motcua.platform.broker.BrokerSettings;
import vn.motcua.platform.correlation.Correlation;

/**
 * Sends what waits, in one short transaction; a crash between sending and setting aside repeats facts, never loses one.
 * What goes to one partition goes in one piece, which arrives whole or not at all: sent one by one, a fact could be given up
 * while the broker starts and the one after it arrive, and be told before it.
 */
@ApplicationScoped
class OutboxBatch {

    private static final int MOST = 500;
    private static final int PIECE_BYTES = 256 << 10;
    /** So that all fit into one piece. */
    private static final int MOST_BYTES = 200 << 10;
    private static final int HEADERS_BYTES = 1 << 10;
    /** Spells OUTBOX on a phone's keys; any number does as long as all instances agree. */
    private static final long LEADER_LOCK = 688269;

    private final KafkaProducer<String, String> kafka;
    private final String source;

    OutboxBatch(BrokerSettings broker, @ConfigProperty(name = "quarkus.application.name") String service) {
        this.source = sourceOf(service);
        this.kafka = new KafkaProducer<>(broker.with(Map.of(
                "client.id", service + "-outbox",
                "acks", "all",
                "enable.idempotence", "true",
                // Longer than it takes to write them down; nothing waits so long, as they are flushed.
                "linger.ms", "5000",
                "batch.size", PIECE_BYTES,
                "max.block.ms", "5000",
                "request.timeout.ms", "5000",
                "delivery.timeout.ms", "10000")),
                new StringSerializer(), new StringSerializer());
    }

    /** Who says the facts, as CloudEvents calls it. */
    static String sourceOf(String service) {
        return "/services/" + service;
    }

    @PreDestroy
    void close() {
        kafka.close(java.time.Duration.ofSeconds(2));
    }

    /** Sends up to {@value #MOST} facts; true when there may be more. */
    boolean send(Connection connection) throws SQLException, ExecutionException, InterruptedException {
        connection.setAutoCommit(false);
        try {
            boolean more = isLeader(connection) && sendWaiting(connection);
            connection.commit();
            return more;
        } catch (SQLException | ExecutionException | RuntimeException e) {
            connection.rollback();
            throw e;
        } finally {
            connection.setAutoCommit(true);
        }
    }

    private static boolean isLeader(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var answer = statement.executeQuery("select pg_try_advisory_xact_lock(" + LEADER_LOCK + ")")) {
            return answer.next() && answer.getBoolean(1);
        }
    }

    private boolean sendWaiting(Connection connection) throws SQLException, ExecutionException, InterruptedException {
        var seqs = new ArrayList<Long>();
        var messages = new ArrayList<ProducerRecord<String, String>>();
        boolean more = read(connection, seqs, messages);
        // Whoever must be asked where a topic lies is asked before the first piece is begun.
        messages.stream().map(ProducerRecord::topic).distinct().forEach(kafka::partitionsFor);
        var pending = messages.stream().map(kafka::send).toList();
        kafka.flush();
        for (var confirmation : pending) {
            confirmation.get();
        }
        setAside(connection, seqs);
        return more;
    }

    /** True when there may be more. */
    private boolean read(Connection connection, List<Long> seqs, List<ProducerRecord<String, String>> messages)
            throws SQLException {
        int bytes = 0;
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        select seq, id, aggregatetype, aggregateid, type, payload, correlation, at, actor, role, leaf
                        from outbox order by seq limit\s""" + MOST)) {
            while (rows.next()) {
                var message = message(rows);
                bytes += HEADERS_BYTES + message.value().getBytes(UTF_8).length;
                if (bytes > MOST_BYTES && !messages.isEmpty()) {
                    return true;
                }
                seqs.add(rows.getLong("seq"));
                messages.add(message);
            }
        }
        return messages.size() == MOST;
    }

    /** CloudEvents 1.0, binary mode. */
    private ProducerRecord<String, String> message(ResultSet row) throws SQLException {
        var message = new ProducerRecord<>(row.getString("aggregatetype"), row.getString("aggregateid"),
                row.getString("payload"));
        header(message, "ce_specversion", "1.0");
        header(message, "ce_id", row.getString("id"));
        header(message, "ce_type", row.getString("type"));
        header(message, "ce_source", source);
        header(message, "ce_subject", row.getString("aggregateid"));
        header(message, "ce_time", row.getTimestamp("at").toInstant().toString());
        header(message, "content-type", "application/json");
        header(message, Correlation.ATTRIBUTE, row.getString("correlation"));
        header(message, Correlation.TRACE, Correlation.trace(row.getString("correlation"), row.getLong("seq")));
        header(message, AuditEntry.ACTOR, row.getString("actor"));
        header(message, AuditEntry.ROLE, row.getString("role"));
        var leaf = row.getBytes("leaf");
        header(message, AuditEntry.LEAF, leaf == null ? null : HexFormat.of().formatHex(leaf));
        return message;
    }

    private static void header(ProducerRecord<String, String> message, String name, @Nullable String value) {
        if (value != null) {
            message.headers().add(name, value.getBytes(UTF_8));
        }
    }

    /** Told facts leave the outbox, which stays small, and are kept, so that they can be told again. */
    private static void setAside(Connection connection, List<Long> seqs) throws SQLException {
        if (seqs.isEmpty()) {
            return;
        }
        try (var statement = connection.prepareStatement("""
                with sent as (delete from outbox where seq = any (?) returning *)
                insert into told (seq, id, aggregatetype, aggregateid, type, payload, correlation, at, actor, role, leaf)
                select seq, id, aggregatetype, aggregateid, type, payload, correlation, at, actor, role, leaf from sent""")) {
            statement.setArray(1, connection.createArrayOf("bigint", seqs.toArray()));
            statement.executeUpdate();
        }
    }
}
