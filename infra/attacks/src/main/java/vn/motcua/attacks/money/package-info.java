/** Amounts, notices and the way back from the payment provider. */
@NullMarked
package vn.motcua.attacks.money;

import org.jspecify.annotations.NullMarked;
