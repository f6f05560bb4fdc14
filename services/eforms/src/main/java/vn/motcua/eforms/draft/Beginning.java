package vn.motcua.eforms.draft;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import vn.motcua.contracts.Channel;
import vn.motcua.contracts.ProcedureTerms;
import vn.motcua.eforms.counter.Applicant;
import vn.motcua.eforms.counter.Consent;
import vn.motcua.eforms.counter.Counter;
import vn.motcua.eforms.mandate.Mandates;
import vn.motcua.eforms.mandate.Standings;
import vn.motcua.eforms.mandate.Standings.Standing;
import vn.motcua.eforms.prefill.Prefill;
import vn.motcua.eforms.terms.Terms;
import vn.motcua.platform.access.AccessLog;
import vn.motcua.platform.identity.Caller;
import vn.motcua.platform.problem.ProblemException;

/** How a draft comes into being. */
@ApplicationScoped
public class Beginning {

    private final Drafts drafts;
    private final Filling filling;
    private final Terms terms;
    private final Prefill prefill;
    private final Counter counter;
    private final Mandates mandates;
    private final Standings standings;
    private final AccessLog log;
    private final Caller caller;

    Beginning(Drafts drafts, Filling filling, Terms terms, Prefill prefill, Counter counter, Mandates mandates,
            Standings standings, AccessLog log, Caller caller) {
        this.drafts = drafts;
        this.filling = filling;
        this.terms = terms;
        this.prefill = prefill;
        this.counter = counter;
        this.mandates = mandates;
        this.standings = standings;
        this.log = log;
        this.caller = caller;
    }

    /**
     * What a beginning is answered with, the first time and each time that it is repeated: also after the draft was sent.
     *
     * @param existing whether the draft was there already
     */
    record Begun(UUID id, boolean existing) {

        RestResponse<Begun> created() {
            return RestResponse.ResponseBuilder.<Begun> created(URI.create("/api/eforms/v1/drafts/" + id)).entity(this).build();
        }
    }

    /**
     * Asks, before anything is begun, whether the mandate stands.
     *
     * @throws ProblemException 422 when it doesn't, and what would refuse the beginning too
     */
    Standing standing(String procedure, UUID mandate) {
        mustReach(inForce(procedure), caller.identityLevel());
        return standings.mustStand(mandate, procedure);
    }

    @Transactional
    Begun begin(String procedure, boolean another, Optional<Standing> forAnother) {
        var inForce = inForce(procedure);
        mustReach(inForce, caller.identityLevel());
        if (forAnother.isPresent()) {
            var draft = drafts.begin(caller.person(), inForce, inForce.form());
            mandates.open(draft, forAnother.get(), procedure);
            return new Begun(draft, false);
        }
        var before = another ? Optional.<UUID> empty() : drafts.of(caller.person(), procedure);
        return before.map(id -> new Begun(id, true))
                .orElseGet(() -> new Begun(drafts.begin(caller.person(), inForce, inForce.form()), false));
    }

    /** Begins a draft for a citizen at the counter; the officer has seen their identity card, which is as good as level 2. */
    @Transactional
    Begun begin(String procedure, Applicant applicant, Channel channel, Consent consent) {
        var inForce = inForce(procedure);
        var draft = drafts.begin(counter.account(applicant), inForce, inForce.form());
        counter.open(draft, applicant, channel, consent);
        log.opened(counter.account(applicant), draft, null, Counter.PURPOSE, "identity", "answers");
        log.consented(counter.account(applicant), draft, Counter.PURPOSE, consent.version(), consent.way().name());
        return new Begun(draft, false);
    }

    /** Fills in what has just begun; what was begun earlier, and may be sent by now, stays as it is. */
    void complete(Begun begun, @Nullable String unit) {
        if (!begun.existing() && drafts.isUntouched(begun.id())) {
            fill(begun.id(), unit);
        }
    }

    /** Asks the register outside of any transaction, then puts in what it said. */
    void fill(UUID draft, @Nullable String unit) {
        var owner = counter.ownerOf(draft);
        drafts.open(owner, draft);
        filling.fill(owner, draft, knowledge(draft), unit);
    }

    private Prefill.Knowledge knowledge(UUID draft) {
        if (!caller.isCitizen()) {
            return prefill.of(present(draft));
        }
        return mandates.of(draft).map(acting -> Prefill.underMandate(acting.principalName()))
                .orElseGet(() -> prefill.of(oneself()));
    }

    private Prefill.Citizen oneself() {
        return new Prefill.Citizen(caller.nationalId(), caller.fullName(), caller.birthDate(), Prefill.Proof.E_ID);
    }

    private Prefill.Citizen present(UUID draft) {
        var applicant = counter.applicantOf(draft);
        return new Prefill.Citizen(applicant.nationalId(), applicant.fullName(), Optional.of(applicant.birthDate()),
                Prefill.Proof.IDENTITY_CARD);
    }

    private ProcedureTerms inForce(String procedure) {
        var inForce = terms.inForce(procedure)
                .orElseThrow(() -> ProblemException.notFound("No procedure " + procedure + " can be filed here."));
        if (inForce.form() == null) {
            throw ProblemException.unprocessable("not-online", "This procedure can't be filed online yet.");
        }
        return inForce;
    }

    /** @throws ProblemException 403 that says which e-ID level is needed */
    public static void mustReach(ProcedureTerms terms, int level) {
        if (level < terms.identityLevel()) {
            throw new ProblemException(403, "identity-level-too-low",
                    "This procedure needs an e-ID of level " + terms.identityLevel() + ".", List.of(),
                    Map.of("needed", terms.identityLevel(), "level", level, "message", Notices.IDENTITY_LEVEL));
        }
    }
}
