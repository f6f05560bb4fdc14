package vn.motcua.documents.seal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.context.ApplicationScoped;

import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import eu.europa.esig.dss.spi.x509.tsp.KeyEntityTSPSource;

import org.jspecify.annotations.Nullable;

import vn.motcua.documents.dossier.AgencyView;
import vn.motcua.documents.seal.Certificates.Holder;

/** Whom a verifier trusts, and who signs for an agency: the demo stand-in for the state's own authority. */
@ApplicationScoped
class Authority {

    /** Policy under which the demo time stamps are given (an OID of the UUID arc, which needs no registration). */
    private static final String TIMESTAMP_POLICY = "2.25.310893641";
    private static final Duration LIST_AGE = Duration.ofDays(1);

    private record Listed(byte[] bytes, Instant until) {}

    private final KeyChain keys;
    private final Clock clock;
    private final Map<String, Holder> agencies = new ConcurrentHashMap<>();
    private volatile @Nullable Listed list;

    Authority(KeyChain keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    Holder agency(AgencyView agency) {
        return agencies.computeIfAbsent(agency.code(), code -> keys.agency(code, agency.name().vi()));
    }

    CertificateToken certificate() {
        return new CertificateToken(root().certificate());
    }

    KeyEntityTSPSource timestamps() {
        var holder = agencies.computeIfAbsent(" timestamps", _ -> keys.timestamps());
        var source = new KeyEntityTSPSource(holder.key(), holder.certificate(),
                List.of(holder.certificate(), root().certificate()));
        source.setTsaPolicy(TIMESTAMP_POLICY);
        return source;
    }

    /** The list of revoked certificates (DER), made anew each day. */
    byte[] revocationList() {
        var current = list;
        if (current == null || current.until().isBefore(clock.instant())) {
            current = new Listed(keys.revocationList(), clock.instant().plus(LIST_AGE));
            list = current;
        }
        return current.bytes();
    }

    /** Trusts the demo authority only, and fetches nothing from addresses that a file names. */
    CommonCertificateVerifier verifier() {
        var trusted = new CommonTrustedCertificateSource();
        trusted.addCertificate(certificate());
        var verifier = new CommonCertificateVerifier();
        verifier.setTrustedCertSources(trusted);
        verifier.setAIASource(null);
        verifier.setOcspSource(null);
        verifier.setCrlSource(new OwnRevocations(certificate(), this::revocationList));
        return verifier;
    }

    private Holder root() {
        return agencies.computeIfAbsent(" authority", _ -> keys.authority());
    }
}
