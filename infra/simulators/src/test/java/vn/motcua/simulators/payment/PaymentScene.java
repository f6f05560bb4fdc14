package vn.motcua.simulators.payment;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import vn.motcua.simulators.neighbour.When;
import vn.motcua.simulators.testing.Neighbourhood;
import vn.motcua.simulators.web.Form;
import vn.motcua.simulators.web.Json;

/** A merchant and a payer at the simulated provider, and the portal that is told. */
abstract class PaymentScene {

    final Merchant merchant = new Merchant("MOTCUA01", Neighbourhood.SECRET);
    Neighbourhood world;

    @BeforeEach
    void start() throws IOException {
        world = new Neighbourhood();
    }

    @AfterEach
    void stop() {
        world.close();
    }

    URI pay(String txnRef, String response) throws Exception {
        var answer = world.post(
                "/payment/pay", Form.write(Map.of("order", order(txnRef), "bank", "NCB", "response", response)));
        assertThat(answer.statusCode()).isEqualTo(303);
        return URI.create(answer.headers().firstValue("Location").orElseThrow());
    }

    Map<String, String> told() {
        return world.portal.told().getFirst().parameters();
    }

    String order(String txnRef) {
        return merchant.sign(parameters(txnRef));
    }

    static Map<String, String> parameters(String txnRef) {
        var now = Instant.now();
        return Map.ofEntries(
                Map.entry("vnp_Version", "2.1.0"), Map.entry("vnp_Command", "pay"),
                Map.entry("vnp_TmnCode", "MOTCUA01"), Map.entry("vnp_Amount", "1500000"),
                Map.entry("vnp_CurrCode", "VND"), Map.entry("vnp_TxnRef", txnRef),
                Map.entry("vnp_OrderInfo", "Thanh toan phi ho so"), Map.entry("vnp_OrderType", "other"),
                Map.entry("vnp_Locale", "vn"), Map.entry("vnp_IpAddr", "127.0.0.1"),
                Map.entry("vnp_ReturnUrl", "http://localhost:8080/pay/return"),
                Map.entry("vnp_CreateDate", When.compact(now)),
                Map.entry("vnp_ExpireDate", When.compact(now.plusSeconds(900))));
    }

    private static int requests;

    static Map<String, String> query(String txnRef) {
        return message(Map.of("Command", "querydr", "TxnRef", txnRef, "OrderInfo", "Hoi " + txnRef));
    }

    static Map<String, String> refund(String txnRef, String type, long amount) {
        return message(Map.of(
                "Command", "refund", "TxnRef", txnRef, "TransactionType", type, "Amount", amount + "00",
                "CreateBy", "CB-0106", "OrderInfo", "Hoan tien " + txnRef));
    }

    private static Map<String, String> message(Map<String, String> own) {
        var values = new LinkedHashMap<>(Map.of(
                "RequestId", "R" + ++requests, "Version", "2.1.0", "TmnCode", "MOTCUA01", "IpAddr", "127.0.0.1",
                "TransactionDate", "20261122080000", "CreateDate", "20261122080100"));
        values.putAll(own);
        return values.entrySet().stream()
                .collect(toMap(entry -> "vnp_" + entry.getKey(), Map.Entry::getValue, (a, _) -> a, LinkedHashMap::new));
    }

    Map<String, String> transact(Map<String, String> values, List<String> signed) throws Exception {
        var message = new LinkedHashMap<>(values);
        message.put("vnp_SecureHash", merchant.signature(values, signed));
        return post(message);
    }

    Map<String, String> post(Map<String, String> message) throws Exception {
        HttpResponse<String> answer = world.post(
                "/payment/merchant_webapi/api/transaction",
                Json.write(message), "Content-Type", "application/json");
        var values = new LinkedHashMap<String, String>();
        world.json(answer).properties().forEach(field -> values.put(field.getKey(), field.getValue().asText()));
        return values;
    }
}
