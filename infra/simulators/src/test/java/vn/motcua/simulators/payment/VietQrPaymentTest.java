package vn.motcua.simulators.payment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.motcua.simulators.web.Form;

class VietQrPaymentTest extends PaymentScene {

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
}
