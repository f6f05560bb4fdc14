package vn.motcua.catalogue.exchange;

import java.time.Instant;
import java.time.LocalDate;

import com.fasterxml.jackson.databind.node.ObjectNode;

import org.jspecify.annotations.Nullable;

/**
 * A procedure as it leaves the portal (docs/procedure-format.md).
 *
 * @param procedure everything but number and date of effect: an import begins a new version, which gets its own
 * @param published what it was published as; null while it is being written
 */
public record Exported(String format, ObjectNode procedure, @Nullable Published published) {

    public record Published(int version, LocalDate inForceFrom, Instant publishedAt) {}
}
