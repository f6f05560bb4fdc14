package vn.motcua.platform.inbox;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

/** Remembers which facts this service has handled, so that a repeated delivery changes nothing. */
@ApplicationScoped
public class Inbox {

    private final EntityManager database;

    Inbox(EntityManager database) {
        this.database = database;
    }

    /** Claims a fact within the caller's transaction; false when it was claimed before. */
    @Transactional(TxType.MANDATORY)
    public boolean claim(UUID fact) {
        return database.createNativeQuery("insert into inbox (fact) values (?1) on conflict do nothing")
                .setParameter(1, fact)
                .executeUpdate() == 1;
    }
}
