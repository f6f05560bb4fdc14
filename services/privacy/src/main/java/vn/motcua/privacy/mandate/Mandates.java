package vn.motcua.privacy.mandate;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;

import org.hibernate.Session;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import vn.motcua.contracts.AccessEvent.Acted;
import vn.motcua.contracts.ChangeEvent;
import vn.motcua.contracts.Topics;
import vn.motcua.platform.outbox.Outbox;
import vn.motcua.platform.problem.ProblemException;
import vn.motcua.platform.time.Ids;
import vn.motcua.platform.vault.Vault;
import vn.motcua.privacy.mandate.Mandate.Parties;
import vn.motcua.privacy.mandate.Mandate.Scope;
import vn.motcua.privacy.mandate.MandateView.Business;
import vn.motcua.privacy.mandate.MandateView.Names;

/** Every mandate, and the only way to give, accept or end one. */
@ApplicationScoped
@Transactional
public class Mandates {

    /** Somebody for whom the caller may act. */
    record Standing(UUID mandate, UUID principal, String principalName, Optional<Business> business,
            LocalDate until) {}

    private static final int MOST = 200;

    private final Session database;
    private final Table table;
    private final Vault vault;
    private final Outbox outbox;
    private final Ids ids;
    private final Clock clock;

    Mandates(Session database, Table table, Vault vault, Outbox outbox, Ids ids, Clock clock) {
        this.database = database;
        this.table = table;
        this.vault = vault;
        this.outbox = outbox;
        this.ids = ids;
        this.clock = clock;
    }

    UUID give(Parties parties, Scope scope, Names names) {
        var key = parties.principal();
        var sealed = new Mandate.Sealed(vault.seal(key, names.principal()), vault.seal(key, names.representative()),
                names.business().map(it -> vault.seal(key, it.taxCode() + "\n" + it.name())).orElse(null));
        var mandate = new Mandate(ids.next(), parties, scope, sealed, clock.instant());
        table.persist(mandate);
        tell(mandate);
        return mandate.id();
    }

    /** @throws ProblemException 404 for whom it doesn't concern */
    MandateView find(UUID id, UUID person) {
        return table.findByIdOptional(id).filter(it -> it.isGivenBy(person) || it.isFor(person)).map(this::view)
                .orElseThrow(Mandates::none);
    }

    List<MandateView> givenBy(UUID person) {
        return table.find("principal = ?1 order by id desc", person).page(0, MOST).stream().map(this::view).toList();
    }

    List<MandateView> receivedBy(UUID person) {
        return table.find("representative = ?1 order by id desc", person).page(0, MOST).stream().map(this::view).toList();
    }

    /** Mandates on both sides, for a copy. */
    public Map<String, ? extends List<?>> all(UUID person) {
        return Map.of("given", givenBy(person), "received", receivedBy(person));
    }

    /** Those for whom the person may act in this procedure today. */
    List<Standing> standing(UUID person, String procedure) {
        var today = today();
        return table.find("representative = ?1 and state = ?2 order by id desc", person, Mandate.State.ACCEPTED).stream()
                .filter(mandate -> mandate.stands(procedure, today))
                .map(mandate -> new Standing(mandate.id(), mandate.principal(),
                        names(mandate).principal(), names(mandate).business(), mandate.scope().until()))
                .toList();
    }

    void accept(UUID id, UUID representative) {
        var mandate = locked(id, it -> it.isFor(representative));
        changed(mandate, mandate.accept(clock.instant(), today()));
    }

    void layDown(UUID id, UUID representative) {
        var mandate = locked(id, it -> it.isFor(representative));
        changed(mandate, mandate.layDown(clock.instant()));
    }

    void withdraw(UUID id, UUID principal) {
        var mandate = locked(id, it -> it.isGivenBy(principal));
        changed(mandate, mandate.withdraw(clock.instant()));
    }

    private Mandate locked(UUID id, Predicate<Mandate> theirs) {
        return table.findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).filter(theirs)
                .orElseThrow(Mandates::none);
    }

    private void changed(Mandate mandate, boolean done) {
        if (!done) {
            throw ProblemException.conflict("mandate-over", "This mandate is over, or was answered before.",
                    Map.of("status", view(mandate).state()));
        }
        tell(mandate);
    }

    private void tell(Mandate mandate) {
        outbox.add(Topics.CHANGES,
                new ChangeEvent.MandateChanged(ids.next(), mandate.id(), clock.instant(), mandate.state().name()));
    }

    private static ProblemException none() {
        return ProblemException.notFound("No such mandate.");
    }

    private MandateView view(Mandate mandate) {
        return mandate.view(names(mandate), uses(mandate.id()), today());
    }

    /** Something was filed under a mandate; whoever gave it sees it there. */
    public void used(Acted acted) {
        database.createNativeMutationQuery("""
                insert into mandate_use (mandate, dossier, code, procedure, at) values (?1, ?2, ?3, ?4, ?5)
                on conflict do nothing""")
                .setParameter(1, acted.mandate()).setParameter(2, acted.dossier()).setParameter(3, acted.code())
                .setParameter(4, acted.procedure()).setParameter(5, acted.at()).executeUpdate();
    }

    private List<MandateView.Use> uses(UUID mandate) {
        return database.createNativeQuery("""
                select dossier, code, procedure, at from mandate_use where mandate = ?1 order by at desc limit 100""",
                Object[].class).setParameter(1, mandate).getResultStream()
                .map(row -> new MandateView.Use((UUID) row[0], (String) row[1], (String) row[2], (Instant) row[3])).toList();
    }

    private Names names(Mandate mandate) {
        var sealed = mandate.sealed();
        var key = mandate.principal();
        return new Names(vault.openText(key, sealed.principalName()), vault.openText(key, sealed.representativeName()),
                Optional.ofNullable(sealed.business()).map(bytes -> vault.openText(key, bytes).split("\n", 2))
                        .map(parts -> new Business(parts[0], parts[1])));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    @ApplicationScoped
    static class Table implements PanacheRepositoryBase<Mandate, UUID> {}
}
