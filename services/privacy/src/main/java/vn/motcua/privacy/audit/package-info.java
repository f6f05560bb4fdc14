/**
 * The audit log: one entry for each change of state anywhere in the portal, in a Merkle tree whose signed checkpoints give
 * every later change away.
 *
 * <p>{@link AuditConsumer} hears the facts, {@link AuditLog} numbers them, {@link Checkpoints} signs what there is.
 */
@NullMarked
package vn.motcua.privacy.audit;

import org.jspecify.annotations.NullMarked;
