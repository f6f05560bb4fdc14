package vn.motcua.participation.petition;

import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * A file that goes with a petition; the documents service keeps it and hands it to who may see it. Never public.
 *
 * @param size in bytes
 */
record Attachment(@NotNull UUID document, @NotBlank @Size(max = 255) String name,
        @NotBlank @Size(max = 100) String mediaType, long size) {}
