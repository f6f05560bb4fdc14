package vn.motcua.workflow.dossier;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.Session;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

/** The officers who were at the desk, by staff number: their names stand on the papers they answer for. */
@ApplicationScoped
public class Officers {

    private final Map<String, Actor.Officer> written = new ConcurrentHashMap<>();
    private final Session database;
    private final Clock clock;

    Officers(Session database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Writes an officer down the first time, and when the name or the unit has changed. */
    @Transactional
    void seen(Actor.Officer officer) {
        if (officer.equals(written.get(officer.staffNumber()))) {
            return;
        }
        database.createNativeMutationQuery("""
                insert into officer (staff_number, full_name, unit, seen_at) values (?1, ?2, ?3, ?4)
                on conflict (staff_number) do update
                set full_name = excluded.full_name, unit = excluded.unit, seen_at = excluded.seen_at""")
                .setParameter(1, officer.staffNumber()).setParameter(2, officer.name())
                .setParameter(3, officer.unit()).setParameter(4, Instant.now(clock)).executeUpdate();
        written.put(officer.staffNumber(), officer);
    }

    @Transactional
    public Optional<String> name(@Nullable String staffNumber) {
        return database.createNativeQuery("select full_name from officer where staff_number = ?1", String.class)
                .setParameter(1, staffNumber).getResultStream().findFirst();
    }
}
