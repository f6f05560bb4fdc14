package vn.motcua.payment.provider;

import java.util.Map;

import vn.motcua.contracts.Money;

/**
 * A well-signed message about an order.
 *
 * @param forUs  whether it names us as the merchant
 * @param amount what it says was asked for
 */
public record Notice(String reference, boolean forUs, Money amount, Verdict verdict) {

    static Notice of(Map<String, String> values, String tmnCode) {
        return new Notice(values.getOrDefault("vnp_TxnRef", ""), tmnCode.equals(values.get("vnp_TmnCode")),
                Vnpay.amount(values), Vnpay.verdict(values));
    }
}
