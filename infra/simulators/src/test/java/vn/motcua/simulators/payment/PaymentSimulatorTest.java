package vn.motcua.simulators.payment;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.simulators.neighbour.When;
import vn.motcua.simulators.testing.Neighbourhood;
import vn.motcua.simulators.testing.Portal.Told;
import vn.motcua.simulators.web.Form;
import vn.motcua.simulators.web.Json;

class PaymentSimulatorTest {

    private final Merchant merchant = new Merchant("MOTCUA01", Neighbourhood.SECRET);
    private Neighbourhood world;

    @BeforeEach
    void start() throws IOException {
        world = new Neighbourhood();
    }

    @AfterEach
    void stop() {
        world.close();
    }

    @Test
    void showsWhatIsToBePaidInThePayersLanguage() throws Exception {
        assertThat(world.get("/payment/pay?" + order("REF1")).body())
                .contains("15.000 đồng", "Thanh toan phi ho so", "lang=\"vi\"", "GIẢ LẬP");
        var english = new LinkedHashMap<>(parameters("REF1"));
        english.put("vnp_Locale", "en");
        assertThat(world.get("/payment/pay?" + merchant.sign(english)).body()).contains("15,000 VND", "lang=\"en\"");
    }

    @Test
    void letsTheBrowserFollowTheWayBackOnly() throws Exception {
        assertThat(world.get("/payment/pay?" + order("REF1")).headers().firstValue("Content-Security-Policy").orElseThrow())
                .endsWith("form-action 'self' http://localhost:8080");
    }

    @ParameterizedTest
    @CsvSource({
            "vnp_Amount, 100, 70", "vnp_TmnCode, OTHER001, 72", "vnp_TxnRef, ANOTHER, 70"
    })
    void refusesOrdersChangedOnTheWay(String name, String value, String code) throws Exception {
        var changed = new LinkedHashMap<>(Form.read(order("REF1")));
        changed.put(name, value);

        var answer = world.get("/payment/pay?" + Form.write(changed));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("<strong>" + code + "</strong>");
    }

    @ParameterizedTest
    @CsvSource({
            "vnp_Amount, 150, 03", "vnp_CurrCode, USD, 03", "vnp_ReturnUrl, javascript:alert(1), 03",
            "vnp_ExpireDate, 20200101000000, 15", "vnp_OrderInfo, '', 03"
    })
    void refusesWellSignedNonsense(String name, String value, String code) throws Exception {
        var order = new LinkedHashMap<>(parameters("REF1"));
        order.put(name, value);

        assertThat(world.get("/payment/pay?" + merchant.sign(order)).body()).contains("<strong>" + code + "</strong>");
    }

    @Test
    void notifiesTheMerchantBeforeThePayerIsBack() throws Exception {
        var back = pay("REF1", "00");

        assertThat(world.portal.told()).singleElement().satisfies(told -> {
            assertThat(told.path()).isEqualTo("/ipn");
            assertThat(merchant.signed(told.parameters())).isTrue();
            assertThat(told.parameters())
                    .containsEntry("vnp_ResponseCode", "00")
                    .containsEntry("vnp_TransactionStatus", "00")
                    .containsEntry("vnp_Amount", "1500000")
                    .containsEntry("vnp_BankCode", "NCB")
                    .containsEntry("vnp_TxnRef", "REF1");
        });
        assertThat(back).hasToString(world.portal.told().getFirst().query().transform(
                query -> "http://localhost:8080/pay/return?" + query));
    }

    @Test
    void tellsWhenThePayerCancels() throws Exception {
        var back = pay("REF1", "24");

        assertThat(Form.read(back.getRawQuery()))
                .containsEntry("vnp_ResponseCode", "24")
                .containsEntry("vnp_TransactionStatus", "02")
                .doesNotContainKey("vnp_BankTranNo");
        assertThat(told()).containsEntry("vnp_ResponseCode", "24");
    }

    @Test
    void takesTheMoneyOnceHoweverOftenTheButtonIsPressed() throws Exception {
        var first = pay("REF1", "00");
        var second = pay("REF1", "24");

        assertThat(second).isEqualTo(first);
        assertThat(world.portal.told()).hasSize(1);
        assertThat(world.get("/payment/pay?" + order("REF1")).body()).contains("<strong>01</strong>");
    }

    @Test
    void repeatsTheNoticeUntilTheMerchantIsContent() throws Exception {
        world.portal.answering(500, "").answering(200, "{\"RspCode\":\"99\"}").answering(200, "{\"RspCode\": \"02\"}");

        pay("REF1", "00");

        await().until(() -> world.portal.told().size() == 3);
        assertThat(world.portal.told().stream().map(Told::query).distinct()).hasSize(1);
        assertThat(world.json(world.get("/payment/notices"))).hasSize(3);
    }

