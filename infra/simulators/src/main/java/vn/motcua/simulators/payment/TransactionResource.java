package vn.motcua.simulators.payment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.motcua.simulators.neighbour.Bounded;
import vn.motcua.simulators.neighbour.Neighbour;
import vn.motcua.simulators.neighbour.When;
import vn.motcua.simulators.web.Json;
import vn.motcua.simulators.web.Reply;
import vn.motcua.simulators.web.Request;
import vn.motcua.simulators.web.Routes;

/**
 * The merchant's server asks what became of a payment ({@code querydr}), or gives money back ({@code refund}).
 * Every message is signed with hex HMAC-SHA512 over its values with a bar between them, absent ones empty:
 *
 * <ul>
 * <li>querydr: RequestId|Version|Command|TmnCode|TxnRef|TransactionDate|CreateDate|IpAddr|OrderInfo
 * <li>refund: RequestId|Version|Command|TmnCode|TransactionType|TxnRef|Amount|TransactionNo|TransactionDate|CreateBy|CreateDate|IpAddr|OrderInfo
 * <li>answer to querydr: ResponseId|Command|ResponseCode|Message|TmnCode|TxnRef|Amount|BankCode|PayDate|TransactionNo|TransactionType|TransactionStatus|OrderInfo|PromotionCode|PromotionAmount
 * <li>answer to refund: the same without the two about promotions
 * </ul>
 *
 * Response codes: 00 done, 02 unknown merchant or more refunded than paid, 03 malformed, 91 no such transaction,
 * 94 the request id was used, 95 the payment had failed, 97 bad signature. An answer to a refused request has only the
 * fields up to TxnRef. (VNPAY 2.1.0.)
 */
final class TransactionResource {

    static final List<String> QUERY = List.of(
            "RequestId", "Version", "Command", "TmnCode", "TxnRef", "TransactionDate", "CreateDate", "IpAddr",
            "OrderInfo");
    static final List<String> REFUND = List.of(
            "RequestId", "Version", "Command", "TmnCode", "TransactionType", "TxnRef", "Amount", "TransactionNo",
            "TransactionDate", "CreateBy", "CreateDate", "IpAddr", "OrderInfo");
    static final List<String> REFUND_ANSWER = List.of(
            "ResponseId", "Command", "ResponseCode", "Message", "TmnCode", "TxnRef", "Amount", "BankCode", "PayDate",
            "TransactionNo", "TransactionType", "TransactionStatus", "OrderInfo");
    static final List<String> QUERY_ANSWER = List.of(
            "ResponseId", "Command", "ResponseCode", "Message", "TmnCode", "TxnRef", "Amount", "BankCode", "PayDate",
            "TransactionNo", "TransactionType", "TransactionStatus", "OrderInfo", "PromotionCode", "PromotionAmount");

    private final Merchant merchant;
    private final Transactions transactions;
    private final Neighbour neighbour;
    private final Bounded<String> requestIds = new Bounded<>(5_000);

    TransactionResource(Merchant merchant, Transactions transactions, Neighbour neighbour) {
        this.merchant = merchant;
        this.transactions = transactions;
        this.neighbour = neighbour;
    }

    void addTo(Routes routes) {
        routes.post("/payment/merchant_webapi/api/transaction", neighbour.misbehaving(this::answer));
    }

    private Reply answer(Request request) {
        var asked = read(request);
        return switch (asked.getOrDefault("vnp_Command", "")) {
            case "querydr" -> refusal(asked, QUERY).orElseGet(() -> query(asked));
            case "refund" -> refusal(asked, REFUND).orElseGet(() -> refund(asked));
            default -> refuse(asked, "03", "Invalid command");
        };
    }

    private static Map<String, String> read(Request request) {
        var values = new LinkedHashMap<String, String>();
        Map<?, ?> written = request.json(Map.class);
        written.forEach((name, value) -> values.put("" + name, value == null ? "" : "" + value));
        return values;
    }

    private Optional<Reply> refusal(Map<String, String> asked, List<String> names) {
        if (!merchant.code().equals(asked.get("vnp_TmnCode"))) {
            return Optional.of(refuse(asked, "02", "Invalid TmnCode"));
        }
        if (!merchant.signed(asked, names)) {
            return Optional.of(refuse(asked, "97", "Invalid signature"));
        }
        var missing = names.stream()
                .filter(name -> !name.equals("TransactionNo"))
                .anyMatch(name -> asked.getOrDefault("vnp_" + name, "").isEmpty());
        if (missing) {
            return Optional.of(refuse(asked, "03", "Invalid data format"));
        }
        return requestIds.oldestFirst().contains(asked.getOrDefault("vnp_RequestId", ""))
                ? Optional.of(refuse(asked, "94", "Duplicate request"))
                : Optional.empty();
    }

