package vn.motcua.participation.petition;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

import vn.motcua.contracts.Text;
import vn.motcua.participation.directory.Agencies;

/** The walk of each petition, without a gap. */
@ApplicationScoped
@Transactional
class History {

    /** @param step what was done, or {@code FILE} and {@code OVERDUE} */
    record Entry(long seq, Instant at, String step, State state, String agency, Text agencyName, @Nullable String note) {}

    private final Session database;
    private final Words words;
    private final Agencies agencies;

    History(Session database, Words words, Agencies agencies) {
        this.database = database;
        this.words = words;
        this.agencies = agencies;
    }

    void add(Petition petition, String step, By by, Instant at, @Nullable String note) {
        var query = database.createNativeMutationQuery("""
                insert into petition_entry (petition, seq, at, step, state, agency, staff, note)
                values (?1, ?2, ?3, ?4, ?5, ?6, cast(?7 as text), cast(?8 as bytea))""");
        query.setParameter(1, petition.id).setParameter(2, petition.seq()).setParameter(3, at).setParameter(4, step)
                .setParameter(5, petition.state().name()).setParameter(6, petition.agency)
                .setParameter(7, by.staff(), String.class)
                .setParameter(8, note == null ? null : words.sealed(petition.id, note), byte[].class).executeUpdate();
    }

    List<Entry> of(UUID petition) {
        return database.createNativeQuery("""
                select seq, at, step, state, agency, note from petition_entry where petition = ?1 order by seq""",
                Object[].class).setParameter(1, petition).getResultList().stream()
                .map(row -> new Entry(((Number) row[0]).longValue(), (Instant) row[1], (String) row[2],
                        State.valueOf((String) row[3]), (String) row[4], agencies.nameOf((String) row[4]),
                        words.opened(petition, (byte[]) row[5]).orElse(null)))
                .toList();
    }
}
