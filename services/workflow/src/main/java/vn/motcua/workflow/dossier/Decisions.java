package vn.motcua.workflow.dossier;

import java.util.Optional;

import jakarta.enterprise.context.RequestScoped;

import org.jspecify.annotations.Nullable;

import vn.motcua.platform.idempotency.Idempotency;
import vn.motcua.platform.identity.Caller;
import vn.motcua.platform.version.IfMatch;
import vn.motcua.workflow.terms.Learning;

/** Takes a step that somebody asks for over HTTP: once for each key, and only on what they saw. */
@RequestScoped
@Learning
public class Decisions {

    private final Dossiers dossiers;
    private final Idempotency idempotency;
    private final Caller caller;

    Decisions(Dossiers dossiers, Idempotency idempotency, Caller caller) {
        this.dossiers = dossiers;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    private record Asked(String dossier, String step, Object request) {}

    /**
     * Takes an officer's decision.
     *
     * @param ifMatch the version that the officer saw; 428 when missing
     * @param request what came in, for telling a repeated request from another one under the same key
     */
    public DossierView decide(String reference, @Nullable String ifMatch, @Nullable String key, Object request, Step step,
            Actor.Officer officer) {
        return once(reference, key, request, step, officer, Optional.of(IfMatch.version(ifMatch)));
    }

    /** Takes a step that holds whatever was seen. */
    public DossierView take(String reference, @Nullable String key, Object request, Step step, Actor actor) {
        return once(reference, key, request, step, actor, Optional.empty());
    }

    private DossierView once(String reference, @Nullable String key, Object request, Step step, Actor actor,
            Optional<Long> version) {
        return idempotency.once(caller.key(), key, new Asked(reference, step.kind().path(), request), DossierView.class,
                () -> dossiers.take(reference, step, actor, version));
    }
}
