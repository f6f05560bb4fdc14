package vn.motcua.platform.trial;

import java.net.URI;
import java.time.Clock;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

import io.quarkus.rest.client.reactive.QuarkusRestClientBuilder;
import io.smallrye.common.annotation.RunOnVirtualThread;

import vn.motcua.contracts.DossierEvent;
import vn.motcua.contracts.FormEvent;
import vn.motcua.contracts.OfficialStatus;
import vn.motcua.contracts.Topics;
import vn.motcua.platform.idempotency.Idempotency;
import vn.motcua.platform.identity.Caller;
import vn.motcua.platform.identity.Roles;
import vn.motcua.platform.outbox.Outbox;
import vn.motcua.platform.problem.ProblemException;
import vn.motcua.platform.time.Ids;
import vn.motcua.platform.vault.Vault;

/** Uses every part of the platform once, so that its tests can knock at a real door. */
@Path("/trial")
@RunOnVirtualThread
class TrialResource {

    record Note(@NotBlank String text) {}

    record Kept(UUID id, int calls) {}

    record Person(UUID id, int level) {}

    private final Idempotency idempotency;
    private final EntityManager database;
    private final Vault vault;
    private final Outbox outbox;
    private final Caller caller;
    private final Ids ids;
    private final Clock clock;

    TrialResource(Idempotency idempotency, EntityManager database, Vault vault, Outbox outbox, Caller caller, Ids ids,
            Clock clock) {
        this.idempotency = idempotency;
        this.database = database;
        this.vault = vault;
        this.outbox = outbox;
        this.caller = caller;
        this.ids = ids;
        this.clock = clock;
    }

    @POST
    @Path("notes")
    @RolesAllowed(Roles.CITIZEN)
    public Kept keep(@HeaderParam(Idempotency.HEADER) String key, @Valid Note note) {
        return idempotency.once(caller.key(), key, note, Kept.class, () -> kept(note));
    }

    private Kept kept(Note note) {
        var id = ids.next();
        database.createNativeQuery("insert into trial (id, note) values (?1, ?2)")
                .setParameter(1, id).setParameter(2, vault.seal(id, note.text())).executeUpdate();
        outbox.add(Topics.FORMS, new FormEvent.Published(ids.next(), id.toString(), 1, clock.instant()));
        return new Kept(id, 1);
    }

    @GET
    @Path("notes/{id}")
    @Transactional
    public Note show(@RestPath UUID id) {
        var sealed = database.createNativeQuery("select note from trial where id = ?1", byte[].class)
                .setParameter(1, id).getResultList();
        if (sealed.isEmpty()) {
            throw ProblemException.notFound("No such note.");
        }
        return new Note(vault.openText(id, (byte[]) sealed.getFirst()));
    }

    @GET
    @Path("echo")
    @Transactional
    public String echo(@RestQuery String text) {
        return database.createNativeQuery("select cast(?1 as text)", String.class).setParameter(1, text).getSingleResult()
                .toString();
    }

    @POST
    @Path("notes/{id}/erasure")
    @Transactional
    public void erase(@RestPath UUID id) {
        vault.destroyKey(id);
    }

    /** A body that may be missing. */
    @POST
    @Path("notes/{id}/reason")
    public String reason(@RestPath UUID id, @Nullable Note note) {
        return note == null ? "none" : note.text();
    }

    @GET
    @Path("neighbours/{port}")
    public String visit(@RestPath int port) {
        return QuarkusRestClientBuilder.newBuilder().baseUri(URI.create("http://127.0.0.1:" + port))
                .build(TrialNeighbour.class).greet();
    }

    /** As nobody should: whoever waits for the neighbour holds a connection to the database meanwhile. */
    @GET
    @Path("neighbours/{port}/within")
    @Transactional
    public String visitWithinTransaction(@RestPath int port) {
        return visit(port);
    }

    @GET
    @Path("me")
    @RolesAllowed(Roles.CITIZEN)
    public Person me() {
        return new Person(caller.person(), caller.identityLevel());
    }

    @GET
    @Path("desk")
    @RolesAllowed(Roles.OFFICER)
    public String desk() {
        caller.requireSecondFactor();
        return caller.agency();
    }

    @GET
    @Path("correlation")
    public String correlation() {
        return TrialConsumer.LAST_CORRELATION.get();
    }

    @POST
    @Path("stops")
    @Transactional
    public UUID stop(@RestQuery @DefaultValue("1") int times) {
        var dossier = ids.next();
        var person = ids.next();
        for (int seq = 1; seq <= times; seq++) {
            var head = new DossierEvent.Head(ids.next(), dossier, "G01.801-261122-0001", seq, clock.instant(),
                    OfficialStatus.STOPPED, person);
            outbox.add(Topics.DOSSIERS, new DossierEvent.Stopped(head, "told"));
        }
        return dossier;
    }

    @GET
    @Path("heard")
    public int heard() {
        return TrialConsumer.HEARD.get();
    }

    /** Loses its connection in the middle of the work. */
    @POST
    @Path("connections/loss")
    @Transactional
    public void loseConnection() {
        database.createNativeQuery("select pg_terminate_backend(pg_backend_pid())").getSingleResult();
    }
}
