package vn.motcua.catalogue.assistant;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import vn.motcua.catalogue.assistant.Verdict.Outcome;

/** How often the assistant could answer, and how many minutes of each day it worked; public. */
@ApplicationScoped
@Transactional
class Figures {

    /** Many ask at once: they mustn't all wait for one row. */
    private static final int ROWS_OF_A_DAY = 16;
    private static final int MINUTES_OF_A_DAY = 24 * 60;

    private final EntityManager database;
    private final Clock clock;

    Figures(EntityManager database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * @param notPublished the procedure was understood, the value isn't published
     * @param reported     answers that somebody called wrong
     * @param minutesUp    of the minutes that were watched, in how many its check went well
     */
    record Day(LocalDate day, long answered, long notPublished, long askedBack, long unknown, long reported, long minutesUp,
            long minutesWatched) {}

    void count(Outcome outcome) {
        database.createNativeQuery("""
                insert into assistant_count (day, outcome, part, number) values (?1, ?2, ?3, 1)
                on conflict (day, outcome, part) do update set number = assistant_count.number + 1""")
                .setParameter(1, LocalDate.now(clock)).setParameter(2, outcome.name())
                .setParameter(3, ThreadLocalRandom.current().nextInt(ROWS_OF_A_DAY)).executeUpdate();
    }

    /** One good check makes the minute good, whichever instance did it. */
    void checked(boolean good) {
        database.createNativeQuery("""
                insert into assistant_minute (minute, good) values (?1, ?2)
                on conflict (minute) do update set good = assistant_minute.good or excluded.good""")
                .setParameter(1, clock.instant().truncatedTo(ChronoUnit.MINUTES)).setParameter(2, good).executeUpdate();
    }

    void forgetBefore(Instant moment) {
        database.createNativeQuery("delete from assistant_minute where minute < ?1").setParameter(1, moment).executeUpdate();
    }

    /** The newest day first. A minute without a check counts as one in which it didn't work. */
    List<Day> days(int number) {
        var today = LocalDate.now(clock);
        List<?> rows = database.createNativeQuery("""
                with watched as (select min(minute) as first from assistant_minute),
                days as (select generate_series(cast(?2 as date), cast(?1 as date), interval '1 day')::date as day)
                select d.day,
                    coalesce(sum(c.number) filter (where c.outcome = 'ANSWERED'), 0),
                    coalesce(sum(c.number) filter (where c.outcome = 'NOT_PUBLISHED'), 0),
                    coalesce(sum(c.number) filter (where c.outcome = 'ASKED_BACK'), 0),
                    coalesce(sum(c.number) filter (where c.outcome = 'UNKNOWN'), 0),
                    (select count(*) from assistant_report r
                        where r.reported_at >= d.day::timestamp at time zone 'Asia/Ho_Chi_Minh'
                        and r.reported_at < (d.day + 1)::timestamp at time zone 'Asia/Ho_Chi_Minh'),
                    (select count(*) from assistant_minute m where m.good
                        and m.minute >= d.day::timestamp at time zone 'Asia/Ho_Chi_Minh'
                        and m.minute < (d.day + 1)::timestamp at time zone 'Asia/Ho_Chi_Minh'),
                    (select first from watched)
                from days d left join assistant_count c on c.day = d.day
                group by d.day order by d.day desc""", Object[].class)
                .setParameter(1, today).setParameter(2, today.minusDays(number - 1L)).getResultList();
        return rows.stream().map(Object[].class::cast).map(this::day).toList();
    }

    private Day day(Object[] row) {
        var day = row[0] instanceof LocalDate date ? date : ((java.sql.Date) row[0]).toLocalDate();
        return new Day(day, number(row[1]), number(row[2]), number(row[3]), number(row[4]), number(row[5]), number(row[6]),
                row[7] == null ? 0 : watched(day, (Instant) row[7]));
    }

    private long watched(LocalDate day, Instant first) {
        var zone = clock.getZone();
        var begin = day.atStartOfDay(zone).toInstant();
        var from = first.isAfter(begin) ? first : begin;
        var end = day.plusDays(1).atStartOfDay(zone).toInstant();
        var until = clock.instant().isBefore(end) ? clock.instant().truncatedTo(ChronoUnit.MINUTES).plusSeconds(60) : end;
        return Math.clamp(Duration.between(from, until).toMinutes(), 0, MINUTES_OF_A_DAY);
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }
}
