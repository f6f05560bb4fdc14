package vn.motcua.eforms.draft;

import java.time.Instant;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;

import vn.motcua.contracts.Text;

/**
 * A draft in the list of one's own.
 *
 * @param principal for whom it is filled in under a mandate; null for oneself
 * @param answer    what tells it from another draft of the same procedure; null while nothing does
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DraftItem(UUID id, String procedure, int version, Text name, Instant createdAt, Instant updatedAt,
        @Nullable String principal, @Nullable Answer answer) {

    record Answer(Text label, Text display) {}
}
