package vn.motcua.privacy.access;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.motcua.contracts.Text;

/**
 * One reading of a person's data, as that person sees it.
 *
 * @param entry       its number in the audit log, by which it can be checked
 * @param staffNumber the officer's number, or the service that read by itself
 */
record Access(UUID id, long entry, Instant at, String staffNumber, String role, Text roleName, String unit,
        Text unitName,
        String purpose, Text purposeName, List<String> data, List<Text> dataNames, @Nullable UUID dossier,
        @Nullable String code) {}
