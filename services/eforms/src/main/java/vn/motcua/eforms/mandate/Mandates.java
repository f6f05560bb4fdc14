package vn.motcua.eforms.mandate;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;

import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;

import vn.motcua.platform.problem.ProblemException;
import vn.motcua.platform.vault.Vault;

/**
 * Under which mandate a citizen fills in a draft. The dossier is the representative's own to follow and to pay for; whose
 * matter it is stands with it, and the mandate must hold when it begins and when it is sent.
 */
@ApplicationScoped
@Transactional
public class Mandates {

    private static final Logger LOG = Logger.getLogger(Mandates.class);

    /** A mandate that holds today, as privacy tells it. */
    public record Standing(UUID mandate, UUID principal, String principalName) {}

    /** For whom a draft is, or a filing was. */
    public record Acting(UUID mandate, UUID principal, String principalName) {}

    private final EntityManager database;
    private final PrivacyClient privacy;
    private final JsonWebToken token;
    private final Vault vault;
    private final Clock clock;

    Mandates(EntityManager database, @RestClient PrivacyClient privacy, JsonWebToken token, Vault vault, Clock clock) {
        this.database = database;
        this.privacy = privacy;
        this.token = token;
        this.vault = vault;
        this.clock = clock;
    }

    /** @throws ProblemException 422 when the mandate doesn't hold for the caller, the procedure and today */
    public Standing mustStand(UUID mandate, String procedure) {
        return standing(procedure).stream().filter(standing -> standing.mandate().equals(mandate)).findFirst()
                .orElseThrow(() -> ProblemException.unprocessable("mandate-over",
                        "This mandate doesn't hold for you and this procedure today."));
    }

    public void open(UUID draft, Standing standing, String procedure) {
        database.persist(new MandateCase(draft, standing, procedure, vault.seal(draft, standing.principalName()),
                clock.instant()));
    }

    public Optional<Acting> of(UUID draft) {
        return Optional.ofNullable(database.find(MandateCase.class, draft)).map(found -> new Acting(found.mandate(),
                found.principal(), vault.openText(draft, found.name())));
    }

    /** @throws ProblemException 422 when the draft was begun under a mandate that has ended meanwhile */
    public void mustStillStand(UUID draft) {
        Optional.ofNullable(database.find(MandateCase.class, draft))
                .ifPresent(found -> mustStand(found.mandate(), found.procedure()));
    }

    /** Forgets for whom a draft was filled in that is no more. */
    public void forget(UUID draft) {
        database.createQuery("delete from MandateCase where draft = ?1").setParameter(1, draft).executeUpdate();
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
