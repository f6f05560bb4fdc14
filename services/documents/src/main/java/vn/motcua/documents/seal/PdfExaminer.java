package vn.motcua.documents.seal;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Comparator;
import java.util.HexFormat;
import java.util.Locale;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

import eu.europa.esig.dss.jaxb.object.Message;
import eu.europa.esig.dss.diagnostic.PDFRevisionWrapper;
import eu.europa.esig.dss.diagnostic.SignatureWrapper;
import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.enumerations.SignatureScopeType;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.pades.validation.PDFDocumentValidator;
import eu.europa.esig.dss.pdf.modifications.DefaultPdfDifferencesFinder;
import eu.europa.esig.dss.pdf.pdfbox.PdfBoxNativeObjectFactory;
import eu.europa.esig.dss.validation.reports.Reports;

import vn.motcua.documents.archive.PdfBombs;
import vn.motcua.documents.load.Gate;

/**
 * Examines the signatures of a PDF. That a signature is valid doesn't suffice: a later revision may paint over a page
 * without touching it, so the signature must also cover the whole file and nothing may have changed since.
 */
@ApplicationScoped
public class PdfExaminer {

    private static final Logger LOG = Logger.getLogger(PdfExaminer.class);

    private final Authority authority;
    private final Gate gate;

    PdfExaminer(Authority authority, @ConfigProperty(name = "motcua.seal.at-once") int atOnce) {
        this.authority = authority;
        this.gate = new Gate(atOnce);
    }

    public Examination examine(byte[] pdf) {
        return PdfBombs.isOne(pdf) ? Examination.NOTHING : gate.through(() -> examined(pdf));
    }

    /** Whether a certificate of our authority stands anywhere in the file, even in a damaged one. */
    public boolean claimsOurSeal(byte[] pdf) {
        if (PdfSeal.markIn(pdf).isPresent()) {
            return true;
        }
        var root = HexFormat.of().formatHex(authority.certificate().getEncoded());
        return new String(pdf, ISO_8859_1).toLowerCase(Locale.ROOT).contains(root);
    }

    private Examination examined(byte[] pdf) {
        try {
            var validator = new PDFDocumentValidator(new InMemoryDocument(pdf));
            validator.setCertificateVerifier(authority.verifier());
            validator.setPdfObjFactory(withoutDrawing());
            validator.setEnableEtsiValidationReport(false);
            return judged(validator.validateDocument());
        } catch (RuntimeException e) {
            // The parsers answer broken files with all kinds of failures.
            LOG.debugf(e, "A file can't be examined");
            return Examination.NOTHING;
        }
    }

    /** Comparing drawn pages is costly; that nothing stands behind the signature is enough. */
    private static PdfBoxNativeObjectFactory withoutDrawing() {
        var differences = new DefaultPdfDifferencesFinder();
        differences.setMaximalPagesAmountForVisualComparison(0);
        var factory = new PdfBoxNativeObjectFactory();
        factory.setPdfDifferencesFinder(differences);
        return factory;
    }

    private static Examination judged(Reports reports) {
        var signatures = reports.getDiagnosticData().getSignatures();
        if (signatures.isEmpty()) {
            return Examination.NOTHING;
        }
        var last = signatures.stream().max(Comparator.comparing(SignatureWrapper::getClaimedSigningTime)).orElseThrow();
        boolean trusted = reports.getSimpleReport().getIndication(last.getId()) == Indication.TOTAL_PASSED;
        if (!trusted) {
            // Whose paper it is isn't said here, only what the validation found wanting.
            LOG.infof("A seal is not accepted: %s, %s, %s", reports.getSimpleReport().getIndication(last.getId()),
                    reports.getSimpleReport().getSubIndication(last.getId()),
                    reports.getSimpleReport().getAdESValidationErrors(last.getId()).stream().map(Message::getValue).toList());
        }
        boolean whole = last.getSignatureScopes().stream().anyMatch(scope -> scope.getScope() == SignatureScopeType.FULL);
        boolean untouched = signatures.stream().map(SignatureWrapper::getPDFRevision).noneMatch(PdfExaminer::isTouched);
        return new Examination(trusted, whole, untouched);
    }

    private static boolean isTouched(PDFRevisionWrapper revision) {
        return revision == null || revision.arePdfModificationsDetected() || revision.arePdfObjectModificationsDetected()
                || !revision.isSignatureByteRangeValid();
    }
}
