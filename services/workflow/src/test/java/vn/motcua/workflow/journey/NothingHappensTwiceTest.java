package vn.motcua.workflow.journey;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static vn.motcua.workflow.testing.Filing.CLERK;
import static vn.motcua.workflow.testing.Filing.FEE;
import static vn.motcua.workflow.testing.Filing.HANDLER;
import static vn.motcua.workflow.testing.Filing.LEADER;
import static vn.motcua.workflow.testing.Filing.RECEPTION;
import static vn.motcua.workflow.testing.Filing.UNIT;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import vn.motcua.contracts.PaymentEvent.Purpose;
import vn.motcua.platform.testing.Infra;
import vn.motcua.platform.testing.Tokens;
import vn.motcua.workflow.testing.DocumentsStub;
import vn.motcua.workflow.testing.Filing;

@QuarkusTest
@QuarkusTestResource(Infra.class)
@QuarkusTestResource(DocumentsStub.class)
class NothingHappensTwiceTest {

    private static final Map<String, Object> FORWARD = Map.of("outcome", "FORWARD", "opinion", "Đồng ý");
    private static final String API = "/api/workflow/v1";

    @Test
    void onlyOneOfEightOfficersWinsTheRace() throws Exception {
        var filing = new Filing().submit().awaitState("RECEIVED");
        var version = filing.seen();
        try (var threads = Executors.newFixedThreadPool(8)) {
            var answers = threads.invokeAll(IntStream.range(0, 8).<Callable<Integer>> mapToObj(officer -> () -> filing
                    .step(Tokens.officer("CB-09" + (10 + officer), UNIT, "reception"), "/acceptance", Map.of(), version,
                            UUID.randomUUID().toString())
                    .extract().statusCode()).toList());

            assertThat(answers.stream().map(Future::resultNow)).containsOnlyOnce(200)
                    .filteredOn(status -> status != 200).hasSize(7).containsOnly(409);
        }
        filing.step(RECEPTION, "/acceptance", Map.of(), version, UUID.randomUUID().toString()).statusCode(409)
                .body("type", is("urn:motcua:problem:lost-race")).body("version", equalTo((int) filing.seen()))
                .body("officialStatus", is(4)).body("allowed", notNullValue());
        assertThat(filing.told(3)).hasSize(3);
    }

    @Test
    void aRepeatedRequestHasOneEffectAndTheSameAnswer() {
        var filing = new Filing().submit().awaitState("RECEIVED");
        var version = filing.seen();
        var key = UUID.randomUUID().toString();

        var first = filing.step(RECEPTION, "/acceptance", Map.of(), version, key).statusCode(200).extract().asString();

        filing.step(RECEPTION, "/acceptance", Map.of(), version, key).statusCode(200).body(is(first));
        filing.step(RECEPTION, "/acceptance", Map.of("startWork", false), version, key).statusCode(422);
        given().auth().oauth2(RECEPTION).contentType("application/json").body("{}").header("Idempotency-Key", "x")
                .post(API + "/dossiers/" + filing.id + "/acceptance").then().statusCode(428);
        assertThat(filing.told(3)).hasSize(3);
    }

    @Test
    void repeatedAndMisplacedFactsChangeNothing() {
        var filing = new Filing().settle(Purpose.FEE, FEE).submit(FEE, null).awaitState("RECEIVED");

        filing.submitAgain().settle(Purpose.FEE, FEE).supplement(1).lapse(Purpose.FEE);
        filing.take(RECEPTION, "/acceptance", Map.of());

        assertThat(filing.told(3)).hasSize(3);
        var lapsed = new Filing().submit(FEE, null).awaitState("AWAITING_PAYMENT").lapse(Purpose.FEE).awaitState("LAPSED");
        lapsed.settle(Purpose.FEE, FEE);
        new Filing().submit().awaitState("RECEIVED");
        assertThat(lapsed.told()).isEmpty();
    }

    @Test
    void aPaymentIsHeardThatComesInTheSameMomentAsItsApplication() {
        var filings = Stream.generate(() -> new Filing().settle(Purpose.FEE, FEE).submit(FEE, null)).limit(20).toList();

        filings.forEach(filing -> filing.awaitState("RECEIVED"));
    }

    @Test
    void aResultThatCantBeSealedChangesNothing() {
        var filing = new Filing(503).submit().awaitState("RECEIVED").take(RECEPTION, "/acceptance", Map.of())
                .take(HANDLER, "/step-completion", FORWARD).take(LEADER, "/step-completion", FORWARD);

        filing.step(CLERK, "/issue", Map.of()).statusCode(503).body("type", is("urn:motcua:problem:seal-unavailable"));

        assertThat(filing.view(CLERK).getString("state")).isEqualTo("TO_ISSUE");
        var unsaid = Filing.inWork().take(HANDLER, "/step-completion", FORWARD).take(LEADER, "/step-completion", FORWARD);
        unsaid.step(CLERK, "/issue", Map.of()).statusCode(422).body("type", is("urn:motcua:problem:result-incomplete"));
        assertThat(unsaid.view(CLERK).getString("state")).isEqualTo("TO_ISSUE");
    }
}
