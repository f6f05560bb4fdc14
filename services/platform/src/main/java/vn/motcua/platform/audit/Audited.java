package vn.motcua.platform.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.HexFormat;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;

import vn.motcua.platform.correlation.Correlation;

/** Reads the audit entry out of a message, and holds the message to its leaf. */
public final class Audited {

    /**
     * @throws IllegalArgumentException when the message lacks something or isn't what its leaf was made from; the sentence
     *                                  names no content
     */
    public static AuditEntry entryOf(ConsumerRecord<String, byte[]> message) {
        var headers = message.headers();
        if (message.value() == null) {
            throw new IllegalArgumentException("The message is empty");
        }
        var actor = new Actor(needed(headers, AuditEntry.ACTOR), needed(headers, AuditEntry.ROLE));
        var entry = new AuditEntry(needed(headers, "ce_id"), needed(headers, "ce_source"), needed(headers, "ce_type"),
                needed(headers, "ce_subject"), needed(headers, "ce_time"), needed(headers, Correlation.ATTRIBUTE), actor,
                AuditEntry.hashed(message.value()));
        if (!Arrays.equals(entry.leaf(), leaf(headers))) {
            throw new IllegalArgumentException("The message is not the one that its leaf was made from");
        }
        if (!entry.subject().equals(message.key())) {
            throw new IllegalArgumentException("The message stands under another key than its subject");
        }
        return entry;
    }

    private static byte[] leaf(Headers headers) {
        var leaf = needed(headers, AuditEntry.LEAF);
        try {
            return HexFormat.of().parseHex(leaf);
        } catch (IllegalArgumentException notHexadecimal) {
            throw new IllegalArgumentException("The leaf is not hexadecimal", notHexadecimal);
        }
    }

    private static String needed(Headers headers, String name) {
        var header = headers.lastHeader(name);
        if (header == null || header.value() == null) {
            throw new IllegalArgumentException("The message has no " + name);
        }
        return new String(header.value(), UTF_8);
    }

    private Audited() {}
}