    @Test
    void sendsTheSameNoticeManyTimesAtOnce() throws Exception {
        world.behave("payment", "{\"repeat\": 20}");

        pay("REF1", "00");

        await().until(() -> world.portal.told().size() == 20);
    }

    @Test
    void sendsNoNoticeWhenToldNotTo() throws Exception {
        world.behave("payment", "{\"dropCallbacks\": true}");

        assertThat(pay("REF1", "00").getRawQuery()).contains("vnp_ResponseCode=00");
        assertThat(world.portal.told()).isEmpty();
    }

    @Test
    void canBringThePayerBackBeforeTheNotice() throws Exception {
        world.behave("payment", "{\"callbackDelayMillis\": 300}");

        pay("REF1", "00");

        assertThat(world.portal.told()).isEmpty();
        await().until(() -> world.portal.told().size() == 1);
    }

    @Test
    void liesAboutTheAmountUnderAGoodSignature() throws Exception {
        world.behave("payment", "{\"wrongAmount\": true}");
        pay("REF1", "00");

        assertThat(told()).containsEntry("vnp_Amount", "1499900");
        assertThat(merchant.signed(told())).isTrue();
    }

    @Test
    void forgesItsSignature() throws Exception {
        world.behave("payment", "{\"forgedSignature\": true}");
        pay("REF1", "00");

        assertThat(merchant.signed(told())).isFalse();
    }

    @Test
    void speaksForAnotherMerchantUnderAGoodSignature() throws Exception {
        world.behave("payment", "{\"otherMerchant\": true}");
        pay("REF1", "00");

        assertThat(told()).containsEntry("vnp_TmnCode", "OTHER001");
        assertThat(merchant.signed(told())).isTrue();
    }

    @Test
    void claimsSuccessForACancelledPayment() throws Exception {
        world.behave("payment", "{\"lie\": \"CONTRADICT\"}");
        var back = pay("REF1", "24");

        assertThat(told()).containsEntry("vnp_ResponseCode", "00");
        assertThat(back.getRawQuery()).contains("vnp_ResponseCode=24");
    }

    @Test
    void answersAQuestionAboutAPayment() throws Exception {
        pay("REF1", "00");

        var answer = transact(query("REF1"), TransactionResource.QUERY);

        assertThat(answer)
                .containsEntry("vnp_ResponseCode", "00")
                .containsEntry("vnp_TransactionStatus", "00")
                .containsEntry("vnp_TransactionType", "01")
                .containsEntry("vnp_Amount", "1500000")
                .containsEntry("vnp_TransactionNo", told().get("vnp_TransactionNo"));
        assertThat(merchant.signed(answer, TransactionResource.QUERY_ANSWER)).isTrue();
    }

    @Test
    void callsAPaymentPendingWhileThePayerThinks() throws Exception {
        world.get("/payment/pay?" + order("REF1"));

        assertThat(transact(query("REF1"), TransactionResource.QUERY)).containsEntry("vnp_TransactionStatus", "01");
        assertThat(transact(query("REF2"), TransactionResource.QUERY)).containsEntry("vnp_ResponseCode", "91");
    }

    @Test
    void refusesQuestionsWithABadSignatureOrAUsedNumber() throws Exception {
        var question = query("REF1");
        var forged = new LinkedHashMap<>(question);
        forged.put("vnp_SecureHash", "00");
        assertThat(post(forged)).containsEntry("vnp_ResponseCode", "97");

        transact(question, TransactionResource.QUERY);
        assertThat(transact(question, TransactionResource.QUERY)).containsEntry("vnp_ResponseCode", "94");
    }

    @Test
    void givesMoneyBackUpToWhatWasPaid() throws Exception {
        pay("REF1", "00");

        var part = transact(refund("REF1", "03", 10_000), TransactionResource.REFUND);
        assertThat(part)
                .containsEntry("vnp_ResponseCode", "00")
                .containsEntry("vnp_TransactionStatus", "05")
                .containsEntry("vnp_Amount", "1000000");
        assertThat(merchant.signed(part, TransactionResource.REFUND_ANSWER)).isTrue();
        assertThat(transact(refund("REF1", "03", 6_000), TransactionResource.REFUND)).containsEntry("vnp_ResponseCode", "02");
        assertThat(transact(refund("REF1", "02", 15_000), TransactionResource.REFUND)).containsEntry("vnp_ResponseCode", "02");
        assertThat(transact(refund("REF1", "03", 5_000), TransactionResource.REFUND)).containsEntry("vnp_ResponseCode", "00");
    }

    @Test
    void givesMoneyBackOnceHoweverOftenTheRequestIsRepeated() throws Exception {
        pay("REF1", "00");
        var request = refund("REF1", "03", 4_000);

        assertThat(transact(request, TransactionResource.REFUND)).containsEntry("vnp_ResponseCode", "00");
        assertThat(transact(request, TransactionResource.REFUND)).containsEntry("vnp_ResponseCode", "94");
        assertThat(transact(refund("REF1", "03", 11_000), TransactionResource.REFUND)).containsEntry("vnp_ResponseCode", "00");
    }

