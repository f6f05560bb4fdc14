package vn.motcua.privacy.audit;

import java.util.ArrayList;
import java.util.LinkedHashMap;

import jakarta.enterprise.context.ApplicationScoped;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

import io.smallrye.common.annotation.Blocking;

import vn.motcua.platform.inbox.Patient;

/** Hears every change of state, many at once, and puts aside what isn't what its leaf says. */
@ApplicationScoped
class AuditConsumer {

    private final AuditLog log;
    private final DeadLetters dead;

    AuditConsumer(AuditLog log, DeadLetters dead) {
        this.log = log;
        this.dead = dead;
    }

    @Incoming("audit")
    @Blocking
    @Patient(always = true)
    void on(ConsumerRecords<String, byte[]> messages) {
        var heard = new ArrayList<Heard>();
        var refused = new LinkedHashMap<ConsumerRecord<String, byte[]>, String>();
        for (var message : messages) {
            try {
                heard.add(Heard.of(message));
            } catch (IllegalArgumentException reason) {
                refused.put(message, String.valueOf(reason.getMessage()));
            }
        }
        // The log first: when that fails, all comes again, and dead letters shouldn't pile up meanwhile.
        log.append(heard).forEach(other -> refused.put(other.message(), "Another message with this id is in the log"));
        refused.forEach(dead::put);
    }
}
