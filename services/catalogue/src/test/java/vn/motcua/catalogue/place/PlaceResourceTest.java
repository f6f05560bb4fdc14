package vn.motcua.catalogue.place;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import vn.motcua.platform.testing.Infra;

@QuarkusTest
@QuarkusTestResource(Infra.class)
class PlaceResourceTest {

    private static final String PROVINCES = "/api/catalogue/v1/provinces";

    @Inject
    PlaceFiles files;

    @Test
    void knowsTheThirtyFourProvinces() {
        files.load(new StartupEvent());

        given().get(PROVINCES).then().statusCode(200).body("items", hasSize(34))
                .body("items.find { it.code == '75' }.kind", is("CITY"))
                .body("items.find { it.code == '79' }.name.en", is("Ho Chi Minh City"));
    }

    @Test
    void findsAProvinceWithoutDiacritics() {
        given().queryParam("q", "dong nai").get(PROVINCES).then().body("items.code", is(java.util.List.of("75")));
        given().queryParam("q", "Thanh Hoá").get(PROVINCES).then().body("items.code", is(java.util.List.of("38")));
    }

    @Test
    void knowsTheCommunesOfAProvince() {
        given().get(PROVINCES + "/01/communes").then().statusCode(200).body("items", hasSize(126))
                .body("items.province", everyItem(is("01")));
        given().queryParam("q", "yen hoa").get(PROVINCES + "/01/communes").then().body("items.name.vi",
                hasItem("Phường Yên Hòa"));
        given().get(PROVINCES + "/99/communes").then().statusCode(404);
    }

    @Test
    void findsACommuneByWhatItUsedToBe() {
        given().queryParam("q", "doan ket").get(PROVINCES + "/12/communes").then().statusCode(200)
                .body("items.find { it.formerly.size() > 0 }.formerly[0]", org.hamcrest.Matchers.containsString("Đoàn Kết"));
    }

    @Test
    void findsACommuneAnywhereByItsPresentOrFormerName() {
        given().queryParam("q", "yen hoa").get("/api/catalogue/v1/communes").then().statusCode(200)
                .body("items.name.vi", hasItem("Phường Yên Hòa"));
        given().queryParam("q", "x").get("/api/catalogue/v1/communes").then().body("items", hasSize(0));
        given().get("/api/catalogue/v1/communes/00004").then().statusCode(200).body("province", is("01"))
                .body("formerly.size()", org.hamcrest.Matchers.greaterThan(0));
        given().get("/api/catalogue/v1/communes/99999").then().statusCode(404);
    }

    @Test
    void findsWhatAFormerProvinceOrDistrictBecame() {
        given().queryParam("q", "bac giang").get("/api/catalogue/v1/former-units").then().statusCode(200)
                .body("items[0].kind", is("PROVINCE")).body("items[0].name", is("Tỉnh Bắc Giang"))
                .body("items[0].province.name.vi", is("Tỉnh Bắc Ninh")).body("items[0].until", is("2025-06-30"));
        given().queryParam("q", "huyen ba vi").get("/api/catalogue/v1/former-units").then()
                .body("items[0].kind", is("DISTRICT")).body("items[0].province.code", is("01"))
                .body("items[0].communes.size()", org.hamcrest.Matchers.greaterThan(3));
        given().queryParam("q", "b").get("/api/catalogue/v1/former-units").then().body("items", hasSize(0));
        given().queryParam("q", "bac giang").get(PROVINCES).then().body("items.code", hasItem("24"))
                .body("items.find { it.code == '24' }.formerly", hasItem("Tỉnh Bắc Giang"));
    }

    /** The 63 provinces of before lead to the 34 of today, as Resolution 202/2025/QH15 merged them. */
    @org.junit.jupiter.params.ParameterizedTest
    @org.junit.jupiter.params.provider.CsvFileSource(resources = "/places/former-provinces.csv", numLinesToSkip = 1)
    void leadsEachOfTheFormerProvincesToWhatItIsNow(String name, String now) {
        given().queryParam("q", name).queryParam("limit", 50).get("/api/catalogue/v1/former-units").then().statusCode(200)
                .body("items.findAll { it.kind == 'PROVINCE' }.province.name.vi", hasItem(org.hamcrest.Matchers.endsWith(now)));
    }
}
