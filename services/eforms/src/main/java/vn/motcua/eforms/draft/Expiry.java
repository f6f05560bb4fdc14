package vn.motcua.eforms.draft;

import java.time.Clock;
import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

import io.quarkus.scheduler.Scheduled;

/** Forgets drafts that were left alone: personal data isn't kept without a purpose (Law 91/2025). */
@ApplicationScoped
class Expiry {

    private static final Logger LOG = Logger.getLogger(Expiry.class);

    private final Drafts drafts;
    private final Clock clock;
    private final Duration kept;

    Expiry(Drafts drafts, Clock clock, @ConfigProperty(name = "eforms.draft.kept") Duration kept) {
        this.drafts = drafts;
        this.clock = clock;
        this.kept = kept;
    }

    @Scheduled(every = "1h", delayed = "5m")
    void forget() {
        var forgotten = drafts.forgetUntouchedSince(clock.instant().minus(kept));
        if (forgotten > 0) {
            LOG.infof("%d drafts were forgotten", forgotten);
        }
    }
}
