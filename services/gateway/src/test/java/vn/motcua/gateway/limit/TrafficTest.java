package vn.motcua.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.vertx.core.http.HttpMethod;

class TrafficTest {

    @ParameterizedTest
    @CsvSource({
            "GET, /, BROWSING",
            "GET, /thu-tuc/1.001, BROWSING",
            "GET, /api/catalogue/v1/procedures, BROWSING",
            "GET, /auth/resources/x.css, BROWSING",
            "GET, /dang-nhap, SIGN_IN",
            "GET, /can-bo/dang-nhap, SIGN_IN",
            "POST, /auth/realms/vneid/login-actions/authenticate, PASSWORD",
            "POST, /auth/realms/motcua/protocol/openid-connect/token, PASSWORD",
            "POST, /auth/realms/motcua/protocol/openid-connect/ext/par/request, PASSWORD",
            "GET, /auth/realms/motcua/protocol/openid-connect/auth, SIGN_IN",
            "GET, /auth/realms/motcua/login-actions/first-broker-login, SIGN_IN",
            "GET, /auth/realms/motcua/protocol/openid-connect/certs, BROWSING",
            "GET, /tra-cuu, BROWSING",
            "GET, /theo-doi, LOOK_UP",
            "GET, /api/tracking/v1/timeline, LOOK_UP",
            "POST, /xac-minh, LOOK_UP",
            "POST, /api/eforms/v1/applications, SUBMISSION",
            "POST, /can-bo/ho-so/1/tiep-nhan, SUBMISSION",
            "POST, /api/payment/v1/bills/1/payments, PAYMENT",
            "GET, /ho-so/1/thanh-toan, PAYMENT",
            "POST, /ho-so/1/thanh-toan, PAYMENT",
            "POST, /api/payment/v1/vnpay/ipn, CALLBACK",
            "GET, /api/payment/v1/vnpay/ipn, CALLBACK",
            "POST, /api/notification/v1/callbacks/sms, CALLBACK",
            "GET, /ho-so/1, STATUS",
            "GET, /api/tracking/v1/dossiers, STATUS",
            "GET, /can-bo/viec, STATUS",
            "GET, /api/transparency/v1/datasets/dossiers.csv, EXPORT" })
    void tellsWhatARequestIsFor(String method, String path, Traffic kind) {
        assertThat(Traffic.of(HttpMethod.valueOf(method), path)).isEqualTo(kind);
    }
}
