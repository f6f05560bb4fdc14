package vn.motcua.platform.access;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import vn.motcua.contracts.AccessEvent;
import vn.motcua.contracts.Topics;
import vn.motcua.platform.identity.Caller;
import vn.motcua.platform.identity.Roles;
import vn.motcua.platform.outbox.Outbox;
import vn.motcua.platform.time.Ids;

/** Records who reads a person's data, for that person to see; reading one's own isn't recorded. */
@ApplicationScoped
public class AccessLog {

    private final Caller caller;
    private final Outbox outbox;
    private final Ids ids;
    private final Clock clock;

    AccessLog(Caller caller, Outbox outbox, Ids ids, Clock clock) {
        this.caller = caller;
        this.outbox = outbox;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Call it before the data is handed out: no record, no data.
     *
     * @param purpose code of the purpose, for example {@code dossier-check}
     * @param data    codes of the kinds of data, for example {@code answers}
     */
    @Transactional
    public void opened(UUID subject, @Nullable UUID dossier, @Nullable String code, String purpose, String... data) {
        if (caller.is(subject)) {
            return;
        }
        var unit = caller.isService() ? "portal" : caller.agency();
        outbox.add(Topics.DATA_ACCESS, new AccessEvent.Opened(ids.next(), subject, clock.instant(), dossier, code,
                caller.staffNumber(), role(), unit, purpose, List.of(data)));
    }

    /**
     * Records a consent that the caller, an officer, has seen given.
     *
     * @param purpose of the text that was consented to, and its {@code version}
     * @param way     how it can be proved, for example {@code SIGNED_ON_PAPER}
     */
    @Transactional
    public void consented(UUID subject, UUID dossier, String purpose, int version, String way) {
        outbox.add(Topics.DATA_ACCESS, new AccessEvent.Consented(ids.next(), subject, clock.instant(), dossier,
                caller.staffNumber(), caller.agency(), purpose, version, way));
    }

    private String role() {
        return Stream.of(Roles.SERVICE, Roles.RECEPTION, Roles.HANDLER, Roles.LEADER, Roles.CLERK, Roles.CASHIER,
                Roles.EDITOR, Roles.PUBLISHER, Roles.ADMIN)
                .filter(caller::hasRole).findFirst().orElse(Roles.OFFICER).toUpperCase(Locale.ROOT);
    }
}
