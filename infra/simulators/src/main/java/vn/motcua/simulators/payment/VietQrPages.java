package vn.motcua.simulators.payment;

import static vn.motcua.simulators.web.Html.both;
import static vn.motcua.simulators.web.Html.field;
import static vn.motcua.simulators.web.Html.row;
import static vn.motcua.simulators.web.Html.text;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.simulators.neighbour.Lie;
import vn.motcua.simulators.neighbour.Neighbour;
import vn.motcua.simulators.web.Page;
import vn.motcua.simulators.web.Problem;
import vn.motcua.simulators.web.Reply;
import vn.motcua.simulators.web.Request;
import vn.motcua.simulators.web.Routes;

/** A banking app that pays VietQR codes and notifies the merchant like the provider does. */
final class VietQrPages {

    /** @param amount in đồng, when the payer does not pay what the code says */
    record Transfer(@Nullable String payload, @Nullable Long amount) {}

    record Receipt(String transactionNo, String txnRef, long amount, String bank, String account) {}

    private final Transactions transactions;
    private final PaymentNotices notices;
    private final Neighbour neighbour;

    VietQrPages(Transactions transactions, PaymentNotices notices, Neighbour neighbour) {
        this.transactions = transactions;
        this.notices = notices;
        this.neighbour = neighbour;
    }

    void addTo(Routes routes) {
        routes.get("/payment/vietqr", this::ask).post("/payment/vietqr", neighbour.misbehaving(this::pay));
    }

    private Reply ask(Request request) {
        return page(request, 200, request.query("payload").orElse(""), "");
    }

    private Reply pay(Request request) throws InterruptedException {
        if (request.isJson()) {
            return Reply.json(pay(request.json(Transfer.class)));
        }
        var form = request.form();
        try {
            return thank(request, pay(transfer(form)));
        } catch (Problem problem) {
            var error = "<div class=\"error\" role=\"alert\"><p>"
                    + both("Không thanh toán được mã này.", String.valueOf(problem.getMessage())) + "</p></div>";
            return page(request, 422, form.getOrDefault("payload", ""), error);
        }
    }

    private static Transfer transfer(Map<String, String> form) {
        var amount = form.getOrDefault("amount", "").strip();
        if (!amount.matches("\\d{0,12}")) {
            throw new Problem(422, "Bad amount", "The amount must be a whole number of đồng.");
        }
        return new Transfer(form.getOrDefault("payload", ""), amount.isEmpty() ? null : Long.valueOf(amount));
    }

    private Receipt pay(Transfer transfer) throws InterruptedException {
        var code = VietQr.read(Optional.ofNullable(transfer.payload).orElse(""));
        var amount = Optional.ofNullable(transfer.amount)
                .or(code::amount)
                .filter(number -> number > 0)
                .orElseThrow(() -> new Problem(422, "No amount", "The code has no amount; say how much to pay."));
        var reference = code.reference()
                .map(this::carried)
                .orElseThrow(() -> new Problem(422, "No reference", "The code has neither bill number nor purpose."));
        var paid = transactions.transfer(reference, amount, code.purpose().map(this::carried).orElse(reference));
        notices.tellFirst(paid);
        return new Receipt(paid.no(), paid.txnRef(), paid.amount(), code.bank(), code.account());
    }

    /** Some banks lose punctuation on the way. */
    private String carried(String words) {
        return neighbour.behaviour().tells(Lie.STRIP_REFERENCE) ? words.replaceAll("[.-]", "") : words;
    }

    private static Reply thank(Request request, Receipt receipt) {
        return Page.of(request, 200, "Đã chuyển khoản", "Transferred", """
                <p class="amount">%s</p>
                <dl>%s%s%s%s</dl>
                <p><a href="%spayment/vietqr">%s</a></p>
                """.formatted(
                PayPages.money(receipt.amount, false),
                row(both("Nội dung", "Reference"), receipt.txnRef), row(both("Ngân hàng", "Bank"), receipt.bank),
                row(both("Tài khoản", "Account"), receipt.account),
                row(both("Số giao dịch", "Transaction"), receipt.transactionNo),
                request.root(), both("Trả mã khác", "Pay another code")));
    }

    private static Reply page(Request request, int status, String payload, String error) {
        return Page.of(request, status, "Ứng dụng ngân hàng: trả mã VietQR", "Banking app: pay a VietQR code", """
                %s
                <form method="post" action="%spayment/vietqr">
                <p class="field"><label for="payload">%s</label>
                <textarea id="payload" name="payload" rows="5" spellcheck="false" autocomplete="off">%s</textarea></p>
                %s
                <button type="submit">%s</button>
                </form>
                """.formatted(
                error, request.root(), both("Dán nội dung mã QR", "Paste the text of the QR code"), text(payload),
                field("amount", both("Số tiền khác (đồng), nếu muốn", "Another amount (đồng), if you like"), "text", ""),
                both("Chuyển khoản", "Transfer")));
    }
}
