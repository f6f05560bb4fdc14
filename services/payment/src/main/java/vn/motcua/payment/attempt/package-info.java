/** Tries to pay a bill. */
@NullMarked
package vn.motcua.payment.attempt;

import org.jspecify.annotations.NullMarked;
