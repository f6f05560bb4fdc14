package vn.motcua.eforms.mandate;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;

import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;

import vn.motcua.platform.problem.ProblemException;

/**
 * Which mandates stand, asked of privacy outside of any transaction. One that ends between the question and what follows from
 * it ends as if a moment later: what is begun is asked about again when it is sent.
 */
@ApplicationScoped
public class Standings {

    private static final Logger LOG = Logger.getLogger(Standings.class);

    /** A mandate that holds today, as privacy tells it. */
    public record Standing(UUID mandate, UUID principal, String principalName) {}

    private final Mandates mandates;
    private final PrivacyClient privacy;
    private final JsonWebToken token;

    Standings(Mandates mandates, @RestClient PrivacyClient privacy, JsonWebToken token) {
        this.mandates = mandates;
        this.privacy = privacy;
        this.token = token;
    }

    /** @throws ProblemException 422 when the mandate doesn't hold for the caller, the procedure and today */
    public Standing mustStand(UUID mandate, String procedure) {
        return standing(procedure).stream().filter(standing -> standing.mandate().equals(mandate)).findFirst()
                .orElseThrow(() -> ProblemException.unprocessable("mandate-over",
                        "This mandate doesn't hold for you and this procedure today."));
    }

    /**
     * Asks nobody about what was sent before, so that sending it again is answered as the first time.
     *
     * @throws ProblemException 422 when the owner's draft was begun under a mandate that has ended meanwhile
     */
    public void mustStillStand(UUID owner, UUID draft) {
        mandates.underWhich(owner, draft).ifPresent(begun -> mustStand(begun.mandate(), begun.procedure()));
    }

    private List<Standing> standing(String procedure) {
        try {
            return privacy.standing(procedure, "Bearer " + token.getRawToken()).items();
        } catch (WebApplicationException | ProcessingException e) {
            LOG.warnf("Privacy can't tell which mandates stand: %s", e.getMessage());
            throw new ProblemException(503, "privacy-away", "The mandate can't be checked now. Nothing is lost: try again.");
        }
    }
}
