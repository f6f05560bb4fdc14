package vn.motcua.privacy.access;

import java.io.IOException;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

import com.fasterxml.jackson.databind.ObjectMapper;

import vn.motcua.contracts.AccessEvent;
import vn.motcua.platform.audit.Audited;
import vn.motcua.platform.inbox.Inbox;
import vn.motcua.platform.inbox.Patient;
import vn.motcua.privacy.consent.Consents;
import vn.motcua.privacy.mandate.Mandates;

/**
 * Records each reading, and each consent given before an officer, that any service tells of, and that is what its leaf in the
 * audit log says.
 */
@ApplicationScoped
class AccessConsumer {

    private final Accesses accesses;
    private final Consents consents;
    private final Mandates mandates;
    private final Inbox inbox;
    private final ObjectMapper json;

    AccessConsumer(Accesses accesses, Consents consents, Mandates mandates, Inbox inbox, ObjectMapper json) {
        this.accesses = accesses;
        this.consents = consents;
        this.mandates = mandates;
        this.inbox = inbox;
        this.json = json;
    }

    @Incoming("data-access")
    @Patient
    @Transactional
    void on(ConsumerRecord<String, byte[]> message) throws IOException {
        var entry = Audited.entryOf(message);
        var event = json.readValue(message.value(), AccessEvent.class);
        if (!entry.event().equals(event.id().toString())) {
            throw new IllegalArgumentException("The message stands under another id than its content");
        }
        if (!inbox.claim(event.id())) {
            return;
        }
        switch (event) {
            case AccessEvent.Opened opened -> accesses.record(opened);
            case AccessEvent.Consented consented -> consents.witnessed(consented);
            case AccessEvent.Acted acted -> mandates.used(acted);
        }
    }
}
