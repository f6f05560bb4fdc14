package vn.motcua.documents.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;

class CertificatesTest {

    private static final Instant BEGINNING = Instant.parse("2026-11-22T01:00:00Z");

    @Test
    void aRevocationListSpeaksForAnAgencyThatCameAfterIt() throws Exception {
        var authority = at(Duration.ZERO).authority();
        var list = (X509CRL) CertificateFactory.getInstance("X.509")
                .generateCRL(new ByteArrayInputStream(at(Duration.ZERO).emptyRevocationList(authority)));

        var agency = at(Duration.ofHours(20)).agency(authority, "Ủy ban nhân dân phường Thử Nghiệm", "H99.801");

        assertThat(agency.certificate().getNotBefore()).isBeforeOrEqualTo(list.getThisUpdate());
    }

    private static Certificates at(Duration later) {
        return new Certificates("http://localhost/revocations.crl", BEGINNING.plus(later));
    }
}
