package vn.motcua.catalogue.procedure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import io.quarkus.runtime.StartupEvent;

import vn.motcua.catalogue.DataFile;

/** Publishes at start-up what the data files hold and isn't published yet. */
@ApplicationScoped
class Publication {

    /** Spells PUBLISH on a phone's keys: two instances that start together take turns. */
    private static final long LOCK = 7825474;

    private final Procedures procedures;
    private final EntityManager database;

    Publication(Procedures procedures, EntityManager database) {
        this.procedures = procedures;
        this.database = database;
    }

    @Transactional
    void publish(@Observes StartupEvent started) {
        database.createNativeQuery("select 1 from pg_advisory_xact_lock(" + LOCK + ")").getSingleResult();
        DataFile.publishedIn("procedures").forEach(procedures::publish);
    }
}
