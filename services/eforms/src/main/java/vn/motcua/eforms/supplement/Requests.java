package vn.motcua.eforms.supplement;

import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;

import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;

import vn.motcua.eforms.filing.Filings;
import vn.motcua.platform.problem.ProblemException;

/** The supplement requests that workflow has open, read for the caller outside of any transaction. */
@ApplicationScoped
class Requests {

    private static final Logger LOG = Logger.getLogger(Requests.class);

    private final Filings filings;
    private final WorkflowClient workflow;
    private final JsonWebToken token;

    Requests(Filings filings, @RestClient WorkflowClient workflow, JsonWebToken token) {
        this.filings = filings;
        this.workflow = workflow;
        this.token = token;
    }

    /** @throws ProblemException 503 when workflow can't be asked now */
    Optional<WorkflowClient.OpenRequest> open(UUID owner, UUID dossier) {
        // Of what isn't the owner's, or has ended, workflow needn't be asked: what follows says so.
        return filings.find(dossier).filter(filing -> filing.owner().equals(owner) && !filing.closed())
                .flatMap(_ -> asked(dossier));
    }

    private Optional<WorkflowClient.OpenRequest> asked(UUID dossier) {
        try {
            return Optional.of(workflow.supplement(dossier, "Bearer " + token.getRawToken()))
                    .filter(request -> request.answeredAt() == null);
        } catch (WebApplicationException e) {
            var status = e.getResponse().getStatus();
            if (status == 404 || status == 409 || status == 410) {
                return Optional.empty();
            }
            throw away("answers " + status);
        } catch (ProcessingException e) {
            throw away(e.getClass().getSimpleName());
        }
    }

    private static ProblemException away(String why) {
        LOG.warnf("Workflow can't tell the supplement request: %s", why);
        return new ProblemException(503, "workflow-away", "The request can't be read now. Nothing is lost: try again.");
    }
}
