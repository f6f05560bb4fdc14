/** The payment provider, in the dialect of VNPAY 2.1.0, and VietQR codes. */
@NullMarked
package vn.motcua.payment.provider;

import org.jspecify.annotations.NullMarked;
