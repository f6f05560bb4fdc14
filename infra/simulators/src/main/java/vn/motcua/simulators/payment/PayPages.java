package vn.motcua.simulators.payment;

import static vn.motcua.simulators.web.Html.hidden;
import static vn.motcua.simulators.web.Html.row;
import static vn.motcua.simulators.web.Html.text;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.motcua.simulators.neighbour.Neighbour;
import vn.motcua.simulators.payment.Order.Refusal;
import vn.motcua.simulators.web.Form;
import vn.motcua.simulators.web.Page;
import vn.motcua.simulators.web.Problem;
import vn.motcua.simulators.web.Reply;
import vn.motcua.simulators.web.Request;
import vn.motcua.simulators.web.Routes;

/** Where the merchant sends the payer: shows what is to be paid, and lets the payer decide how it ends. */
final class PayPages {

    private static final Pattern RESPONSE = Pattern.compile("\\d\\d");
    private static final Pattern BANK = Pattern.compile("[A-Z]{2,20}");
    private static final Map<String, String> BANKS = Map.of(
            "NCB", "Ngân hàng Thử Nghiệm (NCB)", "VCB", "Ngân hàng Giả Lập (VCB)", "AGRIBANK", "Ngân hàng Ví Dụ (AGRIBANK)");

    private record Ending(String code, String vi, String en) {}

    private static final List<Ending> MISHAPS = List.of(
            new Ending("07", "Bị nghi ngờ gian lận (07)", "Suspected of fraud (07)"),
            new Ending("09", "Thẻ chưa đăng ký Internet Banking (09)", "No internet banking (09)"),
            new Ending("10", "Xác thực sai quá 3 lần (10)", "Wrong details three times (10)"),
            new Ending("11", "Hết hạn chờ thanh toán (11)", "Expired (11)"),
            new Ending("12", "Thẻ bị khóa (12)", "Card locked (12)"),
            new Ending("13", "Sai mật khẩu OTP (13)", "Wrong one-time code (13)"),
            new Ending("65", "Vượt hạn mức trong ngày (65)", "Daily limit (65)"),
            new Ending("75", "Ngân hàng bảo trì (75)", "Bank maintenance (75)"),
            new Ending("79", "Sai mật khẩu quá số lần (79)", "Wrong password too often (79)"),
            new Ending("99", "Lỗi khác (99)", "Other error (99)"));

    private final Merchant merchant;
    private final Transactions transactions;
    private final PaymentNotices notices;
    private final Neighbour neighbour;
    private final Clock clock;

    PayPages(Merchant merchant, Transactions transactions, PaymentNotices notices, Neighbour neighbour) {
        this.merchant = merchant;
        this.transactions = transactions;
        this.notices = notices;
        this.neighbour = neighbour;
        this.clock = neighbour.clock();
    }

    void addTo(Routes routes) {
        routes.get("/payment/pay", neighbour.misbehaving(this::ask))
                .post("/payment/pay", neighbour.misbehaving(this::pay));
    }

    private Reply ask(Request request) {
        var wrong = Order.wrong(request.query(), merchant, clock.instant());
        if (wrong.isPresent()) {
            return refuse(request, wrong.get(), "en".equals(request.query().get("vnp_Locale")));
        }
        var order = Order.of(request.query());
        if (transactions.redirected(order.txnRef()).isPresent()) {
            return refuse(request, Refusal.DUPLICATE, order.inEnglish());
        }
        transactions.open(order);
        return Page.leadingTo(show(request, order), order.returnOrigin());
    }

