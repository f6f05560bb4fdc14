package vn.motcua.payment.bill;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import vn.motcua.contracts.Money;
import vn.motcua.contracts.PaymentEvent.Method;
import vn.motcua.contracts.PaymentEvent.Purpose;

/**
 * A bill as the other features see it.
 *
 * @param unit      agency that collects
 * @param authority agency that decides the dossier
 * @param receipt   the receipt's full number, once paid
 */
public record BillView(UUID id, UUID dossier, String code, String unit, String authority, UUID applicant,
        Purpose purpose, Money amount, BillState state, Instant openedAt, Instant payBy, Optional<Instant> settledAt,
        Optional<Method> method, Optional<String> receipt, int version) {}
