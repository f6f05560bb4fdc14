package vn.motcua.workflow.desk;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;

import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;

import vn.motcua.contracts.OfficialStatus;
import vn.motcua.contracts.Text;
import vn.motcua.platform.problem.ProblemException;
import vn.motcua.workflow.dossier.Actor;
import vn.motcua.workflow.dossier.DossierView.TimeLeft;
import vn.motcua.workflow.dossier.State;
import vn.motcua.workflow.dossier.TimeLefts;
import vn.motcua.workflow.terms.Procedures;

/** Reads the queues of an officer's unit, most urgent first. No list shows personal data. */
@ApplicationScoped
@Transactional
class Queues {

    /** Finished and paused dossiers have no deadline and stand at the end; written like in the indexes that serve it. */
    private static final String URGENCY = "coalesce(deadline, timestamptz '9999-12-31 00:00:00+00')";
    private static final List<String> HALVES = List.of("unit = :agency", "authority = :agency and authority <> unit");
    private static final int MOST = 100;
    /** Nobody works a longer list by hand; counters stop there so that they stay cheap. */
    private static final int COUNTED = 1_000;

    private final Session database;
    private final Procedures procedures;
    private final Clock clock;

    Queues(Session database, Procedures procedures, Clock clock) {
        this.database = database;
        this.procedures = procedures;
        this.clock = clock;
    }

    /**
     * @param capped   whether there are more than were counted
     * @param worstDue nearest running deadline
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Queue(String queue, Text name, long count, boolean capped, @Nullable Instant worstDue) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Item(UUID id, String code, String procedure, @Nullable Text name, String channel, State state, Text stateName,
            OfficialStatus status, @Nullable Instant due, @Nullable TimeLeft timeLeft, @Nullable String holder,
            String unit, Instant submittedAt, long version) {}

    @JsonInclude
    record Page(List<Item> items, @Nullable String next) {}

    List<Queue> all(Actor.Officer officer) {
        return List.of(Desk.values()).stream().map(queue -> counted(queue, officer)).toList();
    }

    Page page(Desk queue, Actor.Officer officer, @Nullable String after, int limit) {
        int size = Math.clamp(limit, 1, MOST);
        var cursor = Cursor.read(after);
        // The beginning of each half comes out of its index in order; of both halves at once nothing would.
        var sql = HALVES.stream().map(half -> """
                (select id, code, procedure, procedure_version, channel, state, deadline, due, soon_at, limit_minutes,
                        holder, unit, submitted_at, version, %1$s as urgency
                from dossier where %2$s and %3$s and (%1$s, id) > (cast(:afterTime as timestamptz), :afterId)
                order by %1$s, id limit :limit)""".formatted(URGENCY, half, among(queue, officer)))
                .collect(Collectors.joining(" union all ", "", " order by urgency, id limit :limit"));
        var rows = bound(database.createNativeQuery(sql, Tuple.class), queue, officer)
                .setParameter("afterTime", cursor.time).setParameter("afterId", cursor.id)
                .setParameter("limit", size + 1).getResultList();
        var items = rows.stream().limit(size).map(this::item).toList();
        return new Page(items, rows.size() > size ? Cursor.of(rows.get(size - 1)) : null);
    }

    private Queue counted(Desk queue, Actor.Officer officer) {
        var sql = """
                select count(*) as many, min(deadline) as worst
                from (select deadline from dossier where (%s) and %s limit %d) few"""
                .formatted(String.join(" or ", HALVES), among(queue, officer), COUNTED + 1);
        var row = bound(database.createNativeQuery(sql, Tuple.class), queue, officer).getSingleResult();
        long many = row.get("many", Number.class).longValue();
        return new Queue(queue.path(), queue.label(), Math.min(many, COUNTED), many > COUNTED, row.get("worst", Instant.class));
    }

    private static String among(Desk queue, Actor.Officer officer) {
        var states = names(queue.states(officer.who()));
        return "state in (%s) and %s".formatted(states.isEmpty() ? "''" : states, queue.condition());
    }

    /** Names of an enum, so nothing that anybody typed. */
    private static String names(Set<State> states) {
        return states.stream().map(state -> "'" + state.name() + "'").collect(Collectors.joining(","));
    }

    private NativeQuery<Tuple> bound(NativeQuery<Tuple> query, Desk queue, Actor.Officer officer) {
        query.setParameter("agency", officer.unit());
        if (queue.condition().contains(":now")) {
            query.setParameter("now", clock.instant());
        }
        if (queue.condition().contains(":me")) {
            query.setParameter("me", officer.staffNumber());
        }
        return query;
    }

    private Item item(Tuple row) {
        var procedure = row.get("procedure", String.class);
        var state = State.valueOf(row.get("state", String.class));
        var name = procedures.find(procedure, row.get("procedure_version", Number.class).intValue())
                .map(terms -> terms.name()).orElse(null);
        var deadline = row.get("deadline", Instant.class);
        var minutes = row.get("limit_minutes", Number.class);
        var left = TimeLefts.of(state, deadline, row.get("soon_at", Instant.class),
                minutes == null ? null : minutes.intValue(), row.get("unit", String.class), clock.instant());
        return new Item(row.get("id", UUID.class), row.get("code", String.class), procedure, name,
                row.get("channel", String.class), state, state.label(), state.status().orElseThrow(),
                deadline == null ? row.get("due", Instant.class) : deadline, left, row.get("holder", String.class),
                row.get("unit", String.class), row.get("submitted_at", Instant.class),
                row.get("version", Number.class).longValue());
    }

    /** Where a page ended. */
    private record Cursor(String time, UUID id) {

        static Cursor read(@Nullable String text) {
            if (text == null || text.isBlank()) {
                return new Cursor("-infinity", new UUID(0, 0));
            }
            try {
                var parts = new String(Base64.getUrlDecoder().decode(text), US_ASCII).split("/");
                return new Cursor(Instant.parse(parts[0]).toString(), UUID.fromString(parts[1]));
            } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException | DateTimeException e) {
                throw ProblemException.badRequest("invalid-parameter", "after: take it from the page before.");
            }
        }

        static String of(Tuple row) {
            var text = row.get("urgency", Instant.class) + "/" + row.get("id", UUID.class);
            return Base64.getUrlEncoder().withoutPadding()
                    .encodeToString(text.getBytes(US_ASCII));
        }
    }
}
