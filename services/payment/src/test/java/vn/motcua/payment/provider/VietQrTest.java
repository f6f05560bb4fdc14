package vn.motcua.payment.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;

import org.junit.jupiter.api.Test;

import vn.motcua.contracts.Money;

/** Vectors: domain notes 6.7. */
class VietQrTest {

    @Test
    void reckonsTheCheckSumOfTheStandard() {
        assertThat(VietQr.crc("123456789")).isEqualTo("29B1");
    }

    @Test
    void writesTheCodeSeenAtABank() {
        assertThat(VietQr.payload("970415", "0011001932418", Money.of(120_000), Optional.empty(), "ung ho lu lut"))
                .isEqualTo("00020101021238570010A00000072701270006970415011300110019324180208QRIBFTTA"
                        + "530370454061200005802VN62170813ung ho lu lut6304C15C");
    }

    @Test
    void writesTheCodeOfADossier() {
        assertThat(VietQr.payload("970436", "0123456789", Money.of(15_000), Optional.empty(), "H26.11.8-261121-0001"))
                .isEqualTo("00020101021238540010A00000072701240006970436011001234567890208QRIBFTTA"
                        + "53037045405150005802VN62240820H26.11.8-261121-000163044872");
    }

    @Test
    void refusesAPurposeWithDiacritics() {
        assertThatThrownBy(() -> VietQr.payload("970436", "1", Money.of(1), Optional.empty(), "Phí hồ sơ"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void drawsTheCodeAsAPicture() {
        assertThat(QrCode.svg("motcua")).startsWith("<svg").contains("<path d=\"M4 4h1v1h-1z");
    }
}
