package vn.motcua.privacy.access;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.hibernate.Session;

import vn.motcua.contracts.AccessEvent.Opened;
import vn.motcua.contracts.AgencyEvent;
import vn.motcua.contracts.Text;
import vn.motcua.privacy.wording.Wording;

/** The record of readings; it only ever grows, and shows only what has its entry in the audit log. */
@ApplicationScoped
@Transactional
public class Accesses {

    private static final String SEPARATOR = ",";
    private static final int MOST = 10_000;

    /** @param next where the next page begins, empty after the last */
    record Page(List<Access> items, Optional<Long> next) {}

    private final Session database;

    Accesses(Session database) {
        this.database = database;
    }

    void record(Opened opened) {
        database.createNativeMutationQuery("""
                insert into access (id, subject, at, dossier, code, staff_number, role, unit, purpose, data)
                values (?1, ?2, ?3, cast(?4 as uuid), cast(?5 as text), ?6, ?7, ?8, ?9, ?10) on conflict (id) do nothing""")
                .setParameter(1, opened.id()).setParameter(2, opened.subject()).setParameter(3, opened.at())
                .setParameter(4, opened.dossier() == null ? null : opened.dossier().toString())
                .setParameter(5, opened.code()).setParameter(6, opened.staffNumber()).setParameter(7, opened.role())
                .setParameter(8, opened.unit()).setParameter(9, opened.purpose())
                .setParameter(10, String.join(SEPARATOR, opened.data())).executeUpdate();
    }

    void remember(AgencyEvent.Published agency) {
        database.createNativeMutationQuery("""
                insert into agency (code, name_vi, name_en) values (?1, ?2, ?3)
                on conflict (code) do update set name_vi = excluded.name_vi, name_en = excluded.name_en""")
                .setParameter(1, agency.code()).setParameter(2, agency.name().vi()).setParameter(3, agency.name().en())
                .executeUpdate();
    }

    /** A page of the person's record, newest first, from before {@code after}. */
    Page of(UUID subject, Optional<Long> after, int limit) {
        var rows = database.createNativeQuery("""
                select access.seq, access.id, access.at, access.staff_number, access.role, access.unit, agency.name_vi,
                    agency.name_en, access.purpose, access.data, access.dossier, access.code, audit_entry.index
                from access left join agency on agency.code = access.unit
                    join audit_entry on audit_entry.event = access.id
                where access.subject = ?1 and access.seq < ?2 order by access.seq desc limit ?3""", Object[].class)
                .setParameter(1, subject).setParameter(2, after.orElse(Long.MAX_VALUE)).setParameter(3, limit + 1)
                .getResultList();
        var items = rows.stream().limit(limit).map(Accesses::access).toList();
        return new Page(items, rows.size() > limit
                ? Optional.of(((Number) rows.get(limit - 1)[0]).longValue())
                : Optional.empty());
    }

    boolean isAbout(UUID subject, UUID reading) {
        return !database.createNativeQuery("select 1 from access where id = ?1 and subject = ?2", Integer.class)
                .setParameter(1, reading).setParameter(2, subject).getResultList().isEmpty();
    }

    /** The newest readings of the person's data, for a copy. */
    public List<?> all(UUID subject) {
        return of(subject, Optional.empty(), MOST).items();
    }

    private static Access access(Object[] row) {
        var unit = (String) row[5];
        var unitName = row[6] == null ? Wording.of("unit", unit) : new Text((String) row[6], (String) row[7]);
        var role = (String) row[4];
        var purpose = (String) row[8];
        var data = Arrays.stream(((String) row[9]).split(SEPARATOR)).filter(code -> !code.isEmpty()).toList();
        var dataNames = data.stream().map(code -> Wording.of("data", code)).toList();
        return new Access((UUID) row[1], (Long) row[12], (Instant) row[2], (String) row[3], role, Wording.of("role", role),
                unit, unitName,
                purpose, Wording.of("purpose", purpose), data, dataNames, (UUID) row[10], (String) row[11]);
    }
}