    @Test
    void keepsARefundWhoseAnswerWasLost() throws Exception {
        pay("REF1", "00");
        var request = refund("REF1", "02", 15_000);
        world.behave("payment", "{\"loseNext\": 1}");

        assertThatThrownBy(() -> transact(request, TransactionResource.REFUND)).isInstanceOf(IOException.class);
        assertThat(transact(request, TransactionResource.REFUND)).containsEntry("vnp_ResponseCode", "94");
    }

    @Test
    void givesNothingBackForAFailedPayment() throws Exception {
        pay("REF1", "51");

        assertThat(transact(refund("REF1", "02", 15_000), TransactionResource.REFUND)).containsEntry("vnp_ResponseCode", "95");
    }

    @Test
    void settlesTheDay() throws Exception {
        pay("REF1", "00");
        pay("REF2", "51");
        transact(refund("REF1", "03", 4_000), TransactionResource.REFUND);
        var file = "/payment/settlement/" + When.compact(Instant.now()).substring(0, 8) + ".csv";

        var rows = world.get(file).body().lines().toList();
        assertThat(rows).hasSize(3);
        assertThat(rows.get(1)).startsWith("MOTCUA01,REF1," + told().get("vnp_TransactionNo") + ",01,15000,NCB,");
        assertThat(rows.get(2)).contains(",03,4000,");

        world.behave("payment", "{\"lie\": \"LOSE_SETTLEMENT\"}");
        assertThat(world.get(file).body().lines()).hasSize(2);
    }

    @Test
    void paysAVietQrCodeAsOftenAsAskedAndNotifies() throws Exception {
        var body = "{\"payload\": \"" + VietQrTest.FEE + "\"}";
        var first = world.post("/payment/vietqr", body, "Content-Type", "application/json");
        world.post("/payment/vietqr", "payload=" + Form.encode(VietQrTest.FEE));

        assertThat(world.json(first).get("txnRef").asText()).isEqualTo("H26.11.8-261121-0001");
        assertThat(world.portal.told()).hasSize(2).allSatisfy(told -> {
            assertThat(merchant.signed(told.parameters())).isTrue();
            assertThat(told.parameters())
                    .containsEntry("vnp_BankCode", "VIETQR")
                    .containsEntry("vnp_TxnRef", "H26.11.8-261121-0001")
                    .containsEntry("vnp_Amount", "1500000");
        });
    }

    @Test
    void refusesADamagedVietQrCode() throws Exception {
        var damaged = VietQrTest.FEE.replace("15000", "15001");

        assertThat(world.post("/payment/vietqr", "{\"payload\": \"" + damaged + "\"}", "Content-Type", "application/json")
                .statusCode())
                .isEqualTo(422);
        assertThat(world.post("/payment/vietqr", "payload=" + Form.encode(damaged)).body()).contains("CRC");
        assertThat(world.portal.told()).isEmpty();
    }

    @Test
    void losesPunctuationLikeSomeBanks() throws Exception {
        world.behave("payment", "{\"lie\": \"STRIP_REFERENCE\"}");
        world.post("/payment/vietqr", "payload=" + Form.encode(VietQrTest.FEE));

        assertThat(told()).containsEntry("vnp_TxnRef", "H261182611210001");
    }

    private URI pay(String txnRef, String response) throws Exception {
        var answer = world.post(
                "/payment/pay", Form.write(Map.of("order", order(txnRef), "bank", "NCB", "response", response)));
        assertThat(answer.statusCode()).isEqualTo(303);
        return URI.create(answer.headers().firstValue("Location").orElseThrow());
    }

    private Map<String, String> told() {
        return world.portal.told().getFirst().parameters();
    }

    private String order(String txnRef) {
        return merchant.sign(parameters(txnRef));
    }

    private static Map<String, String> parameters(String txnRef) {
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

    private static Map<String, String> query(String txnRef) {
        return message(Map.of("Command", "querydr", "TxnRef", txnRef, "OrderInfo", "Hoi " + txnRef));
    }

    private static Map<String, String> refund(String txnRef, String type, long amount) {
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

    private Map<String, String> transact(Map<String, String> values, List<String> signed) throws Exception {
        var message = new LinkedHashMap<>(values);
        message.put("vnp_SecureHash", merchant.signature(values, signed));
        return post(message);
    }

    private Map<String, String> post(Map<String, String> message) throws Exception {
        HttpResponse<String> answer = world.post(
                "/payment/merchant_webapi/api/transaction",
                Json.write(message), "Content-Type", "application/json");
        var values = new LinkedHashMap<String, String>();
        world.json(answer).properties().forEach(field -> values.put(field.getKey(), field.getValue().asText()));
        return values;
    }
}
