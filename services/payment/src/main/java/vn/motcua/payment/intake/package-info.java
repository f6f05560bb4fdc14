/** Facts of other services that open bills and refunds. */
@NullMarked
package vn.motcua.payment.intake;

import org.jspecify.annotations.NullMarked;
