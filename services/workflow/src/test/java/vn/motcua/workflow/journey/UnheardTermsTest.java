package vn.motcua.workflow.journey;

import static org.hamcrest.Matchers.is;
import static vn.motcua.workflow.testing.Filing.RECEPTION;

import java.util.Map;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import vn.motcua.platform.testing.Infra;
import vn.motcua.workflow.testing.CatalogueStub;
import vn.motcua.workflow.testing.Filing;

/** A dossier is there before the terms under which it was filed: two topics keep no order between them. */
@QuarkusTest
@QuarkusTestResource(Infra.class)
@QuarkusTestResource(CatalogueStub.class)
class UnheardTermsTest {

    @Test
    void areAskedOfTheCatalogueWhenAStepNeedsThem() {
        var filing = new Filing().under(3).submit().awaitState("RECEIVED");

        filing.step(RECEPTION, "/acceptance", Map.of()).statusCode(200).body("state", is("IN_WORK"));
    }

    @Test
    void areWaitedForWhenTheCatalogueCantSayThemEither() {
        var filing = new Filing().under(4).submit().awaitState("RECEIVED");

        filing.step(RECEPTION, "/acceptance", Map.of()).statusCode(503).body("type",
                is("urn:motcua:problem:terms-unknown"));
        filing.awaitState("RECEIVED");
    }
}
