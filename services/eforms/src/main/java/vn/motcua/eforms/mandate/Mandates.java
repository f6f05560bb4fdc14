package vn.motcua.eforms.mandate;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import vn.motcua.platform.vault.Vault;

/**
 * Under which mandate a citizen fills in a draft. The dossier is the representative's own to follow and to pay for; whose
 * matter it is stands with it, and the mandate must hold when it begins and when it is sent.
 */
@ApplicationScoped
@Transactional
public class Mandates {

    /** For whom a draft is, or a filing was. */
    public record Acting(UUID mandate, UUID principal, String principalName) {}

    /** What a draft was begun under; that never changes. */
    record Begun(UUID mandate, String procedure) {}

    private final EntityManager database;
    private final Vault vault;
    private final Clock clock;

    Mandates(EntityManager database, Vault vault, Clock clock) {
        this.database = database;
        this.vault = vault;
        this.clock = clock;
    }

    public void open(UUID draft, Standings.Standing standing, String procedure) {
        database.persist(new MandateCase(draft, standing, procedure, vault.seal(draft, standing.principalName()),
                clock.instant()));
    }

    public Optional<Acting> of(UUID draft) {
        return Optional.ofNullable(database.find(MandateCase.class, draft)).map(found -> new Acting(found.mandate(),
                found.principal(), vault.openText(draft, found.name())));
    }

    /** Nothing for a draft that is another's, or isn't there any more: who goes on with it is told so. */
    Optional<Begun> underWhich(UUID owner, UUID draft) {
        return database.createQuery("""
                from MandateCase m where m.draft = ?1
                    and exists (select 1 from Draft d where d.id = m.draft and d.owner = ?2)""", MandateCase.class)
                .setParameter(1, draft).setParameter(2, owner).getResultStream().findFirst()
                .map(found -> new Begun(found.mandate(), found.procedure()));
    }

    /** Forgets for whom a draft was filled in that is no more. */
    public void forget(UUID draft) {
        database.createQuery("delete from MandateCase where draft = ?1").setParameter(1, draft).executeUpdate();
    }
}
