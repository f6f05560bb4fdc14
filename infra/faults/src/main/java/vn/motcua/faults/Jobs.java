package vn.motcua.faults;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

import vn.motcua.journeys.Deviation;
import vn.motcua.journeys.Person;

/**
 * What comes due is held in the database until every instance stands before it, and then let go in one moment: an unpaid bill
 * lapses, a supplement that never came ends its dossier, and a late petition is told, once each.
 */
final class Jobs implements Case {

    /**
     * @param due  makes it due
     * @param hold locks it
     * @param fact what has to be told of each, once
     */
    private record Job(String service, String due, String hold, String fact, List<UUID> subjects) {}

    private static final String CITIZEN = "001090000001";
    /** Longer than any of these jobs rests, for what an instance gave up waiting for. */
    private static final Duration ROUND = Duration.ofSeconds(45);

    @Override
    public String name() {
        return "jobs";
    }

    @Override
    public List<String> play(Stage stage) {
        var number = Math.max(2, stage.size() / 4);
        try {
            var jobs = List.of(
                    new Job("payment", "update bill set pay_by = now() - interval '1 minute' where dossier = any(?)",
                            "select 1 from bill where dossier = any(?) for update", "payment.lapsed", unpaid(stage, number)),
                    new Job("workflow", "update dossier set answer_by = current_date - 2 where id = any(?)",
                            "select 1 from dossier where id = any(?) for update", "dossier.refused", unanswered(stage, number)),
                    new Job("participation",
                            "update petition set due = now() - interval '1 hour', due_unknown = false where id = any(?)",
                            "select 1 from petition where id = any(?) for update", "petition.overdue", late(stage, number)));
            var wrong = new ArrayList<>(stage.together(jobs.stream().map(job -> rush(stage, job)).toList()));
            Portal.rest(ROUND);
            stage.portal().quiesce();
            var told = told(stage);
            jobs.forEach(job -> wrong.addAll(judge(job.fact(), job.subjects(), told.getOrDefault(job.fact(), Map.of()))));
            return wrong;
        } catch (Deviation deviation) {
            return List.of(String.valueOf(deviation.getMessage()));
        }
    }

    /** By another line than the written one: nobody will ever see a dossier of them. */
    private static List<UUID> unpaid(Stage stage, int number) {
        var dossiers = new ArrayList<UUID>();
        stage.impatiently(() -> {
            var citizen = Person.citizen(stage.portal().address(), CITIZEN);
            for (int index = 0; index < number; index++) {
                var dossier = Payment.file(citizen);
                dossier.bill("OPEN");
                dossiers.add(UUID.fromString(dossier.id()));
            }
        });
        return dossiers;
    }

    private static List<UUID> unanswered(Stage stage, int number) {
        var citizen = stage.citizen(CITIZEN);
        var reception = stage.officer("tiepnhan.thu");
        return stage.under(Silent.AUDIENCE, () -> Stream.generate(() -> {
            var dossier = Payment.file(citizen);
            Payment.begin(dossier, Payment.GATEWAY).press(stage, "00");
            dossier.tracked(1);
            dossier.decide(reception, "claim", Map.of());
            dossier.decide(reception, "supplement-request", Map.of("reason", "Cần ghi rõ nơi làm việc", "marks",
                    List.of(Map.of("field", "residenceHistory", "reason", "Ghi rõ địa chỉ"))));
            return UUID.fromString(dossier.id());
        }).limit(number).toList());
    }

    private static List<UUID> late(Stage stage, int number) {
        var citizen = stage.citizen(CITIZEN);
        return stage.under(Silent.AUDIENCE, () -> Stream.generate(() -> UUID.fromString(citizen
                .post("/api/participation/v1/petitions", Map.of("kind", "CONDUCT", "title", "Chờ lâu ở quầy số 2", "text",
                        "Tôi chờ ba giờ ở quầy số 2 mà không có ai tiếp.", "province", "01", "mayPublish", false))
                .expect(201).json().path("id").asText())).limit(number).toList());
    }

    private static Callable<Optional<String>> rush(Stage stage, Job job) {
        var instances = (int) stage.portal().parts().stream().filter(part -> Portal.baseOf(part.name()).equals(job.service()))
                .count();
        return () -> {
            try {
                return new Rush(new Databases(stage.portal()), job.service()).over(job.due(), job.hold(), job.subjects(),
                        instances)
                                ? Optional.empty()
                                : Optional.of("The %d instances of %s never stood before the same work, so nothing was shown"
                                        .formatted(instances, job.service()));
            } catch (SQLException e) {
                throw new IllegalStateException("The database of " + job.service() + " can't be led", e);
            }
        };
    }

    /** The ids of the facts, by their type and what they are about; one that a crash made come twice has one id. */
    private static Map<String, Map<String, Set<String>>> told(Stage stage) {
        Map<String, Map<String, Set<String>>> told = new HashMap<>();
        new Topics(stage.portal().broker()).each(message -> {
            if (!message.topic().endsWith(Bus.DEAD) && !Bus.isPlanted(message) && message.key() != null) {
                told.computeIfAbsent(Topics.header(message, "ce_type"), _ -> new HashMap<>())
                        .computeIfAbsent(message.key(), _ -> new HashSet<>()).add(Topics.header(message, "ce_id"));
            }
        });
        return told;
    }

    /** @param told the ids of the facts by what they are about */
    static List<String> judge(String fact, List<UUID> subjects, Map<String, Set<String>> told) {
        return subjects.stream().map(UUID::toString).filter(subject -> told.getOrDefault(subject, Set.of()).size() != 1)
                .map(subject -> "%s was told %d times of %s".formatted(fact, told.getOrDefault(subject, Set.of()).size(),
                        subject))
                .toList();
    }
}
