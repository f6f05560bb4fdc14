package vn.motcua.participation.petition;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.hibernate.Session;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;

import vn.motcua.contracts.PetitionEvent.Kind;

/** Looks for answers that are late, and for due times that workflow couldn't tell at once. */
@ApplicationScoped
class Watch {

    private static final int AT_ONCE = 100;

    private final Session database;
    private final Petitions petitions;
    private final Terms terms;
    private final DueDates dueDates;
    private final Clock clock;

    Watch(Session database, Petitions petitions, Terms terms, DueDates dueDates, Clock clock) {
        this.database = database;
        this.petitions = petitions;
        this.terms = terms;
        this.dueDates = dueDates;
        this.clock = clock;
    }

    private record Waiting(UUID id, Kind kind, Instant from, String agency) {}

    /** First the true due times: nothing is called late by a cautious one while workflow can be asked. */
    @Scheduled(every = "${motcua.participation.watch.every}", delayed = "5s", concurrentExecution = ConcurrentExecution.SKIP)
    void look() {
        for (var waiting : withoutDue()) {
            var due = dueDates.of(waiting.from(), terms.of(waiting.kind()).answer(), waiting.agency());
            if (due.unknown()) {
                break;
            }
            petitions.promise(waiting.id(), due);
        }
        late().forEach(petitions::tellOverdue);
    }

    private List<UUID> late() {
        return QuarkusTransaction.requiringNew().call(() -> database.createNativeQuery("""
                select id from petition where state in ('RECEIVED', 'IN_PROGRESS') and not overdue_told and not due_unknown
                    and due < ?1 order by due limit ?2""", UUID.class)
                .setParameter(1, clock.instant()).setParameter(2, AT_ONCE).getResultList());
    }

    private List<Waiting> withoutDue() {
        return QuarkusTransaction.requiringNew().call(() -> database.createNativeQuery("""
                select id, kind, due_from, agency from petition where due_unknown order by id limit ?1""", Object[].class)
                .setParameter(1, AT_ONCE).getResultList()).stream()
                .map(row -> new Waiting((UUID) row[0], Kind.valueOf((String) row[1]), (Instant) row[2], (String) row[3]))
                .toList();
    }
}
