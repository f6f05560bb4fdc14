package vn.motcua.platform.trial;

import java.security.GeneralSecurityException;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import org.jboss.resteasy.reactive.RestPath;

import io.smallrye.common.annotation.RunOnVirtualThread;

import vn.motcua.platform.idempotency.Idempotency;
import vn.motcua.platform.identity.Caller;
import vn.motcua.platform.identity.Roles;
import vn.motcua.platform.testing.TestKeys;
import vn.motcua.platform.vault.MasterKey;
import vn.motcua.platform.vault.Vault;

/** Makes what is kept look older than it is. */
@Path("/trial")
@RunOnVirtualThread
class TimeResource {

    record Words(String text) {}

    private final EntityManager database;
    private final Idempotency idempotency;
    private final Caller caller;
    private final MasterKey master;

    TimeResource(EntityManager database, Idempotency idempotency, Caller caller, MasterKey master) {
        this.database = database;
        this.idempotency = idempotency;
        this.caller = caller;
        this.master = master;
    }

    /** Answers with what was said, which is therefore kept. */
    @POST
    @Path("words")
    @RolesAllowed(Roles.CITIZEN)
    public Words say(@HeaderParam(Idempotency.HEADER) String key, Words words) {
        return idempotency.once(caller.key(), key, words, Words.class, () -> words);
    }

    @POST
    @Path("days/{days}")
    @Transactional
    public void pass(@RestPath int days) {
        for (var table : List.of("idempotency", "inbox")) {
            database.createNativeQuery("update " + table + " set at = at - make_interval(days => ?1)").setParameter(1, days)
                    .executeUpdate();
        }
    }

    /** Everything is under the key that was there before. */
    @POST
    @Path("days-of-the-older-key")
    @Transactional
    public void turnBack() throws GeneralSecurityException {
        var older = MasterKey.of(TestKeys.olderKeyset());
        for (var row : rows("select owner, wrapped from data_key")) {
            var context = Vault.context((UUID) row[0]);
            database.createNativeQuery("update data_key set wrapped = ?2 where owner = ?1").setParameter(1, row[0])
                    .setParameter(2, older.seal(master.open((byte[]) row[1], context), context)).executeUpdate();
        }
        for (var row : rows("select caller, key, sealed from idempotency where sealed is not null")) {
            var context = Idempotency.context((String) row[0], (String) row[1]);
            database.createNativeQuery("update idempotency set sealed = ?3 where caller = ?1 and key = ?2")
                    .setParameter(1, row[0]).setParameter(2, row[1])
                    .setParameter(3, older.seal(master.open((byte[]) row[2], context), context)).executeUpdate();
        }
    }

    @SuppressWarnings("unchecked")
    private List<Object[]> rows(String query) {
        return database.createNativeQuery(query).getResultList();
    }
}
