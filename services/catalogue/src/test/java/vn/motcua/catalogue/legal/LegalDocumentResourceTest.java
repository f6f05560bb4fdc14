package vn.motcua.catalogue.legal;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import vn.motcua.catalogue.legal.LegalDocument.Type;
import vn.motcua.platform.testing.Infra;

@QuarkusTest
@QuarkusTestResource(Infra.class)
class LegalDocumentResourceTest {

    private static final String DOCUMENTS = "/api/catalogue/v1/legal-documents";

    @Test
    void namesTheProceduresThatRestOnADocument() {
        given().get(DOCUMENTS + "/60-2014-qh13").then().statusCode(200).body("document.number", is("60/2014/QH13"))
                .body("document.type", is("LAW")).body("procedures.code", hasItems("1.001193", "2.000635"));
        given().get(DOCUMENTS + "/118-2025-nd-cp").then().statusCode(200).body("document.matters.vi", notNullValue())
                .body("procedures.code", hasItem("3.000333"));
        given().get(DOCUMENTS + "/1-1900-nd-cp").then().statusCode(404);
    }

    @Test
    void isFoundByNumberOrByWordsWithoutDiacritics() {
        given().queryParam("q", "118/2025").get(DOCUMENTS).then().body("items.slug", hasItem("118-2025-nd-cp"))
                .body("items.find { it.slug == '118-2025-nd-cp' }.procedures", greaterThan(0));
        given().queryParam("q", "du lieu ca nhan").queryParam("type", "LAW").get(DOCUMENTS).then()
                .body("items.number", is(java.util.List.of("91/2025/QH15")));
    }

    @Test
    void readsTheKindFromTheNumber() {
        assertThat(Type.of("60/2014/QH13")).isEqualTo(Type.LAW);
        assertThat(Type.of("216/2026/NĐ-CP")).isEqualTo(Type.DECREE);
        assertThat(Type.of("16/2025/TT-BTC")).isEqualTo(Type.CIRCULAR);
        assertThat(Type.of("766/QĐ-TTg")).isEqualTo(Type.DECISION);
    }
}
