package vn.motcua.simulators.payment;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import vn.motcua.simulators.neighbour.When;

/**
 * Money that moved, or tried to.
 *
 * @param no           the provider's number
 * @param type         01 payment, 02 full refund, 03 partial refund
 * @param amount       in đồng
 * @param createDate   the merchant's date of the payment, empty for a transfer that it did not start
 * @param responseCode 00 for success, else why not
 * @param original     for a refund the number of its payment, else empty
 */
record Transaction(
        String no,
        String type,
        String txnRef,
        long amount,
        String bank,
        String cardType,
        String info,
        String createDate,
        Instant at,
        String responseCode,
        String original) {

    boolean succeeded() {
        return responseCode.equals("00");
    }

    boolean isPayment() {
        return type.equals("01");
    }

    /** 00 done, 02 failed, 07 suspected of fraud. */
    String status() {
        return switch (responseCode) {
            case "00", "07" -> responseCode;
            default -> "02";
        };
    }

    String bankTranNo() {
        return bank + no;
    }

    /** What the merchant and the payer's browser are told; a cancelled payment has no numbers, as at the real provider. */
    Map<String, String> parameters(Merchant merchant) {
        var told = new LinkedHashMap<String, String>();
        told.put("vnp_TmnCode", merchant.code());
        told.put("vnp_Amount", "" + amount * 100);
        told.put("vnp_BankCode", bank);
        told.put("vnp_BankTranNo", succeeded() ? bankTranNo() : "");
        told.put("vnp_CardType", cardType);
        told.put("vnp_PayDate", When.compact(at));
        told.put("vnp_OrderInfo", info);
        told.put("vnp_TransactionNo", responseCode.equals("24") ? "0" : no);
        told.put("vnp_ResponseCode", responseCode);
        told.put("vnp_TransactionStatus", status());
        told.put("vnp_TxnRef", txnRef);
        return told;
    }

    Transaction as(String otherResponse) {
        return new Transaction(
                no, type, txnRef, amount, bank, cardType, info, createDate, at, otherResponse, original);
    }

    Transaction worth(long otherAmount) {
        return new Transaction(
                no, type, txnRef, otherAmount, bank, cardType, info, createDate, at, responseCode, original);
    }

    Transaction of(String otherRef) {
        return new Transaction(
                no, type, otherRef, amount, bank, cardType, info, createDate, at, responseCode, original);
    }

    Transaction numbered(String otherNo) {
        return new Transaction(
                otherNo, type, txnRef, amount, bank, cardType, info, createDate, at, responseCode, original);
    }
}
