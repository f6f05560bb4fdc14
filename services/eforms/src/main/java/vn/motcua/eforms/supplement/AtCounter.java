package vn.motcua.eforms.supplement;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import vn.motcua.eforms.counter.Counter;
import vn.motcua.eforms.filing.Filings;
import vn.motcua.platform.access.AccessLog;
import vn.motcua.platform.identity.Caller;
import vn.motcua.platform.problem.Problem;
import vn.motcua.platform.problem.ProblemException;

/** For whom the caller answers: a citizen for themselves, a reception officer for who brings the missing paper to the counter. */
@ApplicationScoped
@Transactional
class AtCounter {

    private final Filings filings;
    private final AccessLog log;
    private final Caller caller;

    AtCounter(Filings filings, AccessLog log, Caller caller) {
        this.filings = filings;
        this.log = log;
        this.caller = caller;
    }

    /** @throws ProblemException 404 for an officer of another unit than the one that received the filing */
    UUID ownerOf(UUID dossier) {
        if (caller.isCitizen()) {
            return caller.person();
        }
        caller.requireSecondFactor();
        var filing = filings.find(dossier).filter(found -> found.unit().equals(caller.agency()))
                .orElseThrow(() -> ProblemException.notFound("There is no such filing."));
        log.opened(filing.owner(), dossier, filing.code(), Counter.PURPOSE, "answers");
        return filing.owner();
    }

    /** @throws ProblemException 422 for an officer who sends it without saying how the citizen consented */
    void witness(UUID owner, UUID dossier, SupplementResource.@Nullable Signed signed) {
        if (caller.isCitizen()) {
            return;
        }
        if (signed == null || signed.consent() == null || signed.consentBy() == null) {
            throw ProblemException
                    .invalid(List.of(new Problem.Error("/consentBy", "required", "Say how the citizen consented.")));
        }
        log.consented(owner, dossier, Counter.PURPOSE, signed.consent(), signed.consentBy().name());
    }
}
