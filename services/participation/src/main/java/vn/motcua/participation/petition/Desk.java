package vn.motcua.participation.petition;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

import vn.motcua.contracts.Text;
import vn.motcua.platform.problem.ProblemException;

/** The queues of an agency's desk. What was written isn't in them: whoever wants to read it opens it, and that is logged. */
@ApplicationScoped
@Transactional
class Desk {

    private static final Duration SOON = Duration.ofDays(3);
    private static final String CURSOR = "_";

    /** Each is a condition; the most urgent comes first. */
    enum Queue {
        OPEN("open", "Chờ xử lý", "To answer", "state in ('RECEIVED', 'IN_PROGRESS')"),
        NEW("new", "Mới", "New", "state = 'RECEIVED'"),
        SOON("soon", "Sắp đến hạn", "Due soon", "state in ('RECEIVED', 'IN_PROGRESS') and due between :now and :soon"),
        LATE("late", "Quá hạn", "Late", "state in ('RECEIVED', 'IN_PROGRESS') and due < :now"),
        TO_PUBLISH("to-publish", "Có thể công khai", "May be published",
                "state = 'ANSWERED' and may_publish and published_at is null"),
        ANSWERED("answered", "Đã trả lời", "Answered", "state = 'ANSWERED'"),
        ALL("all", "Tất cả", "All", "true");

        private final String path;
        private final Text label;
        private final String condition;

        Queue(String path, String vi, String en, String condition) {
            this.path = path;
            this.label = new Text(vi, en);
            this.condition = condition;
        }

        static Optional<Queue> at(String path) {
            return Arrays.stream(values()).filter(queue -> queue.path.equals(path)).findFirst();
        }
    }

    /** All queues in one look at the agency's petitions: a count and the first due date of each. */
    private static final String COUNTS = "select " + Arrays.stream(Queue.values())
            .map(queue -> "count(*) filter (where %1$s) as count_%2$d, min(due) filter (where %1$s) as due_%2$d"
                    .formatted(queue.condition, queue.ordinal()))
            .collect(Collectors.joining(", ")) + " from petition where agency = :agency";

    record Counted(String queue, Text name, long count, @Nullable Instant worstDue) {}

    record Reason(String code, Text name) {}

    /** Suggested words for the public. */
    record Suggestion(String title, String text, String answer, boolean changed) {}

    private final Session database;
    private final Views views;
    private final Words words;
    private final Clock clock;

    Desk(Session database, Views views, Words words, Clock clock) {
        this.database = database;
        this.views = views;
        this.words = words;
        this.clock = clock;
    }

    List<Counted> queues(By officer) {
        var row = database.createNativeQuery(COUNTS, Object[].class).setParameter("agency", officer.agency())
                .setParameter("now", clock.instant()).setParameter("soon", clock.instant().plus(SOON)).getSingleResult();
        return Arrays.stream(Queue.values()).map(queue -> new Counted(queue.path, queue.label,
                ((Number) row[2 * queue.ordinal()]).longValue(), (Instant) row[2 * queue.ordinal() + 1])).toList();
    }

    List<PetitionItem> items(Queue queue, By officer, Optional<String> after, int limit) {
        var from = after.map(Desk::parsed);
        return database.createNativeQuery("select * from petition where agency = :agency and " + queue.condition
                + " and cast(:now as timestamptz) < cast(:soon as timestamptz) and (due, id) > (:due, :id)"
                + " order by due, id limit :limit", Petition.class)
                .setParameter("agency", officer.agency()).setParameter("now", clock.instant())
                .setParameter("soon", clock.instant().plus(SOON))
                .setParameter("due", from.map(After::due).orElse(Instant.EPOCH))
                .setParameter("id", from.map(After::id).orElse(new UUID(0, 0)))
                .setParameter("limit", limit).getResultList().stream()
                .map(petition -> views.item(petition, null)).toList();
    }

    List<Reason> reasons() {
        return database.createNativeQuery("select code, name_vi, name_en from decline_reason order by name_vi", Object[].class)
                .getResultList().stream()
                .map(row -> new Reason((String) row[0], new Text((String) row[1], (String) row[2]))).toList();
    }

    /** @throws ProblemException 422 when the agency has no petition of that code */
    UUID idOf(String code, By officer) {
        return database.createNativeQuery("select id from petition where code = ?1 and agency = ?2", UUID.class)
                .setParameter(1, code.strip().toUpperCase(Locale.ROOT)).setParameter(2, officer.agency())
                .getResultStream().findFirst().orElseThrow(() -> ProblemException.unprocessable("merge-target",
                        "Name another petition of your agency that is open or answered."));
    }

    Suggestion suggestion(UUID id, By officer) {
        var petition = views.seen(id, officer);
        var content = words.opened(petition);
        var answer = words.opened(id, petition.answer).orElse("");
        var redaction = content.redaction();
        var suggested = new Suggestion(redaction.suggested(content.title()), redaction.suggested(content.text()),
                redaction.suggested(answer), false);
        return new Suggestion(suggested.title(), suggested.text(), suggested.answer(),
                !(content.title() + content.text() + answer).equals(suggested.title() + suggested.text() + suggested.answer()));
    }

    static String cursor(PetitionItem last) {
        return last.due() + CURSOR + last.id();
    }

    private record After(Instant due, UUID id) {}

    private static After parsed(String cursor) {
        try {
            var parts = cursor.split(CURSOR);
            return new After(Instant.parse(parts[0]), UUID.fromString(parts[1]));
        } catch (RuntimeException e) {
            throw ProblemException.badRequest("after", "That is no place in the list.");
        }
    }
}
