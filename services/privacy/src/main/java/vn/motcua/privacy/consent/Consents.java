package vn.motcua.privacy.consent;

import java.sql.Date;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.hibernate.Session;

import vn.motcua.contracts.AccessEvent.Consented;
import vn.motcua.contracts.ChangeEvent;
import vn.motcua.contracts.Text;
import vn.motcua.contracts.Topics;
import vn.motcua.platform.outbox.Outbox;
import vn.motcua.platform.time.Ids;

/** What people agreed to; what they say last counts, and all they ever said is kept as evidence. */
@ApplicationScoped
@Transactional
public class Consents {

    /**
     * One thing said about a purpose.
     *
     * @param way         how a consent at the counter can be proved
     * @param staffNumber of who has seen it given
     */
    record Act(int version, boolean given, Instant at, String channel, String textSha256, Optional<String> way,
            Optional<String> staffNumber) {}

    /** @param level e-ID level of the person when they said it */
    record Said(UUID person, boolean given, String channel, int level) {}

    private static final String COUNTER = "counter";
    /** The officer has seen the identity card, which is as good as this level of the e-ID. */
    private static final int IDENTITY_CARD = 2;

    private final Session database;
    private final Outbox outbox;
    private final Ids ids;
    private final Clock clock;

    Consents(Session database, Outbox outbox, Ids ids, Clock clock) {
        this.database = database;
        this.outbox = outbox;
        this.ids = ids;
        this.clock = clock;
    }

    /** The texts in force, one for each purpose. */
    List<ConsentText> texts() {
        return database.createNativeQuery("""
                select distinct on (purpose) purpose, version, title_vi, title_en, text_vi, text_en, in_force_from, at_counter
                from consent_text where in_force_from <= ?1 order by purpose, version desc""", Object[].class)
                .setParameter(1, LocalDate.now(clock)).getResultStream().map(Consents::text).toList();
    }

    Optional<ConsentText> text(String purpose) {
        return texts().stream().filter(text -> text.purpose().equals(purpose)).findFirst();
    }

    /** All that the person said about a purpose, newest first. */
    List<Act> acts(UUID person, String purpose) {
        return database.createNativeQuery("""
                select version, given, at, channel, text_sha256, way, staff_number from consent_act
                where person = ?1 and purpose = ?2 order by seq desc limit 100""", Object[].class)
                .setParameter(1, person).setParameter(2, purpose).getResultStream().map(Consents::act).toList();
    }

    /** All that the person said, by purpose, for a copy. */
    public Map<String, ? extends List<?>> said(UUID person) {
        return texts().stream().collect(Collectors.toMap(ConsentText::purpose, text -> acts(person, text.purpose())));
    }

    void say(Said said, ConsentText text) {
        var now = clock.instant();
        database.createNativeMutationQuery("""
                insert into consent_act (person, purpose, version, given, text_sha256, channel, identity_level, at)
                values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)""")
                .setParameter(1, said.person()).setParameter(2, text.purpose()).setParameter(3, text.version())
                .setParameter(4, said.given()).setParameter(5, text.sha256()).setParameter(6, said.channel())
                .setParameter(7, said.level()).setParameter(8, now).executeUpdate();
        outbox.add(Topics.CHANGES, new ChangeEvent.ConsentSaid(ids.next(), said.person(), now, text.purpose(), text.version(),
                said.given()));
    }

    /** Keeps a consent that an officer has seen given, to the very version that was read out or signed. */
    public void witnessed(Consented consented) {
        var text = text(consented.purpose(), consented.version()).orElseThrow(() -> new IllegalStateException(
                "There is no version " + consented.version() + " of a consent to " + consented.purpose()));
        database.createNativeMutationQuery("""
                insert into consent_act (person, purpose, version, given, text_sha256, channel, identity_level, at, way,
                    staff_number, unit, dossier)
                values (?1, ?2, ?3, true, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)""")
                .setParameter(1, consented.subject()).setParameter(2, text.purpose()).setParameter(3, text.version())
                .setParameter(4, text.sha256()).setParameter(5, COUNTER).setParameter(6, IDENTITY_CARD)
                .setParameter(7, consented.at()).setParameter(8, consented.way()).setParameter(9, consented.staffNumber())
                .setParameter(10, consented.unit()).setParameter(11, consented.dossier()).executeUpdate();
    }

    private Optional<ConsentText> text(String purpose, int version) {
        return database.createNativeQuery("""
                select purpose, version, title_vi, title_en, text_vi, text_en, in_force_from, at_counter
                from consent_text where purpose = ?1 and version = ?2""", Object[].class)
                .setParameter(1, purpose).setParameter(2, version).getResultStream().map(Consents::text).findFirst();
    }

    private static ConsentText text(Object[] row) {
        var from = row[6] instanceof LocalDate date ? date : ((Date) row[6]).toLocalDate();
        return new ConsentText((String) row[0], ((Number) row[1]).intValue(), new Text((String) row[2], (String) row[3]),
                new Text((String) row[4], (String) row[5]), from, (Boolean) row[7]);
    }

    private static Act act(Object[] row) {
        return new Act(((Number) row[0]).intValue(), (Boolean) row[1], (Instant) row[2], (String) row[3], (String) row[4],
                Optional.ofNullable((String) row[5]), Optional.ofNullable((String) row[6]));
    }
}
