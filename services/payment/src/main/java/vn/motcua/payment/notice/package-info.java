/** What the provider and the payer's browser tell us. */
@NullMarked
package vn.motcua.payment.notice;

import org.jspecify.annotations.NullMarked;
