/**
 * Fees due, payments, receipts, refunds and reconciliation.
 *
 * <p>Hears what was submitted ({@code applications}) and what became of dossiers ({@code dossiers}, {@code retention}); says on
 * {@code payments} when money is due, has come, will not come, or goes back.
 */
@NullMarked
package vn.motcua.payment;

import org.jspecify.annotations.NullMarked;
