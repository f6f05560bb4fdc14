package vn.motcua.payment;

import static io.restassured.RestAssured.given;

import java.net.URI;
import java.util.List;
import java.util.Map;

import org.eclipse.microprofile.config.ConfigProvider;

/** The provider's pages as a payer uses them, and its controls. */
public final class Provider {

    private static String url() {
        return ConfigProvider.getConfig().getValue("motcua.payment.url", String.class);
    }

    /** Opens the page behind the signed address and decides: 00 pays, 24 cancels. */
    public static void decide(String redirect, String code) {
        open(redirect);
        given().redirects().follow(false).urlEncodingEnabled(true)
                .formParam("order", URI.create(redirect).getRawQuery()).formParam("bank", "NCB").formParam("response", code)
                .post(url() + "/pay").then().statusCode(303);
    }

    public static void open(String redirect) {
        given().urlEncodingEnabled(false).get(redirect).then().statusCode(200);
    }

    public static void payCode(String payload, long amount) {
        given().contentType("application/json").body(Map.of("payload", payload, "amount", amount))
                .post(url() + "/vietqr").then().statusCode(200);
    }

    public static void behave(Map<String, ?> behaviour) {
        given().contentType("application/json").body(behaviour).put(url() + "/behaviour").then().statusCode(200);
    }

    /** @param kind how the settlement file differs from the truth about this order, until it is told the truth again */
    public static void plant(String kind, String reference) {
        given().contentType("application/json").body(List.of(Map.of("kind", kind, "txnRef", reference)))
                .put(url() + "/differences").then().statusCode(200);
    }

    public static void plantNothing() {
        given().delete(url() + "/differences").then().statusCode(200);
    }

    public static void behaveWell() {
        given().delete(url() + "/behaviour").then().statusCode(200);
    }

    private Provider() {}
}
