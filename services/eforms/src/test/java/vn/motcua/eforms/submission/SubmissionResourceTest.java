package vn.motcua.eforms.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

import vn.motcua.contracts.ApplicationEvent;
import vn.motcua.contracts.Money;
import vn.motcua.contracts.Topics;
import vn.motcua.eforms.Applicant;
import vn.motcua.eforms.CriminalRecord;
import vn.motcua.eforms.Neighbours;
import vn.motcua.platform.identity.PersonKey;
import vn.motcua.platform.testing.Facts;
import vn.motcua.platform.testing.Infra;
import vn.motcua.platform.testing.Tokens;

@QuarkusTest
@QuarkusTestResource(Infra.class)
@QuarkusTestResource(Neighbours.class)
class SubmissionResourceTest {

    @Inject
    PersonKey persons;

    @Inject
    Codes codes;

    @Inject
    CodeCounters counters;

    @Test
    void givesTheCodeAtOnceAndTellsEverybody() {
        var applicant = Applicant.inTheRegister();
        var draft = applicant.begins();
        applicant.types(draft, CriminalRecord.ANSWERS).statusCode(200);

        applicant.sends(draft).statusCode(201)
                .body("dossier", is(draft))
                .body("code", matchesPattern("G01\\.801-\\d{6}-\\d{4,}"))
                .body("fee.due", is(200_000)).body("next", is("PAYMENT"));

        var submitted = await().atMost(Duration.ofSeconds(30)).until(() -> told(draft), told -> told.size() == 1).getFirst();
        assertThat(submitted).isInstanceOfSatisfying(ApplicationEvent.Submitted.class, it -> {
            assertThat(it.applicant()).isEqualTo(persons.personOf(applicant.nationalId()));
            assertThat(it.unit()).isEqualTo("G01.801");
            assertThat(it.fee()).isEqualTo(Money.of(200_000));
            assertThat(it.payFirst()).isTrue();
        });
        applicant.asking().get("/api/eforms/v1/drafts/" + draft).then().statusCode(409)
                .body("type", is("urn:motcua:problem:already-submitted")).body("dossier", is(draft.toString()));
        Applicant.inTheRegister().asking().get("/api/eforms/v1/drafts/" + draft).then().statusCode(404);
    }

    @Test
    void givesARepeatedSendingTheSameAnswerAndNoSecondEffect() {
        var applicant = Applicant.inTheRegister();
        var draft = applicant.begins();
        applicant.types(draft, CriminalRecord.ANSWERS);
        var key = UUID.randomUUID();

        var first = send(applicant, draft, key, "{\"declared\":true}");
        var second = send(applicant, draft, key, "{\"declared\":true}");

        assertThat(second.asString()).isEqualTo(first.asString());
        send(applicant, draft, key, "{\"declared\":true,\"delivery\":\"POST\"}").then().statusCode(422)
                .body("type", is("urn:motcua:problem:idempotency-key-reused"));
        send(applicant, draft, UUID.randomUUID(), "{\"declared\":true}").then().statusCode(409)
                .body("type", is("urn:motcua:problem:already-submitted")).body("code", is(first.<String> path("code")));
        await().atMost(Duration.ofSeconds(30)).until(() -> told(draft).size() == 1);
    }

    @Test
    void namesEveryWrongAnswerAndTakesNoNumber() {
        var applicant = Applicant.inTheRegister();
        var draft = applicant.begins();
        applicant.types(draft,
                """
                        {"capacity":"self","residenceHistory":[{"from":"01/2010","to":"02/2010","place":"Hà Nội","occupation":"thợ"}]}""");

        applicant.sends(draft).statusCode(422)
                .body("errors.pointer", hasItem("/answers/residenceHistory/0/from"))
                .body("errors.pointer", hasItem("/answers/residenceHistory/0/to"))
                .body("errors.pointer", hasItem("/answers/purpose"))
                .body("problems.message.en", everyItem(notNullValue()))
                .body("problems.page", hasItem("history"));
        applicant.asking().get("/api/eforms/v1/drafts/" + draft).then().statusCode(200);
    }

    @Test
    void sendsNothingWithoutTheDeclaration() {
        var applicant = Applicant.inTheRegister();
        var draft = applicant.begins();
        applicant.types(draft, CriminalRecord.ANSWERS);

        applicant.posting().body("{\"declared\":false}").post("/api/eforms/v1/drafts/" + draft + "/submission")
                .then().statusCode(422).body("errors[0].pointer", is("/declared"));
    }

