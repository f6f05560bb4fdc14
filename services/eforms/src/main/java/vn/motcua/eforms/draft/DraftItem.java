package vn.motcua.eforms.draft;

import java.time.Instant;
import java.util.UUID;

import vn.motcua.contracts.Text;

/** A draft in the list of one's own. */
record DraftItem(UUID id, String procedure, int version, Text name, Instant createdAt, Instant updatedAt) {}
