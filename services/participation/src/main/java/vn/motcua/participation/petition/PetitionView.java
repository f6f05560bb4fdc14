package vn.motcua.participation.petition;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;

import vn.motcua.contracts.PetitionEvent.Kind;
import vn.motcua.contracts.Text;

/**
 * A petition as its petitioner and the officers of its agency see it.
 *
 * @param name        the petitioner's
 * @param answer      the answer, or why it wasn't taken in; of the petition that it was merged into, when it was
 * @param level       of the time left: {@code IN_TIME}, {@code SOON}, {@code LATE}, {@code DONE}
 * @param looksFormal the way of the law that the text looks like, though its petitioner says it isn't
 * @param version     what a decision names in {@code If-Match}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PetitionView(UUID id, String code, Kind kind, State state, String agency, Text agencyName,
        @Nullable String procedure, @Nullable Text procedureName, @Nullable UUID dossier, @Nullable String dossierCode,
        @Nullable String place, String title, String text, @Nullable String concerns, String name, boolean mayPublish,
        boolean published, Instant filedAt, Instant due, boolean provisional, Level level, int round,
        @Nullable String answer, @Nullable Instant answeredAt, @Nullable Boolean inTime, @Nullable Instant reopenUntil,
        @Nullable Integer score, @Nullable String mergedInto, List<String> merged, @Nullable Text reason,
        @Nullable String looksFormal, Set<Step.Kind> allowed, List<History.Entry> history, List<Attachment> attachments,
        long version) {

    enum Level {
        IN_TIME,
        SOON,
        LATE,
        DONE
    }
}
