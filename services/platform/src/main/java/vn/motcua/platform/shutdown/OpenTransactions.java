package vn.motcua.platform.shutdown;

import java.time.Duration;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import jakarta.persistence.EntityManagerFactory;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;

import org.jboss.logging.Logger;

import io.quarkus.runtime.ShutdownEvent;

/**
 * A transaction ends before the database is closed, or it is rolled back: Hibernate, once closed, leaves out without a word what
 * it hasn't written yet, and the rest would be committed alone.
 */
@ApplicationScoped
class OpenTransactions {

    private static final Logger LOG = Logger.getLogger(OpenTransactions.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    /** So that whoever writes something last at {@link ShutdownEvent} still may. */
    private static final int AFTER_ALL_OTHERS = Interceptor.Priority.PLATFORM_AFTER + 900;

    private final TransactionSynchronizationRegistry transactions;
    private final EntityManagerFactory database;
    /** One party for the service itself and one for each open transaction. */
    private final Phaser open = new Phaser(1);

    OpenTransactions(TransactionSynchronizationRegistry transactions, EntityManagerFactory database) {
        this.transactions = transactions;
        this.database = database;
    }

    void begun(@Observes @Initialized(TransactionScoped.class) Object transaction) {
        open.register();
        transactions.registerInterposedSynchronization(new Synchronization() {

            @Override
            public void beforeCompletion() {
                if (!database.isOpen()) {
                    transactions.setRollbackOnly();
                }
            }

            @Override
            public void afterCompletion(int status) {
                open.arriveAndDeregister();
            }
        });
    }

    /** Returns when none is open any more; one that still is after a while is given up. */
    void end(@Observes @Priority(AFTER_ALL_OTHERS) ShutdownEvent told) {
        try {
            open.awaitAdvanceInterruptibly(open.arriveAndDeregister(), PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            LOG.warnf("%d transactions are open still and will be rolled back", open.getUnarrivedParties());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
