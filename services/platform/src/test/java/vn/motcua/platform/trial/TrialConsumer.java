package vn.motcua.platform.trial;

import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.eclipse.microprofile.reactive.messaging.Incoming;

import vn.motcua.contracts.DossierEvent;
import vn.motcua.platform.correlation.Correlation;
import vn.motcua.platform.inbox.Inbox;
import vn.motcua.platform.inbox.Patient;

/** Fails for a while on reason {@code shaky}, for good on reason {@code broken}. */
@ApplicationScoped
class TrialConsumer {

    static final AtomicInteger HEARD = new AtomicInteger();
    static final AtomicReference<String> LAST_CORRELATION = new AtomicReference<>("");
    static final AtomicInteger SHAKEN = new AtomicInteger();

    private final Inbox inbox;

    TrialConsumer(Inbox inbox) {
        this.inbox = inbox;
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
        LAST_CORRELATION.set(Correlation.current());
        HEARD.incrementAndGet();
    }
}
