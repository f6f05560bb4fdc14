package vn.motcua.payment.provider;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.api.Test;

/** Vector: domain notes 6.8. */
class SignatureTest {

    private static final Map<String, String> ORDER = Map.ofEntries(
            Map.entry("vnp_Amount", "1500000"), Map.entry("vnp_Command", "pay"),
            Map.entry("vnp_CreateDate", "20261121090000"), Map.entry("vnp_CurrCode", "VND"),
            Map.entry("vnp_ExpireDate", "20261121091500"), Map.entry("vnp_IpAddr", "127.0.0.1"),
            Map.entry("vnp_Locale", "vn"), Map.entry("vnp_OrderInfo", "Thanh toan phi ho so H26.11.8-261121-0001"),
            Map.entry("vnp_OrderType", "other"), Map.entry("vnp_ReturnUrl", "https://portal.example/pay/return"),
            Map.entry("vnp_TmnCode", "DEMO0001"), Map.entry("vnp_TxnRef", "T20261121000001"),
            Map.entry("vnp_Version", "2.1.0"), Map.entry("vnp_SecureHash", "is left out"));

    @Test
    void signsAsTheProviderDoes() {
        assertThat(Signature.of("DEMOSECRETKEY0123456789ABCDEFGHIJ".getBytes(UTF_8), Signature.data(ORDER)))
                .isEqualTo("246c56dbc41ecdcfdce5ad6e03fa9284755e4c023be2e65c9557e840b81ed52a"
                        + "5ed449ecc4acfb917035091ec689ae466d7dc63ba6d1ab0ea807b52b47c7a675");
    }
}
