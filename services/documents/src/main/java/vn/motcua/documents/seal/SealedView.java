package vn.motcua.documents.seal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.motcua.contracts.Text;

/**
 * A sealed paper as the register knows it.
 *
 * @param check       the code on the paper
 * @param maskedOwner the owner's name with its letters hidden; empty once it was erased
 * @param sha256      of the whole file, in hex
 */
public record SealedView(UUID document, UUID dossier, String dossierCode, String kind, String edition, Text title,
        @Nullable String number, String unit, Text issuer, LocalDate issuedOn, String check, String maskedOwner,
        String sha256, Force force, @Nullable String reason, Instant forceSince) {}
