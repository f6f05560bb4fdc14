/** Asks the provider what became of attempts, and compares a day's settlement. */
@NullMarked
package vn.motcua.payment.reconciliation;

import org.jspecify.annotations.NullMarked;
