package vn.motcua.catalogue.exchange;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

import vn.motcua.catalogue.DataFile;
import vn.motcua.platform.testing.Infra;
import vn.motcua.platform.testing.Tokens;

/** Procedures leave as files, and come back as working copies; whatever is published goes that way unchanged. */
@QuarkusTest
@QuarkusTestResource(Infra.class)
class ExportResourceTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String EXPORTS = "/api/catalogue/v1/exports";
    private static final String DRAFTS = "/api/catalogue/v1/studio/drafts";

    @Inject
    ProcedureFormat format;

    @Test
    void everyProcedureIsTheSameAfterItWasImportedAndExportedAgain() throws Exception {
        var codes = DataFile.publishedIn("procedures").stream().map(file -> file.name().replaceAll("procedures/|-v.*", ""))
                .distinct().toList();
        assertThat(codes).hasSizeGreaterThan(80);
        for (var code : codes) {
            var exported = exported(code);
            assertThat(format.violations(exported)).as(code).isEmpty();
            var editor = Tokens.officer("CB-0901", exported.at("/procedure/national/publisher").asText(), "editor");

            bring(editor, exported).then().statusCode(201);
            var again = JSON
                    .readTree(as(editor).get(DRAFTS + "/" + code + "/export").then().statusCode(200).extract().asString());

            assertThat(again.path("procedure").toString()).as(code).isEqualTo(exported.path("procedure").toString());
            assertThat(again.path("published").isNull()).isTrue();
            var revision = as(editor).get(DRAFTS + "/" + code).header("ETag");
            as(editor).header("If-Match", revision).delete(DRAFTS + "/" + code).then().statusCode(204);
        }
    }

    @Test
    void theWholeCatalogueStreamsLineByLineAndPartByPart() throws Exception {
        var whole = given().get(EXPORTS + "/procedures.jsonl").then().statusCode(200)
                .header("Content-Type", startsWith("application/jsonl"))
                .header("Link", containsString("creativecommons.org/licenses/by/4.0"))
                .header("Content-Disposition", containsString(".jsonl")).extract();
        var lines = new String(whole.asByteArray(), java.nio.charset.StandardCharsets.UTF_8).lines().toList();
        var codes = new ArrayList<String>();
        for (var line : lines) {
            codes.add(JSON.readTree(line).at("/procedure/code").asText());
        }
        assertThat(codes).isSorted().doesNotHaveDuplicates().contains("3.000333", "1.001193");
        given().header("If-None-Match", whole.header("ETag")).get(EXPORTS + "/procedures.jsonl").then().statusCode(304);

        assertThat(codesPartByPart()).isEqualTo(codes);
        given().get(EXPORTS + "/procedures").then().body("licence", containsString("creativecommons"))
                .body("schema", is("/api/catalogue/v1/schemas/procedure.json")).body("asOf", startsWith("20"))
                .body("items.format", hasItem(ProcedureFormat.NAME));
        given().get("/api/catalogue/v1/schemas/procedure.json").then().statusCode(200)
                .body("'$schema'", is("https://json-schema.org/draft/2020-12/schema"));
    }

    @Test
    void searchEnginesLearnEveryAddressThatStays() {
        given().get("/api/catalogue/v1/sitemap.xml").then().statusCode(200).contentType("application/xml")
                .body("urlset.url.loc", hasItem(org.hamcrest.Matchers.endsWith("/thu-tuc/3.000333")));
    }

    @Test
    void oneVersionIsAFileOfItsOwn() {
        given().get(EXPORTS + "/procedures/3.000333?version=1").then().statusCode(200).body("published.version", is(1))
                .header("Content-Disposition", containsString("3.000333-v1.json"));
        given().get(EXPORTS + "/procedures/3.000333?version=99").then().statusCode(404);
        given().get(EXPORTS + "/procedures/1.000000").then().statusCode(404);
    }

    @Test
    void whatIsNotOfTheFormatIsRefusedAtItsPlaceAndMakesNothing() throws Exception {
        var exported = (ObjectNode) exported("3.000334");
        exported.withObject("/procedure").put("level", "VILLAGE").put("colour", "red").withObject("/name").put("vi", 7);
        exported.withArray("/procedure/fees").addObject().put("code", "base").put("amount", "nothing");
        var editor = Tokens.officer("CB-0902", "G01", "editor");

        bring(editor, exported).then().statusCode(422).body("errors.pointer",
                hasItems("/procedure/level", "/procedure/colour", "/procedure/name/vi"))
                .body("errors.pointer", hasItem(containsString("/procedure/fees/")));
        as(editor).get(DRAFTS + "/3.000334").then().statusCode(404);
        bring(editor, JSON.createObjectNode()).then().statusCode(422).body("errors.pointer", hasItem("/format"));
        bring(editor, JSON.readTree("{\"format\": \"motcua-procedure-1\", \"procedure\": {}}")).then().statusCode(422)
                .body("errors.pointer", hasItem("/procedure/code"));
    }

    @Test
    void whatIsMissingIsSaidInTheWorkingCopyAndPublicationStillTakesTwo() throws Exception {
        var exported = (ObjectNode) exported("3.000346");
        exported.withObject("/procedure").remove("summary");
        var publisher = exported.at("/procedure/national/publisher").asText();
        var both = Tokens.officer("CB-0903", publisher, "editor", "publisher");

        var brought = bring(both, exported).then().statusCode(201).body("state", is("WRITING"))
                .body("editors", hasItem("CB-0903")).body("findings.pointer", hasItem("/summary/vi"))
                .body("publishable", is(false)).extract();
        bring(both, exported).then().statusCode(409).body("type", is("urn:motcua:problem:draft-exists"));
        as(both).header("Idempotency-Key", key()).header("If-Match", brought.header("ETag")).body(exported.toString())
                .post(DRAFTS + "/imports").then().statusCode(201);
        as(both).header("Idempotency-Key", key()).header("If-Match", brought.header("ETag")).body(exported.toString())
                .post(DRAFTS + "/imports").then().statusCode(409).body("type", is("urn:motcua:problem:lost-race"));
        bring(Tokens.officer("CB-0904", publisher, "publisher"), exported).then().statusCode(403);
        bring(Tokens.officer("CB-0905", "H99", "editor"), exported).then().statusCode(404);
        given().contentType("application/json").body("{}").post(DRAFTS + "/imports").then().statusCode(401);
        as(both).header("If-Match", as(both).get(DRAFTS + "/3.000346").header("ETag")).delete(DRAFTS + "/3.000346").then()
                .statusCode(204);
    }

    @Test
    void aNewProcedureMayComeFromElsewhereAndGetsThePublisherWhoBringsIt() throws Exception {
        var exported = (ObjectNode) exported("2.000635");
        exported.withObject("/procedure").put("code", "1.888001");
        var editor = Tokens.officer("CB-0906", "H26", "editor");

        bring(editor, exported).then().statusCode(201).body("document.national.publisher", is("H26"))
                .body("document.version", is(org.hamcrest.Matchers.nullValue())).body("baseVersion", is(0));
        given().get(EXPORTS + "/procedures").then().body("items.procedure.code", not(hasItem("1.888001")));
    }

    private static List<String> codesPartByPart() {
        return Stream
                .iterate(part(""), part -> part != null, part -> part.path("next") == null ? null : part(part.path("next")))
                .flatMap(part -> part.jsonPath().getList("items.procedure.code", String.class).stream()).toList();
    }

    private static Response part(String after) {
        return given().queryParam("limit", 20).queryParam("after", after).get(EXPORTS + "/procedures");
    }

    private static JsonNode exported(String code) throws Exception {
        return JSON.readTree(given().get(EXPORTS + "/procedures/" + code).then().statusCode(200).extract().asString());
    }

    private static Response bring(String editor, JsonNode exported) {
        return as(editor).header("Idempotency-Key", key()).body(exported.toString()).post(DRAFTS + "/imports");
    }

    private static RequestSpecification as(String token) {
        return given().auth().oauth2(token).contentType("application/json");
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }
}
