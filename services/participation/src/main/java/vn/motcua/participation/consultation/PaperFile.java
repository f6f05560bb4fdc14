package vn.motcua.participation.consultation;

import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;

import vn.motcua.contracts.Text;

/**
 * A PDF beside a draft, for everybody once that is announced; the documents service keeps it.
 *
 * @param name   of the file, as it is saved
 * @param size   in bytes
 * @param sha256 tells whoever has saved it whether it is still the same
 */
record PaperFile(@NotNull UUID document, @NotNull Draft.Kind kind, @NotNull @Valid Text title,
        @NotBlank @Size(max = 255) String name, @Positive long size,
        @NotNull @Pattern(regexp = "[0-9a-f]{64}") String sha256) {}
