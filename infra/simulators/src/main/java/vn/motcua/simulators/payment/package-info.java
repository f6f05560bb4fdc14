/** The payment provider, in the dialect of VNPAY 2.1.0, and a bank that pays VietQR codes. */
@NullMarked
package vn.motcua.simulators.payment;

import org.jspecify.annotations.NullMarked;
