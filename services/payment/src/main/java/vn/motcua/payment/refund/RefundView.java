package vn.motcua.payment.refund;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import vn.motcua.contracts.Money;

/**
 * A refund as the cashier sees it.
 *
 * @param reasonCode why it was opened
 * @param answer     the provider's code of refusal
 */
public record RefundView(UUID id, UUID bill, UUID dossier, String code, String unit, UUID applicant, Money amount,
        RefundState state, String reasonCode, Instant openedAt, Optional<String> decidedBy,
        Optional<Instant> decidedAt, Optional<String> note, Optional<String> answer, int version) {}
