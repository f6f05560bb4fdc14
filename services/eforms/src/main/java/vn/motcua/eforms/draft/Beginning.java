package vn.motcua.eforms.draft;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import vn.motcua.contracts.ProcedureTerms;
import vn.motcua.eforms.prefill.Prefill;
import vn.motcua.eforms.terms.Terms;
import vn.motcua.platform.identity.Caller;
import vn.motcua.platform.problem.ProblemException;

/** How a draft comes into being. */
@ApplicationScoped
public class Beginning {

    private final Drafts drafts;
    private final Filling filling;
    private final Terms terms;
    private final Prefill prefill;
    private final Caller caller;

    Beginning(Drafts drafts, Filling filling, Terms terms, Prefill prefill, Caller caller) {
        this.drafts = drafts;
        this.filling = filling;
        this.terms = terms;
        this.prefill = prefill;
        this.caller = caller;
    }

    /** @param existing whether it was there already */
    record Begun(UUID id, boolean existing) {}

    Begun begin(String procedure, boolean another) {
        var inForce = terms.inForce(procedure)
                .orElseThrow(() -> ProblemException.notFound("No procedure " + procedure + " can be filed here."));
        if (inForce.form() == null) {
            throw ProblemException.unprocessable("not-online", "This procedure can't be filed online yet.");
        }
        mustReach(inForce, caller.identityLevel());
        var before = another ? Optional.<UUID> empty() : drafts.of(caller.person(), procedure);
        return before.map(id -> new Begun(id, true))
                .orElseGet(() -> new Begun(drafts.begin(caller.person(), inForce, inForce.form()), false));
    }

    /** Asks the register outside of any transaction, then puts in what it said. */
    void fill(UUID draft, @Nullable String unit) {
        var owner = caller.person();
        drafts.open(owner, draft);
        var citizen = new Prefill.Citizen(caller.nationalId(), caller.fullName(), caller.birthDate());
        filling.fill(owner, draft, prefill.of(citizen), unit);
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
