package vn.motcua.workflow.result;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;

import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;

import vn.motcua.platform.problem.ProblemException;
import vn.motcua.platform.time.Time;
import vn.motcua.workflow.dossier.Actor;
import vn.motcua.workflow.dossier.Dossiers;
import vn.motcua.workflow.dossier.DossierView;
import vn.motcua.workflow.dossier.Step;

/**
 * Gets a result rendered and sealed before the dossier's own transaction begins: a seal takes seconds and no row is locked
 * meanwhile. Documents seals once for each dossier, so a second try after a crash finds the same paper.
 */
@ApplicationScoped
class Sealing {

    private static final Logger LOG = Logger.getLogger(Sealing.class);
    private static final UUID NOT_SEALED = new UUID(0, 0);

    private final Dossiers dossiers;
    private final Numbers numbers;
    private final DocumentsClient documents;
    private final Clock clock;

    Sealing(Dossiers dossiers, Numbers numbers, @RestClient DocumentsClient documents, Clock clock) {
        this.dossiers = dossiers;
        this.numbers = numbers;
        this.documents = documents;
        this.clock = clock;
    }

    /** @throws ProblemException 503 when documents can't seal now; the dossier stays where it is */
    Step.Issue sealed(String reference, Actor.Officer clerk, long version, String token) {
        var dossier = dossiers.show(reference, clerk);
        boolean possible = dossier.version() == version
                && dossier.allowed().stream().anyMatch(allowed -> allowed.step() == Step.Kind.ISSUE);
        // What can't be issued isn't sealed; the step itself then says why, or gives the answer of the first try.
        return possible ? sealed(dossier, token) : new Step.Issue(NOT_SEALED, "", "");
    }

    private Step.Issue sealed(DossierView dossier, String token) {
        var assigned = numbers.assign(dossier.id(), dossier.authority(), LocalDate.ofInstant(clock.instant(), Time.ZONE));
        var signer = dossiers.signer(dossier.id());
        var request = new DocumentsClient.Result(dossier.id(), dossier.code(), dossier.procedure(),
                dossier.procedureVersion(), dossier.authority(), assigned.number(), assigned.on(),
                new DocumentsClient.Signer(signer, "Lãnh đạo đơn vị"), dossiers.finding(dossier.id()));
        try {
            var sealed = documents.seal(token, "result-" + dossier.id(), request);
            return new Step.Issue(sealed.document(), assigned.number(), sealed.verification());
        } catch (WebApplicationException e) {
            LOG.errorf("Documents doesn't seal the result of %s: %s", dossier.id(), e.getMessage());
            throw refused(e.getResponse().getStatus());
        } catch (ProcessingException e) {
            LOG.errorf("Documents can't be asked to seal the result of %s: %s", dossier.id(), e.getMessage());
            throw refused(503);
        }
    }

    /** Trying again helps when documents is away, not when something is missing from the result. */
    private static ProblemException refused(int status) {
        return status == 400 || status == 422
                ? ProblemException.unprocessable("result-incomplete",
                        "The finding doesn't say what this result needs. Return it to the handler; nothing was changed.")
                : new ProblemException(503, "seal-unavailable",
                        "The result can't be sealed now. Nothing was changed; try again in a minute.");
    }
}
