package vn.motcua.eforms;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.UUID;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

import vn.motcua.platform.testing.Tokens;

/** A citizen with a browser, or the officer who acts for them: knows how to begin, fill in and send. */
public record Applicant(String nationalId, String token) {

    private static int made;

    /** Somebody whom no other test knows, with an entry in the register. */
    public static synchronized Applicant inTheRegister() {
        var applicant = notInTheRegister();
        Neighbours.answer("/register/persons/" + applicant.nationalId(), 200,
                CriminalRecord.registered(applicant.nationalId()));
        return applicant;
    }

    public static synchronized Applicant notInTheRegister() {
        made++;
        var nationalId = "0010905%05d".formatted(made);
        CriminalRecord.places();
        CriminalRecord.announce();
        return new Applicant(nationalId, Tokens.citizen(nationalId));
    }

    public RequestSpecification asking() {
        return given().auth().oauth2(token).contentType(ContentType.JSON);
    }

    public RequestSpecification posting() {
        return asking().header("Idempotency-Key", UUID.randomUUID());
    }

    /** Begins as soon as the service has heard of the procedure. */
    public String begins() {
        return await().atMost(Duration.ofSeconds(60)).until(() -> posting()
                .body("{\"procedure\":\"3.000333\"}").post("/api/eforms/v1/drafts"), answer -> answer.statusCode() == 201)
                .path("id");
    }

    /** An officer begins for the citizen of that number, whose card bears the name. */
    public String beginsAtTheCounter(String name) {
        return await().atMost(Duration.ofSeconds(60)).until(() -> posting().body("""
                {"procedure":"3.000333","nationalId":"%s","fullName":"%s","birthDate":"1990-01-31","channel":"COUNTER",
                 "consent":1,"consentBy":"SIGNED_ON_PAPER"}""".formatted(nationalId, name))
                .post("/api/eforms/v1/counter/drafts"), answer -> answer.statusCode() == 201).path("id");
    }

    public ValidatableResponse types(String draft, String answers) {
        return asking().body("{\"answers\":" + answers + "}").patch("/api/eforms/v1/drafts/" + draft).then();
    }

    public ValidatableResponse saves(String draft, String page, String answers) {
        return asking().body("{\"answers\":" + answers + "}").put("/api/eforms/v1/drafts/" + draft + "/pages/" + page).then();
    }

    public ValidatableResponse sends(String draft) {
        return posting().body("{\"declared\":true}").post("/api/eforms/v1/drafts/" + draft + "/submission").then();
    }

    /** A whole filing, right in everything; returns its id. */
    public String files() {
        var draft = begins();
        types(draft, CriminalRecord.ANSWERS).statusCode(200);
        sends(draft).statusCode(201);
        return draft;
    }
}
