package vn.motcua.payment.discrepancy;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import vn.motcua.contracts.Money;
import vn.motcua.payment.discrepancy.Discrepancies.Kind;

/**
 * An item of reconciliation.
 *
 * @param expected what we had booked, empty when nothing
 * @param amount   what the provider says, or what it doesn't have
 */
public record DiscrepancyView(UUID id, Kind kind, String reference, Optional<UUID> bill, Optional<String> unit,
        Optional<Money> expected, Money amount, String providerNumber, String state, Instant openedAt,
        Optional<Instant> resolvedAt, Optional<String> resolvedBy, Optional<String> note) {}
