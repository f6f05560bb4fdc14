package vn.motcua.notification.channel;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.hibernate.Session;

import vn.motcua.contracts.ChangeEvent;
import vn.motcua.contracts.ChangeEvent.ContactChanged.Deed;
import vn.motcua.contracts.NotificationEvent.Medium;
import vn.motcua.contracts.Topics;
import vn.motcua.notification.message.Messages;
import vn.motcua.platform.outbox.Outbox;
import vn.motcua.platform.problem.ProblemException;
import vn.motcua.platform.time.Ids;
import vn.motcua.platform.vault.Vault;

/** A person's own addresses, each confirmed by a code before it is used, and what the person wants. */
@ApplicationScoped
@Transactional
public class Channels {

    static final Duration CODE_LIVES = Duration.ofMinutes(10);
    private static final int TRIES = 5;
    private static final Duration BETWEEN_CODES = Duration.ofMinutes(1);
    private static final Duration CODES_REST = Duration.ofDays(1);
    private static final int MOST_CODES = 10;

    /** @param language empty when the person has not chosen */
    record Preference(Optional<String> language, Set<Medium> muted) {}

    record Own(UUID id, Medium medium, String address, boolean confirmed) {}

    private final Session database;
    private final Vault vault;
    private final Codes codes;
    private final Messages messages;
    private final Outbox outbox;
    private final Ids ids;
    private final Clock clock;

    Channels(Session database, Vault vault, Codes codes, Messages messages, Outbox outbox, Ids ids, Clock clock) {
        this.database = database;
        this.vault = vault;
        this.codes = codes;
        this.messages = messages;
        this.outbox = outbox;
        this.ids = ids;
        this.clock = clock;
    }

    List<Own> of(UUID person) {
        return database.createNativeQuery("""
                select id, medium, sealed, verified_at is not null from channel where person = ?1 order by medium""",
                Object[].class).setParameter(1, person).getResultStream()
                .map(row -> new Own((UUID) row[0], Medium.valueOf((String) row[1]),
                        vault.openText(person, (byte[]) row[2]), (Boolean) row[3]))
                .toList();
    }

    /** A new address isn't used before its code came back; the same address again sends a new code. */
    void put(UUID person, Medium medium, String address) {
        var known = of(person).stream().filter(own -> own.medium() == medium).findFirst();
        if (known.filter(own -> own.confirmed() && own.address().equals(address)).isPresent()) {
            return;
        }
        var id = known.map(Own::id).orElseGet(ids::next);
        refuseHaste(person, medium);
        database.createNativeMutationQuery("""
                insert into channel (id, person, medium, sealed, asked_at) values (?1, ?2, ?3, ?4, ?5)
                on conflict (person, medium) do update set sealed = ?4, asked_at = ?5, verified_at = null, tries = 0""")
                .setParameter(1, id).setParameter(2, person).setParameter(3, medium.name())
                .setParameter(4, vault.seal(person, address)).setParameter(5, now()).executeUpdate();
        tell(person, medium, Deed.GIVEN);
        messages.verify(id, person, medium);
    }

    void remove(UUID person, Medium medium) {
        var removed = database.createNativeMutationQuery("delete from channel where person = ?1 and medium = ?2")
                .setParameter(1, person).setParameter(2, medium.name()).executeUpdate();
        if (removed > 0) {
            tell(person, medium, Deed.REMOVED);
        }
    }

    /** A stranger's phone isn't to be flooded with codes, whatever is taken away and put back in between. */
    private void refuseHaste(UUID person, Medium medium) {
        var now = now();
        var allowed = database.createNativeMutationQuery("""
                insert into code_pace as pace (person, medium, sent_at, many) values (?1, ?2, ?3, 1)
                on conflict (person, medium) do update
                set sent_at = ?3, many = case when pace.sent_at < ?4 then 1 else pace.many + 1 end
                where pace.sent_at <= ?5 and (pace.sent_at < ?4 or pace.many < ?6)""")
                .setParameter(1, person).setParameter(2, medium.name()).setParameter(3, now)
                .setParameter(4, now.minus(CODES_REST)).setParameter(5, now.minus(BETWEEN_CODES)).setParameter(6, MOST_CODES)
                .executeUpdate() == 1;
        if (!allowed) {
            throw new ProblemException(429, "code-just-sent", "A code was just sent, or too many today. Wait for it.");
        }
    }

    /** @return whether the address is confirmed now; after five tries a new code is needed */
    boolean confirm(UUID person, UUID channel, String code) {
        var row = database.createNativeQuery("""
                update channel set tries = tries + 1 where id = ?1 and person = ?2 returning asked_at, tries, medium""",
                Object[].class).setParameter(1, channel).setParameter(2, person).getResultStream().findFirst()
                .orElseThrow(() -> ProblemException.notFound("There is no such channel."));
        var asked = (Instant) row[0];
        var right = ((Number) row[1]).intValue() <= TRIES && now().isBefore(asked.plus(CODE_LIVES))
                && codes.fits(channel, asked, code);
        if (right) {
            database.createNativeMutationQuery("update channel set verified_at = ?2 where id = ?1")
                    .setParameter(1, channel).setParameter(2, now()).executeUpdate();
            tell(person, Medium.valueOf((String) row[2]), Deed.CONFIRMED);
        }
        return right;
    }

    Optional<String> confirmed(UUID person, Medium medium) {
        return of(person).stream().filter(own -> own.medium() == medium && own.confirmed()).map(Own::address)
                .findFirst();
    }

    Optional<String> address(UUID channel) {
        return database.createNativeQuery("select person, sealed from channel where id = ?1", Object[].class)
                .setParameter(1, channel).getResultStream().findFirst()
                .map(row -> vault.openText((UUID) row[0], (byte[]) row[1]));
    }

    /** The code that confirms a channel; made anew each time, so that it is stored nowhere. */
    public Optional<String> code(UUID channel) {
        return asked(channel).map(at -> codes.of(channel, at));
    }

    private Optional<Instant> asked(UUID channel) {
        return database.createNativeQuery("select asked_at from channel where id = ?1", Instant.class)
                .setParameter(1, channel).getResultStream().findFirst();
    }

    Preference preference(UUID person) {
        return database.createNativeQuery("select language, muted from preference where person = ?1", Object[].class)
                .setParameter(1, person).getResultStream().findFirst()
                .map(row -> new Preference(Optional.of((String) row[0]), media((String) row[1])))
                .orElseGet(() -> new Preference(Optional.empty(), Set.of()));
    }

    void prefer(UUID person, String language, Set<Medium> muted) {
        database.createNativeMutationQuery("""
                insert into preference (person, language, muted) values (?1, ?2, ?3)
                on conflict (person) do update set language = ?2, muted = ?3""")
                .setParameter(1, person).setParameter(2, language)
                .setParameter(3, muted.stream().map(Medium::name).sorted().collect(Collectors.joining(",")))
                .executeUpdate();
        outbox.add(Topics.CHANGES, new ChangeEvent.PreferencesChanged(ids.next(), person, now()));
    }

    private void tell(UUID person, Medium medium, Deed deed) {
        outbox.add(Topics.CHANGES, new ChangeEvent.ContactChanged(ids.next(), person, now(), medium, deed));
    }

    private static Set<Medium> media(String written) {
        return Arrays.stream(written.split(",")).filter(name -> !name.isEmpty()).map(Medium::valueOf)
                .collect(Collectors.toUnmodifiableSet());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
