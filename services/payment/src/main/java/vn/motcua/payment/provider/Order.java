package vn.motcua.payment.provider;

import java.time.Instant;

import vn.motcua.contracts.Money;

/**
 * What the provider is asked to collect.
 *
 * @param reference our number of it, never used twice
 * @param purpose   ASCII only
 * @param locale    {@code vn} or {@code en}
 */
public record Order(String reference, Money amount, String purpose, String locale, Instant createdAt,
        Instant expiresAt) {}