    @Test
    void asksNothingWhileAnExemptionWaitsForTheOfficer() {
        var applicant = Applicant.inTheRegister();
        var draft = applicant.begins();
        applicant.types(draft, CriminalRecord.ANSWERS);
        applicant.types(draft, """
                {"exemption":"student","exemptionProof":[{"document":"0190a000-0000-7000-8000-000000000001",
                 "name":"the-sinh-vien.jpg","mediaType":"image/jpeg","size":1000,"sha256":"ab"}]}""").statusCode(200);

        applicant.sends(draft).statusCode(201).body("next", is("TRACKING"))
                .body("fee.due", is(0)).body("fee.full", is(200_000)).body("fee.ifConfirmed", is(100_000));
    }

    @Test
    void refusesAnExemptionWithoutItsProof() {
        var applicant = Applicant.inTheRegister();
        var draft = applicant.begins();
        applicant.types(draft, CriminalRecord.ANSWERS);
        applicant.types(draft, "{\"exemption\":\"student\"}");

        applicant.sends(draft).statusCode(422).body("errors.pointer", is(List.of("/answers/exemptionProof")));
    }

    @Test
    void asksForALevelTwoIdentity() {
        var applicant = Applicant.inTheRegister();
        var draft = applicant.begins();
        applicant.types(draft, CriminalRecord.ANSWERS);
        var weak = new Applicant(applicant.nationalId(), Tokens.citizen(applicant.nationalId(), 1));

        weak.sends(draft).statusCode(403).body("type", is("urn:motcua:problem:identity-level-too-low"))
                .body("message.vi", notNullValue()).body("needed", is(2));
        weak.posting().body("{\"procedure\":\"3.000333\",\"another\":true}").post("/api/eforms/v1/drafts")
                .then().statusCode(403);
        applicant.asking().get("/api/eforms/v1/drafts/" + draft).then().statusCode(200);
    }

    @Test
    void keepsCodesApartWhenManySendAtOnce() throws InterruptedException {
        var many = 24;
        var applicants = IntStream.range(0, many).mapToObj(_ -> Applicant.inTheRegister()).toList();
        var drafts = applicants.stream().map(applicant -> {
            var draft = applicant.begins();
            applicant.types(draft, CriminalRecord.ANSWERS);
            return draft;
        }).toList();

        List<String> codes;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var sending = IntStream.range(0, many).<Callable<String>> mapToObj(i -> () -> applicants.get(i)
                    .sends(drafts.get(i)).statusCode(201).extract().path("code")).toList();
            codes = threads.invokeAll(sending).stream().map(Future::resultNow).toList();
        }

        assertThat(codes).hasSize(many).doesNotHaveDuplicates();
    }

    @Test
    void sendsADraftOnceFromTwoWindows() throws InterruptedException {
        var applicant = Applicant.inTheRegister();
        var draft = applicant.begins();
        applicant.types(draft, CriminalRecord.ANSWERS);

        List<Integer> statuses;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Integer> sending = () -> applicant.sends(draft).extract().statusCode();
            statuses = threads.invokeAll(List.of(sending, sending)).stream().map(Future::resultNow).toList();
        }

        assertThat(statuses).containsExactlyInAnyOrder(201, 409);
    }

    @Test
    void letsCodesGrowPastFourDigitsAndBeginAnewEachDay() {
        var day = LocalDate.of(2027, 1, 4);
        counters.reserve("G01.899", day, 9998);

        assertThat(codes.next("G01.899", day)).isEqualTo("G01.899-270104-9999");
        assertThat(codes.next("G01.899", day)).isEqualTo("G01.899-270104-10000");
        assertThat(codes.next("G01.899", day.plusDays(1))).isEqualTo("G01.899-270105-0001");
    }

    private static Response send(Applicant applicant, String draft, UUID key, String body) {
        return applicant.asking().header("Idempotency-Key", key).body(body)
                .post("/api/eforms/v1/drafts/" + draft + "/submission");
    }

    private static List<ApplicationEvent> told(String dossier) {
        return Facts.heard(Topics.APPLICATIONS, dossier, ApplicationEvent.class);
    }
}
