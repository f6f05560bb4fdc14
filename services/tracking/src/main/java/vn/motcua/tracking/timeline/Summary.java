package vn.motcua.tracking.timeline;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import vn.motcua.contracts.Text;
import vn.motcua.tracking.timeline.Timeline.Todo;

/** A line in the list of one's dossiers. @param nextAction what the applicant can do first */
public record Summary(UUID id, String code, Optional<String> procedure, Optional<Text> name, Optional<Integer> status,
        Text statusName, Optional<Instant> due, Instant updatedAt, Optional<Todo> nextAction) {}
