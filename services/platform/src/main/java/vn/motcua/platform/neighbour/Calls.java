package vn.motcua.platform.neighbour;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

import io.quarkus.narayana.jta.QuarkusTransaction;

/**
 * Keeps calls to others out of our transactions: while a neighbour hangs, nobody who waits for it may hold one of our few
 * connections to the database. REST clients are asked by themselves; whoever calls in another way asks here first.
 */
@ApplicationScoped
public class Calls {

    private static final Logger LOG = Logger.getLogger(Calls.class);
    private static final List<String> REFUSED = new CopyOnWriteArrayList<>();

    /** What becomes of such a call: in tests it fails, for people it rather goes on and an operator reads of it. */
    enum WithinTransaction {
        REFUSE,
        LOG
    }

    private final WithinTransaction within;

    Calls(@ConfigProperty(name = "motcua.calls.within-transaction") WithinTransaction within) {
        this.within = within;
    }

    /** @param whom no address: one may hold the number of a person */
    public void outsideTransaction(String whom) {
        if (QuarkusTransaction.getStatus() == Status.STATUS_NO_TRANSACTION) {
            return;
        }
        var fault = new IllegalStateException(whom + " is called while a transaction is open; ask first, then begin");
        switch (within) {
            case REFUSE -> {
                REFUSED.add(whom);
                throw fault;
            }
            case LOG -> LOG.error(fault.getMessage(), fault);
        }
    }

    /** Who was to be called within a transaction since this was last asked; who calls may take a refusal for an absence. */
    public static List<String> refused() {
        var refused = List.copyOf(REFUSED);
        REFUSED.clear();
        return refused;
    }
}
