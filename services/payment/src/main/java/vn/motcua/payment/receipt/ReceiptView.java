package vn.motcua.payment.receipt;

import java.time.Instant;
import java.util.UUID;

import vn.motcua.contracts.Money;
import vn.motcua.contracts.PaymentEvent.Method;
import vn.motcua.contracts.Text;

/**
 * A receipt as it is shown and printed.
 *
 * @param number in full: unit, year and number, for example {@code G01.801/2026/0000001}
 * @param serial the sign of the year's book (ký hiệu)
 */
public record ReceiptView(UUID bill, String number, String serial, String unit, Money amount, Text amountInWords,
        Instant paidAt, Method method) {}
