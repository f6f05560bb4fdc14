package vn.motcua.eforms.filing;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import vn.motcua.platform.access.AccessLog;
import vn.motcua.platform.identity.Caller;
import vn.motcua.platform.identity.Roles;
import vn.motcua.platform.problem.ProblemException;

/**
 * Who may read a filing: its owner, the officers of its unit or authority who work on it, and services. To anybody else it
 * doesn't exist. Whoever isn't the owner says why, and the owner can see it.
 */
@ApplicationScoped
@Transactional
class Reading {

    /** Who decides by the answers. */
    static final Set<String> DECIDERS = Set.of(Roles.RECEPTION, Roles.HANDLER, Roles.LEADER, Roles.CLERK);
    /** Who writes papers to the applicant. */
    static final Set<String> WRITERS = Set.of(Roles.RECEPTION, Roles.HANDLER, Roles.LEADER, Roles.CLERK, Roles.CASHIER);

    private final Filings filings;
    private final AccessLog log;
    private final Caller caller;

    Reading(Filings filings, AccessLog log, Caller caller) {
        this.filings = filings;
        this.log = log;
        this.caller = caller;
    }

    /**
     * @param roles the officers who may
     * @param data  codes of what is read, for the owner to see
     */
    FilingHead read(UUID id, Set<String> roles, @Nullable String purpose, String... data) {
        var filing = filings.find(id).filter(found -> mayRead(found, roles))
                .orElseThrow(() -> ProblemException.notFound("There is no such filing."));
        if (!caller.is(filing.owner())) {
            log.opened(filing.owner(), filing.id(), filing.code(), stated(purpose), data);
        }
        return filing;
    }

    private boolean mayRead(FilingHead filing, Set<String> roles) {
        if (caller.isService() || caller.is(filing.owner())) {
            return true;
        }
        if (!caller.isOfficer() || roles.stream().noneMatch(caller::hasRole)) {
            return false;
        }
        caller.requireSecondFactor();
        return List.of(filing.unit(), filing.authority()).contains(caller.agency());
    }

    private static String stated(@Nullable String purpose) {
        if (purpose == null || !purpose.matches("[a-z][a-z-]{2,39}")) {
            throw ProblemException.badRequest("purpose-missing", "Say what for: ?purpose=dossier-check, for example.");
        }
        return purpose;
    }
}