    /** The page keeps nothing: the signed order comes back with the form and is checked again. */
    private Reply pay(Request request) throws InterruptedException {
        var form = request.form();
        var parameters = Form.read(form.getOrDefault("order", ""));
        var wrong = Order.wrong(parameters, merchant, clock.instant());
        if (wrong.isPresent()) {
            return refuse(request, wrong.get(), "en".equals(parameters.get("vnp_Locale")));
        }
        var order = Order.of(parameters);
        var paid = transactions.pay(order, choice(form, "bank", BANK), ending(form));
        if (paid.fresh()) {
            notices.tellFirst(paid.transaction());
        }
        return Reply.seeOther(wayBack(order, paid.transaction()));
    }

    private static String ending(Map<String, String> form) {
        return form.containsKey("mishap") ? choice(form, "mishapCode", RESPONSE) : choice(form, "response", RESPONSE);
    }

    private static String choice(Map<String, String> form, String name, Pattern pattern) {
        var value = form.getOrDefault(name, "");
        if (!pattern.matcher(value).matches()) {
            throw new Problem(400, "Bad choice", name + " is missing or malformed.");
        }
        return value;
    }

    private String wayBack(Order order, Transaction transaction) {
        var separator = order.returnUrl().getRawQuery() == null ? "?" : "&";
        return order.returnUrl() + separator + merchant.sign(transaction.parameters(merchant));
    }

    private static Reply refuse(Request request, Refusal refusal, boolean english) {
        var language = english ? "en" : "vi";
        var title = english ? "This payment cannot be made" : "Không thể thanh toán";
        return Page.of(request, 400, language, title, text(title), """
                <div class="error" role="alert"><p>%s</p><p>%s: <strong>%s</strong></p></div>
                """.formatted(
                text(english ? refusal.en : refusal.vi), english ? "Code" : "Mã lỗi", refusal.code));
    }

    private Reply show(Request request, Order order) {
        var english = order.inEnglish();
        var title = english ? "Pay" : "Thanh toán";
        return Page.of(request, 200, english ? "en" : "vi", title, text(title), """
                <p class="amount">%s</p>
                <dl>%s%s%s</dl>
                <form method="post" action="%spayment/pay">
                %s
                <p class="field"><label for="bank">%s</label><select id="bank" name="bank">%s</select></p>
                <button type="submit" name="response" value="00">%s</button>
                <button type="submit" class="second" name="response" value="24">%s</button>
                <h2>%s</h2>
                <button type="submit" class="second" name="response" value="51">%s</button>
                <p class="field"><label for="mishapCode">%s</label><select id="mishapCode" name="mishapCode">%s</select></p>
                <button type="submit" class="second" name="mishap" value="1">%s</button>
                </form>
                """.formatted(
                money(order.amount(), english),
                row(english ? "For" : "Nội dung", order.info()),
                row(english ? "To" : "Đơn vị nhận", merchant.code()),
                row(english ? "Order number" : "Mã đơn hàng", order.txnRef()),
                request.root(), hidden("order", request.rawQuery()),
                english ? "Bank" : "Ngân hàng", banks(order.bank()),
                english ? "Pay" : "Thanh toán", english ? "Cancel" : "Hủy",
                english ? "Or let it fail" : "Hoặc thử một lỗi",
                english ? "Insufficient funds (51)" : "Không đủ số dư (51)",
                english ? "Another mishap" : "Lỗi khác", mishaps(english),
                english ? "Fail like this" : "Thử lỗi này"));
    }

    static String money(long amount, boolean english) {
        var digits = "%,d".formatted(amount);
        return (english ? digits : digits.replace(',', '.')) + (english ? " VND" : " đồng");
    }

    private static String banks(String chosen) {
        return BANKS.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(bank -> "<option value=\"%s\"%s>%s</option>".formatted(
                        bank.getKey(), bank.getKey().equals(chosen) ? " selected" : "", text(bank.getValue())))
                .collect(Collectors.joining());
    }

    private static String mishaps(boolean english) {
        return MISHAPS.stream()
                .map(ending -> "<option value=\"%s\">%s</option>"
                        .formatted(ending.code, text(english ? ending.en : ending.vi)))
                .collect(Collectors.joining());
    }
}
