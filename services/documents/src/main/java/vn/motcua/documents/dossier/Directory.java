package vn.motcua.documents.dossier;

import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import vn.motcua.contracts.AgencyEvent;
import vn.motcua.contracts.ApplicationEvent.Submitted;

/** The filings and agencies that this service has heard of. */
@ApplicationScoped
@Transactional
public class Directory {

    private final EntityManager database;

    Directory(EntityManager database) {
        this.database = database;
    }

    public Optional<FilingView> filing(UUID dossier) {
        return Optional.ofNullable(database.find(Filing.class, dossier)).map(Filing::view);
    }

    /**
     * The agency by its code.
     *
     * @throws NeighbourAway when nobody has told of it yet: a paper under a wrong name would stay wrong for ever
     */
    public AgencyView agency(String code) {
        return Optional.ofNullable(database.find(Agency.class, code)).map(Agency::view)
                .orElseThrow(() -> new NeighbourAway("catalogue"));
    }

    public void remember(Submitted submitted) {
        database.merge(new Filing(submitted));
    }

    void remember(AgencyEvent.Published published) {
        database.merge(new Agency(published));
    }
}
