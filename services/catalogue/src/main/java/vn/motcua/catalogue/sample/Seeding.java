package vn.motcua.catalogue.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;

import vn.motcua.catalogue.DataFile;
import vn.motcua.catalogue.procedure.Procedures;

/**
 * Publishes samples as if their files shipped with the service, in the background, up to the number that stands in a file. Only
 * in the demo: outside it nobody may find what isn't real.
 */
@ApplicationScoped
class Seeding {

    private static final Logger LOG = Logger.getLogger(Seeding.class);
    private static final int AT_ONCE = 100;

    /** Spells SAMPLES on a phone's keys: of several instances one publishes at a time, the others find it done. */
    private static final long LOCK = 7267537;

    private final Procedures procedures;
    private final EntityManager database;
    private final String profile;
    private final Optional<Path> file;
    private volatile boolean stopping;

    Seeding(Procedures procedures, EntityManager database, @ConfigProperty(name = "motcua.profile") String profile,
            @ConfigProperty(name = "motcua.catalogue.samples-file") Optional<Path> file) {
        this.procedures = procedures;
        this.database = database;
        this.profile = profile;
        this.file = file;
    }

    void start(@Observes StartupEvent started) throws IOException {
        if (file.isEmpty() || !Files.exists(file.get())) {
            return;
        }
        if (!profile.equals("demo")) {
            LOG.warn("Samples are for the demo only; none is published");
            return;
        }
        int number = Integer.parseInt(Files.readString(file.get()).strip());
        Thread.ofPlatform().name("seeding").daemon().start(() -> publish(number));
    }

    void stop(@Observes ShutdownEvent ended) {
        stopping = true;
    }

    /** In short transactions; one that was interrupted goes on at the next start. */
    void publish(int number) {
        int last = Math.min(number, Samples.MOST);
        for (int from = 1; from <= last && !stopping; from += AT_ONCE) {
            int first = from;
            QuarkusTransaction.requiringNew().run(() -> publish(first, Math.min(last, first + AT_ONCE - 1)));
        }
        LOG.infof("%d samples are published", last);
    }

    private void publish(int first, int last) {
        database.createNativeQuery("select 1 from pg_advisory_xact_lock(" + LOCK + ")").getSingleResult();
        if (procedures.newest(Samples.code(last)).isPresent()) {
            return;
        }
        for (int number = first; number <= last; number++) {
            procedures.publish(new DataFile("sample " + number, Samples.document(number)));
        }
    }
}
