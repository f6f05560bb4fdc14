package vn.motcua.eforms.draft;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import vn.motcua.contracts.AgencyEvent;
import vn.motcua.contracts.ProcedureEvent;
import vn.motcua.contracts.ProcedureTerms;
import vn.motcua.contracts.Text;
import vn.motcua.contracts.Topics;
import vn.motcua.eforms.Applicant;
import vn.motcua.eforms.Neighbours;
import vn.motcua.platform.testing.Facts;
import vn.motcua.platform.testing.Infra;

/** Drafts of the procedures that communes decide, under the terms that the catalogue publishes. */
@QuarkusTest
@QuarkusTestResource(Infra.class)
@QuarkusTestResource(Neighbours.class)
class CivilStatusDraftTest {

    private static final String DRAFTS = "/api/eforms/v1/drafts/";
    private static final ObjectMapper JSON = new ObjectMapper().registerModule(new JavaTimeModule())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    @BeforeEach
    void announce() throws IOException {
        Facts.say(Topics.AGENCIES, commune("H26.801", "01", "00004"), commune("H24.801", "31", "11311"));
        for (var file : new String[] { "1.004873-v2", "1.001193-v2" }) {
            var terms = published(file);
            Facts.say(Topics.PROCEDURES, new ProcedureEvent.Published(UUID.nameUUIDFromBytes(file.getBytes(UTF_8)),
                    terms.code(), terms.version(), Instant.now(), terms));
        }
    }

    @Test
    void proposesTheCommuneOfTheResidenceAndTakesNoOther() {
        var applicant = Applicant.inTheRegister();
        var draft = begins(applicant, "1.004873");

        applicant.asking().get(DRAFTS + draft).then().body("unit", is("H26.801"));
        applicant.types(draft, "{\"unit\":\"H24.801\"}").statusCode(200);

        applicant.asking().get(DRAFTS + draft).then()
                .body("problems.find { it.field == 'unit' }.code", is("unavailable"));
        applicant.asking().get(DRAFTS + draft + "/pages/agency").then()
                .body("fields[0].options.find { it.value == 'H24.801' }.unavailable.vi", notNullValue())
                .body("fields[0].options.find { it.value == 'H26.801' }.unavailable", nullValue());
    }

    @Test
    void chargesWhatTheProvincePublishedAndInventsNothing() {
        var applicant = Applicant.inTheRegister();
        var draft = begins(applicant, "1.004873");
        applicant.asking().get(DRAFTS + draft).then().body("fee.known", is(false)).body("fee.due", is(0));

        applicant.types(draft, """
                {"permanentAddress":{"country":"VN","province":"31","commune":"11311","detail":"Số 3"},"unit":"H24.801"}""")
                .statusCode(200);

        applicant.asking().get(DRAFTS + draft).then().body("fee.known", is(true)).body("fee.due", is(0))
                .body("problems.field", not(hasItem("unit")));
    }

    @Test
    void registersABirthForAGrandparentWhereTheParentsLive() {
        var applicant = Applicant.inTheRegister();
        var draft = begins(applicant, "1.001193");

        applicant.types(draft, """
                {"capacity":"grandparent","copies":"2",
                 "familyAddress":{"country":"VN","province":"31","commune":"11311","detail":"Số 3"}}""").statusCode(200);
        applicant.asking().get(DRAFTS + draft).then()
                .body("problems.find { it.field == 'unit' }.code", is("unavailable"));
        applicant.types(draft, "{\"unit\":\"H24.801\",\"childBirthDate\":\"01/01/2020\"}").statusCode(200);

        applicant.asking().get(DRAFTS + draft).then().body("problems.field", not(hasItem("unit")))
                .body("fee.known", is(true)).body("fee.due", is(16_000));
    }

    private static String begins(Applicant applicant, String procedure) {
        return await().atMost(Duration.ofSeconds(60)).until(() -> applicant.posting()
                .body("{\"procedure\":\"" + procedure + "\"}").post("/api/eforms/v1/drafts"),
                answer -> answer.statusCode() == 201 && hasUnit(applicant, answer.path("id"))).path("id");
    }

    /** Begun before the communes were heard of: away with it. */
    private static boolean hasUnit(Applicant applicant, String draft) {
        if (applicant.asking().get(DRAFTS + draft).path("unit") != null) {
            return true;
        }
        applicant.asking().delete(DRAFTS + draft).then().statusCode(204);
        return false;
    }

    private static AgencyEvent commune(String code, String province, String commune) {
        var name = new Text("Ủy ban nhân dân " + code, "People's committee " + code);
        return new AgencyEvent.Published(UUID.nameUUIDFromBytes(code.getBytes(UTF_8)), code, Instant.now(), name, province,
                "0", "a@example", name, commune);
    }

    private static ProcedureTerms published(String file) throws IOException {
        var procedure = (ObjectNode) JSON.readTree(Files.readString(
                Path.of("../catalogue/src/main/resources/procedures/" + file + ".json")));
        var numbers = procedure.path("legalBases").findValuesAsText("number");
        procedure.set("legalBases", JSON.valueToTree(numbers));
        return JSON.treeToValue(procedure, ProcedureTerms.class);
    }
}
