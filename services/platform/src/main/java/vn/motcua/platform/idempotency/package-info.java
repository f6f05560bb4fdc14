/** Repeated requests have one effect and one answer. */
@NullMarked
package vn.motcua.platform.idempotency;

import org.jspecify.annotations.NullMarked;
