package vn.motcua.platform.trial;

import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.eclipse.microprofile.reactive.messaging.Incoming;

import vn.motcua.contracts.DossierEvent;
import vn.motcua.contracts.FormEvent;
import vn.motcua.contracts.Topics;
import vn.motcua.platform.correlation.Correlation;
import vn.motcua.platform.inbox.Inbox;
import vn.motcua.platform.inbox.Patient;
import vn.motcua.platform.outbox.Outbox;
import vn.motcua.platform.time.Ids;

/** Fails for a while on reason {@code shaky}, for good on reason {@code broken}, and tells of reason {@code passed-on}. */
@ApplicationScoped
class TrialConsumer {

    static final AtomicInteger HEARD = new AtomicInteger();
    static final AtomicReference<String> LAST_CORRELATION = new AtomicReference<>("");
    static final AtomicInteger SHAKEN = new AtomicInteger();

    private final Inbox inbox;
    private final Outbox outbox;
    private final Ids ids;

    TrialConsumer(Inbox inbox, Outbox outbox, Ids ids) {
        this.inbox = inbox;
        this.outbox = outbox;
        this.ids = ids;
    }

    @Incoming("dossiers")
    @Patient
    @Transactional(rollbackOn = Exception.class)
    void on(DossierEvent event) throws SQLException {
        if (!inbox.claim(event.id())) {
            return;
        }
        if (event instanceof DossierEvent.Stopped stopped && stopped.reasonCode().equals("broken")) {
            throw new IllegalStateException("This fact can't be handled");
        }
        if (event instanceof DossierEvent.Stopped stopped && stopped.reasonCode().equals("shaky")
                && SHAKEN.incrementAndGet() < 3) {
            throw new SQLException("Connection lost", "08006");
        }
        if (event instanceof DossierEvent.Stopped stopped && stopped.reasonCode().equals("passed-on")) {
            outbox.add(Topics.FORMS, new FormEvent.Published(ids.next(), event.key(), 1, event.at()));
        }
        LAST_CORRELATION.set(Correlation.current());
        HEARD.incrementAndGet();
    }
}
