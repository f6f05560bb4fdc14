package vn.motcua.documents.seal;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import eu.europa.esig.dss.enumerations.CertificationPermission;
import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.SignatureValue;
import eu.europa.esig.dss.model.ToBeSigned;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.pades.PAdESSignatureParameters;
import eu.europa.esig.dss.pades.signature.PAdESService;

import vn.motcua.documents.dossier.AgencyView;
import vn.motcua.documents.load.Gate;
import vn.motcua.documents.seal.Certificates.Holder;

/** Seals a PDF for an agency: PAdES baseline B-T, a certifying signature that permits no change, with a time stamp. */
@ApplicationScoped
class PdfSeal {

    /** Says in the file whose paper it is, so that a damaged copy is still recognised. */
    private static final String MARK = "urn:motcua:document:";
    private static final Pattern MARKED = Pattern.compile(MARK + "([0-9a-f-]{36})");
    /** Room for signature, certificates and time stamp, in bytes; they take about 5 kB. */
    private static final int ROOM = 9_000;

    private final Authority authority;
    private final Clock clock;
    private final Gate gate;

    PdfSeal(Authority authority, Clock clock, @ConfigProperty(name = "motcua.seal.at-once") int atOnce) {
        this.authority = authority;
        this.clock = clock;
        this.gate = new Gate(atOnce);
    }

    /** @param document id under which the paper will be kept */
    byte[] sealed(byte[] pdf, AgencyView agency, UUID document) {
        return gate.through(() -> bytes(sealed(new InMemoryDocument(pdf), agency, document)));
    }

    /** The document that a file claims to be, whatever has become of it. */
    static Optional<UUID> markIn(byte[] file) {
        return MARKED.matcher(new String(file, ISO_8859_1)).results().flatMap(found -> id(found.group(1)).stream())
                .findFirst();
    }

    private DSSDocument sealed(DSSDocument pdf, AgencyView agency, UUID document) {
        var holder = authority.agency(agency);
        var parameters = parameters(holder, agency, document);
        var service = new PAdESService(authority.verifier());
        service.setTspSource(authority.timestamps());
        return service.signDocument(pdf, parameters, signature(holder, service.getDataToSign(pdf, parameters)));
    }

    private PAdESSignatureParameters parameters(Holder holder, AgencyView agency, UUID document) {
        var certificate = new CertificateToken(holder.certificate());
        var parameters = new PAdESSignatureParameters();
        parameters.setSignatureLevel(SignatureLevel.PAdES_BASELINE_T);
        parameters.setDigestAlgorithm(DigestAlgorithm.SHA256);
        parameters.setSigningCertificate(certificate);
        parameters.setCertificateChain(List.of(certificate, authority.certificate()));
        parameters.bLevel().setSigningDate(Date.from(clock.instant()));
        parameters.setSignerName(agency.name().vi());
        parameters.setReason("Đóng dấu điện tử của cơ quan");
        parameters.setContactInfo(MARK + document);
        parameters.setPermission(CertificationPermission.NO_CHANGE_PERMITTED);
        parameters.setContentSize(ROOM);
        return parameters;
    }

    private static SignatureValue signature(Holder holder, ToBeSigned data) {
        try {
            var signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(holder.key());
            signature.update(data.getBytes());
            return new SignatureValue(SignatureAlgorithm.ECDSA_SHA256, signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The agency's key can't sign", e);
        }
    }

    private static byte[] bytes(DSSDocument document) {
        try (var out = new ByteArrayOutputStream()) {
            document.writeTo(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
