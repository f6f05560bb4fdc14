package vn.motcua.workflow.work;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.workflow.testing.Filing.RECEPTION;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import vn.motcua.contracts.DossierEvent;
import vn.motcua.platform.testing.Infra;
import vn.motcua.platform.time.Time;
import vn.motcua.workflow.testing.DocumentsStub;
import vn.motcua.workflow.testing.Filing;
import vn.motcua.workflow.testing.TestClock;

@QuarkusTest
@QuarkusTestResource(Infra.class)
@QuarkusTestResource(DocumentsStub.class)
class SupplementWatchTest {

    @Inject
    SupplementWatch watch;

    @AfterEach
    void backToThePresent() {
        TestClock.setTo(Instant.now());
    }

    @Test
    void endsADossierOnceHoweverManyInstancesLookAtOnce() throws Exception {
        var filing = new Filing().submit().awaitState("RECEIVED").take(RECEPTION, "/supplement-request",
                Map.of("reason", "Thiếu", "marks", List.of(Map.of("field", "f", "reason", "r"))));
        var today = LocalDate.ofInstant(TestClock.now(), Time.ZONE);
        end(filing, today);
        assertThat(filing.view(RECEPTION).getString("state")).isEqualTo("SUPPLEMENT_BEFORE_ACCEPTANCE");
        TestClock.goOn(Duration.ofDays(20));

        try (var instances = Executors.newFixedThreadPool(8)) {
            instances.invokeAll(IntStream.range(0, 8).<Callable<Void>> mapToObj(instance -> () -> {
                end(filing, today.plusDays(20));
                return null;
            }).toList()).forEach(done -> done.resultNow());
        }

        assertThat(filing.told(3)).hasSize(3).filteredOn(DossierEvent.Refused.class::isInstance).hasSize(1);
    }

    private void end(Filing filing, LocalDate today) {
        QuarkusTransaction.requiringNew().run(() -> watch.end(filing.id, today));
    }
}
