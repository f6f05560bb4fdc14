package vn.motcua.simulators.payment;

import static vn.motcua.simulators.web.Html.both;
import static vn.motcua.simulators.web.Html.text;

import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import vn.motcua.simulators.neighbour.ControlPages;
import vn.motcua.simulators.neighbour.Lie;
import vn.motcua.simulators.neighbour.Neighbour;
import vn.motcua.simulators.neighbour.Neighbour.Kind;
import vn.motcua.simulators.neighbour.Notices;
import vn.motcua.simulators.neighbour.Settings;
import vn.motcua.simulators.neighbour.When;
import vn.motcua.simulators.web.Page;
import vn.motcua.simulators.web.Reply;
import vn.motcua.simulators.web.Request;
import vn.motcua.simulators.web.Routes;

/** The payment provider and the bank, put together. */
public final class PaymentSimulator {

    private static final int SHOWN = 50;

    private final Merchant merchant;
    private final Neighbour neighbour;
    private final ControlPages controls;
    private final Transactions transactions;
    private final PaymentNotices tellings;

    public PaymentSimulator(Settings settings, Notices notices, Clock clock) {
        this.merchant = Merchant.of(settings);
        this.neighbour = new Neighbour(
                "payment", Kind.PAYS, List.of(Lie.CONTRADICT, Lie.OTHER_ORDER, Lie.STRIP_REFERENCE, Lie.LOSE_SETTLEMENT),
                clock);
        this.controls = new ControlPages(neighbour, notices);
        this.transactions = new Transactions(settings, clock);
        this.tellings = new PaymentNotices(
                settings.address("MOTCUA_PAYMENT_IPN_URL", "http://127.0.0.1:18105/api/payment/v1/vnpay/ipn"),
                merchant, neighbour, notices);
    }

    public void addTo(Routes routes) {
        controls.addTo(routes);
        routes.get("/payment", this::page).get("/payment/transactions", _ -> Reply.json(transactions.newestFirst()));
        new PayPages(merchant, transactions, tellings, neighbour).addTo(routes);
        new TransactionResource(merchant, transactions, neighbour).addTo(routes);
        new SettlementResource(merchant, transactions, neighbour).addTo(routes);
        new VietQrPages(transactions, tellings, neighbour).addTo(routes);
    }

    private Reply page(Request request) {
        var entries = transactions.newestFirst().stream()
                .limit(SHOWN)
                .map(PaymentSimulator::item)
                .collect(Collectors.joining());
        var today = When.compact(neighbour.clock().instant()).substring(0, 8);
        return Page.of(request, 200, "Cổng thanh toán", "Payment provider", """
                %s
                <p><a class="button" href="%spayment/vietqr">%s</a></p>
                <p><a href="%spayment/settlement/%s.csv">%s</a></p>
                <h2>%s</h2>%s
                """.formatted(
                controls.form(request), request.root(), both("Trả một mã VietQR", "Pay a VietQR code"),
                request.root(), today, both("Tệp đối soát hôm nay", "Today's settlement file"),
                both("Giao dịch gần đây", "Latest transactions"),
                entries.isEmpty() ? "<p>" + both("Chưa có giao dịch.", "No transactions yet.") + "</p>" : entries));
    }

    private static String item(Transaction entry) {
        var kind = entry.isPayment() ? "thanh toán / payment" : "hoàn tiền / refund";
        return """
                <div class="item"><p><strong>%s</strong> · %s · <span class="%s">%s</span></p><p>%s · %s · %s · %s</p></div>
                """.formatted(
                text(PayPages.money(entry.amount(), false)), kind, entry.succeeded() ? "good" : "bad",
                text(entry.responseCode()), When.of(entry.at()), text(entry.bank()), text(entry.txnRef()),
                text(entry.info()));
    }
}
