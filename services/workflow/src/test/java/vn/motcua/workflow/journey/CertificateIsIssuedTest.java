package vn.motcua.workflow.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static vn.motcua.workflow.testing.Filing.CLERK;
import static vn.motcua.workflow.testing.Filing.FEE;
import static vn.motcua.workflow.testing.Filing.HANDLER;
import static vn.motcua.workflow.testing.Filing.LEADER;
import static vn.motcua.workflow.testing.Filing.RECEPTION;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import vn.motcua.contracts.Delivery;
import vn.motcua.contracts.PaymentEvent.Purpose;
import vn.motcua.platform.testing.Infra;
import vn.motcua.platform.testing.Tokens;
import vn.motcua.workflow.testing.DocumentsStub;
import vn.motcua.workflow.testing.Filing;

@QuarkusTest
@QuarkusTestResource(Infra.class)
@QuarkusTestResource(DocumentsStub.class)
class CertificateIsIssuedTest {

    @Test
    void aDossierGoesFromItsPaymentToItsDelivery() {
        var filing = new Filing().submit(FEE, null).awaitState("AWAITING_PAYMENT");
        filing.get(RECEPTION, "").statusCode(404);
        filing.settle(Purpose.FEE, FEE).awaitState("RECEIVED");

        filing.step(RECEPTION, "/claim", Map.of()).statusCode(200).body("state", is("CHECKING"))
                .body("holder.staffNumber", is("CB-0101"));
        filing.step(RECEPTION, "/acceptance", Map.of("checklist", List.of(Map.of("component", "id", "ok", true))))
                .statusCode(200).body("state", is("IN_WORK")).body("status", is(4)).body("due", notNullValue());
        filing.step(HANDLER, "/step-completion", Map.of("outcome", "FORWARD", "opinion", "Không có án tích",
                "finding", Map.of("criminalRecord", "NONE"))).statusCode(200).body("state", is("TO_SIGN"));
        filing.step(LEADER, "/step-completion", Map.of("outcome", "FORWARD")).statusCode(200).body("state", is("TO_ISSUE"));
        var version = filing.seen();
        var number = filing.step(CLERK, "/issue", Map.of(), version, "issue-" + filing.id).statusCode(200)
                .body("state", is("ISSUED")).body("status", is(9)).body("result.document", notNullValue())
                .extract().jsonPath().getString("result.number");
        filing.step(CLERK, "/issue", Map.of(), version, "issue-" + filing.id).statusCode(200).body("result.number", is(number));
        filing.get(Tokens.service("svc-documents"), "/papers/result").statusCode(200).body("result.number", is(number));
        filing.step(RECEPTION, "/delivery", Map.of("method", "COUNTER")).statusCode(200).body("status", is(10));

        assertThat(filing.told(11)).extracting(fact -> fact.getClass().getSimpleName()).containsExactly("Registered",
                "Assigned", "Accepted", "StepStarted", "StepCompleted", "StepStarted", "StepCompleted", "StepStarted",
                "StepCompleted", "ResultIssued", "ResultDelivered");
    }

    @Test
    void aResultWantedElectronicallyIsDeliveredAsItIsIssued() {
        var filing = new Filing().wanted(Delivery.ELECTRONIC).submit().awaitState("RECEIVED");
        filing.step(RECEPTION, "/acceptance", Map.of("checklist", List.of())).statusCode(200);
        filing.step(HANDLER, "/step-completion", Map.of("outcome", "FORWARD", "finding", Map.of("criminalRecord", "NONE")))
                .statusCode(200);
        filing.step(LEADER, "/step-completion", Map.of("outcome", "FORWARD")).statusCode(200);

        filing.step(CLERK, "/issue", Map.of()).statusCode(200).body("state", is("DELIVERED")).body("status", is(10));

        filing.step(RECEPTION, "/delivery", Map.of("method", "ELECTRONIC")).statusCode(409);
    }
}
