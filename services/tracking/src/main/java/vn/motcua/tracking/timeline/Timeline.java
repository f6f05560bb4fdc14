package vn.motcua.tracking.timeline;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import vn.motcua.contracts.Text;

/**
 * A dossier's story as people read it.
 *
 * @param status   official code 1–10, empty before the dossier is registered
 * @param promised when the result is due
 * @param seq      of the newest entry
 * @param todo     what the applicant can do now; empty for strangers
 * @param check    opens the dossier without signing in, together with the code; for the owner only
 */
public record Timeline(UUID id, String code, Optional<String> procedure, Optional<Text> name, Optional<Integer> status,
        Text statusName, Optional<Instant> promised, boolean provisional, Optional<Now> now, List<Next> next,
        List<Todo> todo, List<Told> entries, boolean paused, boolean late, Optional<Contact> contact, long seq,
        Optional<String> check) {

    /** @param withRole who has it in hand */
    public record Now(Text what, Text withRole, Optional<Text> unit, Instant since, Optional<Instant> plannedEnd) {}

    /** @param expectedBy an estimate, empty when nothing can be said */
    public record Next(Text what, Optional<Instant> expectedBy) {}

    public enum Action {
        PAY,
        SUPPLEMENT,
        DOWNLOAD,
        RATE
    }

    public record Todo(Action action, Optional<Instant> by) {}

    /** @param detail codes and times for programs, for example {@code due} */
    public record Told(long seq, Instant at, String kind, Text what, Optional<Integer> status,
            Map<String, String> detail) {}

    public record Contact(Text name, String phone, String email) {}

    public Timeline checkedBy(String opener) {
        return new Timeline(id, code, procedure, name, status, statusName, promised, provisional, now, next, todo,
                entries, paused, late, contact, seq, Optional.of(opener));
    }

    /** What a stranger with code and check may see: where it is, not what the owner can do. */
    public Timeline masked() {
        var told = entries.stream()
                .map(entry -> new Told(entry.seq, entry.at, entry.kind, entry.what, entry.status, Map.of())).toList();
        return new Timeline(id, code, procedure, name, status, statusName, promised, provisional, now, next, List.of(),
                told, paused, late, contact, seq, Optional.empty());
    }
}
