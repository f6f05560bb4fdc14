/** Money that goes back. */
@NullMarked
package vn.motcua.payment.refund;

import org.jspecify.annotations.NullMarked;
