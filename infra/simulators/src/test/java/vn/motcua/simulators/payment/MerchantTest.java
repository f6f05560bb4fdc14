package vn.motcua.simulators.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.motcua.simulators.web.Form;

class MerchantTest {

    private static final String DATA = "vnp_Amount=1500000&vnp_Command=pay&vnp_CreateDate=20261121090000"
            + "&vnp_CurrCode=VND&vnp_ExpireDate=20261121091500&vnp_IpAddr=127.0.0.1&vnp_Locale=vn"
            + "&vnp_OrderInfo=Thanh+toan+phi+ho+so+H26.11.8-261121-0001&vnp_OrderType=other"
            + "&vnp_ReturnUrl=https%3A%2F%2Fportal.example%2Fpay%2Freturn&vnp_TmnCode=DEMO0001"
            + "&vnp_TxnRef=T20261121000001&vnp_Version=2.1.0";
    private static final String HASH = "246c56dbc41ecdcfdce5ad6e03fa9284755e4c023be2e65c9557e840b81ed52a"
            + "5ed449ecc4acfb917035091ec689ae466d7dc63ba6d1ab0ea807b52b47c7a675";

    private final Merchant merchant = new Merchant("DEMO0001", "DEMOSECRETKEY0123456789ABCDEFGHIJ");

    @Test
    void signsTheKnownOrderWithTheKnownHash() {
        assertThat(merchant.sign(Form.read(DATA))).isEqualTo(DATA + "&vnp_SecureHash=" + HASH);
    }

    @Test
    void acceptsTheKnownHashInEitherCase() {
        assertThat(merchant.signed(with("vnp_SecureHash", HASH))).isTrue();
        assertThat(merchant.signed(with("vnp_SecureHash", HASH.toUpperCase()))).isTrue();
    }

    @Test
    void noticesAChangedAmount() {
        var changed = with("vnp_SecureHash", HASH);
        changed.put("vnp_Amount", "1500100");

        assertThat(merchant.signed(changed)).isFalse();
    }

    @Test
    void leavesEmptyValuesAndForeignParametersUnsigned() {
        var more = with("vnp_BankCode", "");
        more.put("utm_source", "mail");

        assertThat(Merchant.data(more)).isEqualTo(DATA);
    }

    private static Map<String, String> with(String name, String value) {
        var parameters = new HashMap<>(Form.read(DATA));
        parameters.put(name, value);
        return parameters;
    }
}
