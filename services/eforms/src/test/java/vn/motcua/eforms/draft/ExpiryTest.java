package vn.motcua.eforms.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.junit.jupiter.api.Test;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import vn.motcua.contracts.ApplicationEvent;
import vn.motcua.contracts.Topics;
import vn.motcua.eforms.Applicant;
import vn.motcua.eforms.Neighbours;
import vn.motcua.platform.testing.Facts;
import vn.motcua.platform.testing.Infra;
import vn.motcua.platform.testing.Tokens;

@QuarkusTest
@QuarkusTestResource(Infra.class)
@QuarkusTestResource(Neighbours.class)
class ExpiryTest {

    @Inject
    Expiry expiry;

    @Inject
    EntityManager database;

    @Test
    void forgetsADraftThatWasLeftAlone() {
        var applicant = Applicant.inTheRegister();
        var old = applicant.begins();
        var other = Applicant.inTheRegister();
        var fresh = other.begins();
        age(old);

        expiry.forget();

        applicant.asking().get("/api/eforms/v1/drafts/" + old).then().statusCode(404);
        assertThat(other.asking().get("/api/eforms/v1/drafts/" + fresh).statusCode()).isEqualTo(200);
        await().atMost(Duration.ofSeconds(30)).untilAsserted(
                () -> assertThat(Facts.heard(Topics.APPLICATIONS, old, ApplicationEvent.class))
                        .singleElement().isInstanceOf(ApplicationEvent.DraftDiscarded.class));
    }

    @Test
    void forgetsForWhomAnOfficerBeganIt() {
        var officer = new Applicant(Applicant.inTheRegister().nationalId(),
                Tokens.officer("CB-0101", "G01.801", "reception"));
        var draft = officer.beginsAtTheCounter("CÔNG DÂN THỬ NGHIỆM");
        age(draft);

        expiry.forget();

        officer.asking().get("/api/eforms/v1/counter/drafts/" + draft).then().statusCode(404);
    }

    private void age(String draft) {
        QuarkusTransaction.requiringNew().run(() -> database
                .createNativeQuery("update draft set updated_at = ?2 where id = ?1").setParameter(1, UUID.fromString(draft))
                .setParameter(2, Instant.now().minus(181, ChronoUnit.DAYS)).executeUpdate());
    }
}
