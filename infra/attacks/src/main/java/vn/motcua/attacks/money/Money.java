package vn.motcua.attacks.money;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;

import vn.motcua.attacks.Attack;
import vn.motcua.attacks.Browser;
import vn.motcua.attacks.Ground;
import vn.motcua.attacks.Reply;
import vn.motcua.attacks.Tally;
import vn.motcua.attacks.Who;
import vn.motcua.journeys.Deviation;

/** Tries to pay less, to have paid without paying, and to pay once for two. */
public final class Money implements Attack {

    private static final String IPN = "/api/payment/v1/vnpay/ipn?";
    private static final String HASH = "vnp_SecureHash";

    @Override
    public void play(Ground ground, Tally tally) {
        var order = begin(ground);
        var page = URI.create(order).getRawQuery();
        invented(ground, tally, page);
        var cancelled = pay(ground, order, "24");
        changed(ground, tally, cancelled);
        tally.held("nothing was paid", isUnpaid(ground), bill(ground));
        var paid = pay(ground, begin(ground), "00");
        replayed(ground, tally, paid);
        signature(ground, tally);
    }

    /** The signed address of the provider's page. */
    private static String begin(Ground ground) {
        return ground.door(Who.OWNER).json("POST", "/api/payment/v1/bills/" + ground.victim().thing("open-bill") + "/attempts",
                "{\"method\":\"GATEWAY\",\"locale\":\"vn\"}").json().path("redirect").asText();
    }

    /** @return what the provider sends the payer's browser back with */
    private static String pay(Ground ground, String order, String response) {
        var browser = new Browser(ground.portal());
        var page = URI.create(order);
        browser.submit(browser.get(page.getRawPath() + "?" + page.getRawQuery()), Map.of("response", response));
        return browser.locations().stream().filter(place -> place.contains(HASH)).reduce((_, last) -> last)
                .map(place -> URI.create(place).getRawQuery())
                .orElseThrow(() -> new Deviation("The provider sends nobody back: " + browser.locations()));
    }

    /** Notices about an order that nobody paid, with the order's own signature and worse. */
    private static void invented(Ground ground, Tally tally, String order) {
        var success = "&vnp_ResponseCode=00&vnp_TransactionStatus=00&vnp_TransactionNo=1&vnp_PayDate=20261122080000&vnp_BankCode=NCB";
        var attempts = new LinkedHashMap<String, String>();
        attempts.put("the order's own signature", order + success);
        attempts.put("no signature", without(order) + success);
        attempts.put("an empty signature", without(order) + success + "&" + HASH + "=");
        attempts.put("a signature of zeros", without(order) + success + "&" + HASH + "=" + "0".repeat(128));
        attempts.put("two signatures", order + success + "&" + HASH + "=" + "0".repeat(128));
        attempts.put("success behind an anchor", order + "%23" + success);
        attempts.put("the order's signature, and more under other names", order + success.replace("vnp_", "VNP_"));
        attempts.put("SQL for a signature", without(order) + success + "&" + HASH + "=%27%20OR%20%271%27=%271");
        attempts.forEach((name, query) -> {
            var reply = ground.door(Who.NOBODY).get(IPN + query);
            tally.held("notice with " + name, isRefused(reply), reply);
            returned(ground, tally, name, query);
        });
        tally.held("the bill isn't paid", isUnpaid(ground), bill(ground));
    }

    private static void changed(Ground ground, Tally tally, String cancelled) {
        var lies = Map.of("a cancelled payment called good", cancelled.replace("vnp_ResponseCode=24", "vnp_ResponseCode=00")
                .replaceAll("vnp_TransactionStatus=\\d+", "vnp_TransactionStatus=00"),
                "another amount", cancelled.replaceAll("vnp_Amount=\\d+", "vnp_Amount=100"),
                "another order", cancelled.replaceAll("vnp_TxnRef=[^&]+", "vnp_TxnRef=ANOTHER"),
                "another merchant", cancelled.replaceAll("vnp_TmnCode=[^&]+", "vnp_TmnCode=EVIL01"),
                "a second answer after the first", cancelled + "&vnp_ResponseCode=00&vnp_TransactionStatus=00");
        lies.forEach((name, query) -> {
            var reply = ground.door(Who.NOBODY).get(IPN + query);
            tally.held("notice with " + name, isRefused(reply) || reply.json().path("RspCode").asText().equals("02"), reply);
            returned(ground, tally, name, query);
        });
    }

    private static void replayed(Ground ground, Tally tally, String paid) {
        for (int i = 0; i < 5; i++) {
            var reply = ground.door(Who.NOBODY).get(IPN + paid);
            tally.held("a good notice once more", reply.json().path("RspCode").asText().matches("0[02]"), reply);
        }
        var bills = ground.door(Who.OWNER).get("/api/payment/v1/bills?dossier=" + ground.victim().thing("unpaid"));
        tally.held("one bill, paid once, at its full price",
                bills.json().size() == 1 && bills.json().path(0).path("amount").asLong() == 200_000
                        && bills.json().path(0).path("state").asText().equals("SETTLED"),
                bills);
        var again = ground.door(Who.OWNER).json("POST",
                "/api/payment/v1/bills/" + ground.victim().thing("open-bill") + "/attempts",
                "{\"method\":\"GATEWAY\",\"locale\":\"vn\"}");
        tally.refused("paying what is paid", again);
    }

    /** Callbacks of the message gateways count only when they are signed. */
    private static void signature(Ground ground, Tally tally) {
        for (var channel : new String[] { "sms", "zalo" }) {
            for (var signature : new String[] { "", "0", "0".repeat(64), "null" }) {
                tally.answered("a report of " + channel + " signed \"" + signature + "\"", ground.door(Who.NOBODY).send("POST",
                        "/api/notification/v1/callbacks/" + channel,
                        "{\"id\":\"1\",\"status\":\"FAILED\"}".getBytes(java.nio.charset.StandardCharsets.UTF_8),
                        Map.of("Content-Type", "application/json", "X-Signature", signature)), 401);
            }
        }
    }

    /** The page that the payer comes back to believes nothing either. */
    private static void returned(Ground ground, Tally tally, String name, String query) {
        var page = ground.door(Who.OWNER).get("/thanh-toan/ket-qua?" + query);
        tally.held("coming back with " + name, page.status() < 500 && !page.text().contains("Biên lai"), page.status());
    }

    private static boolean isRefused(Reply reply) {
        return reply.json().path("RspCode").asText().equals("97") || reply.status() == 400;
    }

    /** Also while an attempt is under way. */
    private static boolean isUnpaid(Ground ground) {
        return bill(ground).matches("OPEN|PENDING");
    }

    private static String bill(Ground ground) {
        return ground.door(Who.OWNER).get("/api/payment/v1/bills?dossier=" + ground.victim().thing("unpaid")).json().path(0)
                .path("state").asText();
    }

    private static String without(String query) {
        return query.replaceAll("&" + HASH + "=[^&]*", "");
    }
}
