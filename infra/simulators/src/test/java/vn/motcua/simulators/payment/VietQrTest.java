package vn.motcua.simulators.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.simulators.web.Problem;

class VietQrTest {

    static final String FLOOD_RELIEF = "00020101021238570010A00000072701270006970415011300110019324180208QRIBFTTA"
            + "530370454061200005802VN62170813ung ho lu lut6304C15C";
    static final String FEE = "00020101021238540010A00000072701240006970436011001234567890208QRIBFTTA"
            + "53037045405150005802VN62240820H26.11.8-261121-000163044872";

    @Test
    void computesTheCheckValueOfTheStandard() {
        assertThat(VietQr.crc("123456789")).isEqualTo("29B1");
    }

    @Test
    void readsAKnownCode() {
        var code = VietQr.read(FLOOD_RELIEF);

        assertThat(code.bank()).isEqualTo("970415");
        assertThat(code.account()).isEqualTo("0011001932418");
        assertThat(code.amount()).contains(120_000L);
        assertThat(code.reference()).contains("ung ho lu lut");
    }

    @Test
    void readsTheCodeOfAFee() {
        var code = VietQr.read(" " + FEE + "\n");

        assertThat(code.bank()).isEqualTo("970436");
        assertThat(code.account()).isEqualTo("0123456789");
        assertThat(code.amount()).contains(15_000L);
        assertThat(code.reference()).contains("H26.11.8-261121-0001");
    }

    @Test
    void prefersTheBillNumberAsReference() {
        assertThat(VietQr.read(sealed("00020101021238540010A00000072701240006970436011001234567890208QRIBFTTA"
                + "5303704540515000" + "5802VN" + "62200106BILL-10806phi ho")).reference())
                .contains("BILL-1");
    }

    @Test
    void leavesTheAmountOfAStaticCodeToThePayer() {
        assertThat(VietQr.read(sealed("00020101021138540010A00000072701240006970436011001234567890208QRIBFTTA"
                + "53037045802VN62080804ho s")).amount())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "", "6304", "hello",
            "00020101021238540010A00000072701240006970436011001234567890208QRIBFTTA53037045405150015802VN62240820H26.11.8-261121-000163044872",
            "00020101021238540010A00000072701240006970436011001234567890208QRIBFTTA53037045405150005802VN62240820H26.11.8-261121-00016304"
    })
    void refusesDamagedCodes(String payload) {
        assertThatThrownBy(() -> VietQr.read(payload)).isInstanceOf(Problem.class);
    }

    @Test
    void refusesAWellSealedCodeWhoseFieldsAreCutOff() {
        assertThatThrownBy(() -> VietQr.read(sealed("0002010102123899")))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("cut off");
    }

    static String sealed(String fields) {
        return fields + "6304" + VietQr.crc(fields + "6304");
    }
}
