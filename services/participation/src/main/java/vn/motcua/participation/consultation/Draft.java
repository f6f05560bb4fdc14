package vn.motcua.participation.consultation;

import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import vn.motcua.contracts.Text;

/** What an agency writes before it asks: the draft, section by section, and the papers beside it. */
record Draft(@NotBlank String documentType, @NotNull @Valid Text title, @NotNull @Valid Text summary,
        @NotEmpty @Size(max = 200) @Valid List<Section> sections, @NotNull @Size(max = 20) @Valid List<Paper> papers) {

    /** @param label as in the draft, for example {@code Điều 4} */
    record Section(@NotBlank @Size(max = 60) String label, @NotNull @Size(max = 300) String title,
            @NotBlank @Size(max = 20_000) String text) {}

    /** @param url where the paper itself is, when it stands elsewhere */
    record Paper(@NotNull Kind kind, @NotNull @Valid Text title, @NotNull @Size(max = 50_000) String text,
            @Nullable @Pattern(regexp = "https?://\\S{3,500}") String url) {}

    enum Kind {
        DRAFT,
        SUBMISSION,
        POLICY_IMPACT,
        PROCEDURE_IMPACT,
        OTHER
    }
}
