package vn.motcua.notification;

import static io.restassured.RestAssured.given;

import java.util.List;
import java.util.Map;

import org.eclipse.microprofile.config.ConfigProvider;

/** What arrived at the gateways, and their controls. */
public final class Sinks {

    private static String url() {
        return ConfigProvider.getConfig().getValue("test.simulators", String.class);
    }

    public static List<String> sms(String phone) {
        return given().queryParam("to", phone).get(url() + "/sms/messages").then().statusCode(200).extract()
                .path("text");
    }

    public static List<Map<String, ?>> zalo(String phone) {
        return given().queryParam("to", phone).get(url() + "/zalo/messages").then().statusCode(200).extract().path("$");
    }

    public static List<String> mailSubjects(String address) {
        return given().queryParam("to", address).get(url() + "/mail/messages").then().statusCode(200).extract()
                .path("subject");
    }

    public static void behave(String gateway, Map<String, ?> behaviour) {
        given().contentType("application/json").body(behaviour).put(url() + "/" + gateway + "/behaviour").then()
                .statusCode(200);
    }

    public static void behaveWell(String gateway) {
        given().delete(url() + "/" + gateway + "/behaviour").then().statusCode(200);
    }

    private Sinks() {}
}
