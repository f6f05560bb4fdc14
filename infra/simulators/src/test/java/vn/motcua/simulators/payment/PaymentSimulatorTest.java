package vn.motcua.simulators.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.LinkedHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.simulators.testing.Portal.Told;
import vn.motcua.simulators.web.Form;

class PaymentSimulatorTest extends PaymentScene {

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
}
