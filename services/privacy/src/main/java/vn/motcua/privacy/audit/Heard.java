package vn.motcua.privacy.audit;

import java.util.UUID;

import org.apache.kafka.clients.consumer.ConsumerRecord;

import vn.motcua.platform.audit.Audited;
import vn.motcua.platform.audit.AuditEntry;

/** A message that is what its leaf says, not yet in the log. */
record Heard(ConsumerRecord<String, byte[]> message, UUID event, AuditEntry entry, byte[] leaf) {

    /** @throws IllegalArgumentException when it isn't, or lacks something */
    static Heard of(ConsumerRecord<String, byte[]> message) {
        var entry = Audited.entryOf(message);
        var event = UUID.fromString(entry.event());
        if (!event.toString().equals(entry.event())) {
            throw new IllegalArgumentException("The message's id is not written as ids are");
        }
        return new Heard(message, event, entry, entry.leaf());
    }
}
