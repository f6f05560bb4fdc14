/** Money that does not fit a bill, until somebody has settled it. */
@NullMarked
package vn.motcua.payment.discrepancy;

import org.jspecify.annotations.NullMarked;