    private Reply query(Map<String, String> asked) {
        requestIds.add(asked.getOrDefault("vnp_RequestId", ""));
        var txnRef = asked.getOrDefault("vnp_TxnRef", "");
        var found = transactions.find(txnRef, asked.getOrDefault("vnp_TransactionNo", ""));
        if (found.isPresent()) {
            return tell(asked, found.get(), found.get().status(), QUERY_ANSWER);
        }
        return transactions.opened(txnRef)
                .map(order -> pending(asked, order))
                .orElseGet(() -> refuse(asked, "91", "Transaction not found"));
    }

    /** The payer has seen the page and not decided yet. */
    private Reply pending(Map<String, String> asked, Order order) {
        var nothing = new Transaction(
                "0", "01", order.txnRef(), order.amount(), order.bank(), "", order.info(), order.createDate(),
                neighbour.clock().instant(), "", "");
        return tell(asked, nothing, "01", QUERY_ANSWER);
    }

    /** The number of a refused request may be used again; that of a refund that was taken may not. */
    private synchronized Reply refund(Map<String, String> asked) {
        if (requestIds.oldestFirst().contains(asked.getOrDefault("vnp_RequestId", ""))) {
            return refuse(asked, "94", "Duplicate request");
        }
        var payment = transactions.find(
                asked.getOrDefault("vnp_TxnRef", ""), asked.getOrDefault("vnp_TransactionNo", ""));
        if (payment.isEmpty()) {
            return refuse(asked, "91", "Transaction not found");
        }
        if (!payment.get().succeeded()) {
            return refuse(asked, "95", "The payment did not succeed");
        }
        return giveBack(asked, payment.get());
    }

    private Reply giveBack(Map<String, String> asked, Transaction payment) {
        var type = asked.getOrDefault("vnp_TransactionType", "");
        var written = asked.getOrDefault("vnp_Amount", "");
        if (!type.matches("0[23]") || !written.matches("[1-9]\\d{0,11}00")) {
            return refuse(asked, "03", "Invalid data format");
        }
        var amount = Long.parseLong(written) / 100;
        if (type.equals("02") && amount != payment.amount()) {
            return refuse(asked, "03", "A full refund must be of the full amount");
        }
        if (amount + transactions.refunded(payment) > payment.amount()) {
            return refuse(asked, "02", "More than was paid");
        }
        var refund = transactions.refund(payment, type, amount, asked.getOrDefault("vnp_OrderInfo", ""));
        requestIds.add(asked.getOrDefault("vnp_RequestId", ""));
        // 05: the provider has the request and is sending the money back.
        return tell(asked, refund, "05", REFUND_ANSWER);
    }

    private Reply tell(Map<String, String> asked, Transaction transaction, String status, List<String> signed) {
        var answer = head(asked, "00", "Success");
        answer.put("vnp_Amount", "" + transaction.amount() * 100);
        answer.put("vnp_BankCode", transaction.bank());
        answer.put("vnp_PayDate", When.compact(transaction.at()));
        answer.put("vnp_TransactionNo", transaction.no());
        answer.put("vnp_TransactionType", transaction.type());
        answer.put("vnp_TransactionStatus", status);
        answer.put("vnp_OrderInfo", transaction.info());
        return sign(answer, signed);
    }

    private Reply refuse(Map<String, String> asked, String code, String message) {
        return sign(head(asked, code, message), "refund".equals(asked.get("vnp_Command")) ? REFUND_ANSWER : QUERY_ANSWER);
    }

    private Map<String, String> head(Map<String, String> asked, String code, String message) {
        var answer = new LinkedHashMap<String, String>();
        answer.put("vnp_ResponseId", UUID.randomUUID().toString().replace("-", ""));
        answer.put("vnp_Command", asked.getOrDefault("vnp_Command", ""));
        answer.put("vnp_ResponseCode", code);
        answer.put("vnp_Message", message);
        answer.put("vnp_TmnCode", merchant.code());
        answer.put("vnp_TxnRef", asked.getOrDefault("vnp_TxnRef", ""));
        return answer;
    }

    private Reply sign(Map<String, String> answer, List<String> names) {
        var signer = neighbour.behaviour().forgedSignature() ? merchant.forged() : merchant;
        answer.put("vnp_SecureHash", signer.signature(answer, names));
        return Reply.text(200, "application/json", Json.write(answer));
    }
}
