package vn.motcua.participation.petition;

import java.util.List;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import vn.motcua.contracts.PetitionEvent.Kind;
import vn.motcua.participation.petition.FormalWays.Way;

/**
 * What a citizen sends in.
 *
 * @param formal     what the citizen says it is, when it is more than feedback
 * @param agency     whose conduct it is about, when known
 * @param province   GSO code, for finding the agency
 * @param place      code of the dossier's step, or path of the page, that it is about
 * @param notFormal  the citizen has read of the formal way and still means feedback
 * @param attachments files that the citizen has brought to the documents service
 */
record Filing(@NotNull Kind kind, @Nullable Way formal, @NotBlank @Size(max = 200) String title,
        @NotBlank @Size(max = 5000) String text, @Nullable @Size(max = 300) String concerns,
        @Nullable @Size(max = 30) String agency, @Nullable @Size(max = 2) String province,
        @Nullable @Size(max = 30) String procedure, @Nullable UUID dossier, @Nullable @Size(max = 200) String place,
        boolean mayPublish, boolean notFormal,
        @Nullable @Size(max = MOST_ATTACHMENTS) List<@Valid @NotNull Attachment> attachments) {

    static final int MOST_ATTACHMENTS = 5;

    Filing {
        attachments = attachments == null ? List.of() : List.copyOf(attachments);
    }
}
