/** Numbered receipts for money received (biên lai). */
@NullMarked
package vn.motcua.payment.receipt;

import org.jspecify.annotations.NullMarked;
