package vn.motcua.documents.verification;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import vn.motcua.documents.archive.Fingerprint;
import vn.motcua.documents.seal.CheckCode;
import vn.motcua.documents.seal.Examination;
import vn.motcua.documents.seal.PdfExaminer;
import vn.motcua.documents.seal.SealedPapers;
import vn.motcua.documents.seal.SealedView;
import vn.motcua.documents.verification.Verdict.Reason;

/**
 * Judges papers. A file is valid only when four things hold: its signature, that this covers the whole file, that nothing
 * changed later, and that just these bytes were issued.
 */
@ApplicationScoped
class Verification {

    /** @param paper the paper that the file is, byte for byte */
    record Judgement(Verdict verdict, List<Reason> reasons, Optional<SealedView> paper) {}

    private final SealedPapers papers;
    private final PdfExaminer examiner;

    Verification(SealedPapers papers, PdfExaminer examiner) {
        this.papers = papers;
        this.examiner = examiner;
    }

    /**
     * The paper with this code on it. The same look-up happens for any code, so that neither answer nor time tells a code
     * that exists from one that doesn't.
     *
     * @param code  the check code, or the dossier's code when the check code comes apart
     */
    Optional<SealedView> byCode(String code, Optional<String> check) {
        var found = papers.byCheck(CheckCode.read(check.orElse(code)).orElseGet(CheckCode::random));
        return found.filter(paper -> check.isEmpty() || paper.dossierCode().equals(code)
                || paper.document().toString().equals(code));
    }

    Judgement judge(byte[] file) {
        var paper = papers.byFingerprint(Fingerprint.of(file));
        if (paper.isEmpty() && !examiner.claimsOurSeal(file)) {
            return new Judgement(Verdict.UNKNOWN, List.of(Reason.NO_SEAL_OF_OURS), paper);
        }
        var reasons = reasons(examiner.examine(file), paper);
        return new Judgement(verdict(reasons, paper), reasons, paper);
    }

    private static Verdict verdict(List<Reason> reasons, Optional<SealedView> paper) {
        if (paper.isEmpty()) {
            return Verdict.ALTERED;
        }
        if (reasons.isEmpty()) {
            return Verdict.VALID;
        }
        return reasons.contains(Reason.REVOKED) || reasons.contains(Reason.REPLACED) ? Verdict.REVOKED : Verdict.UNKNOWN;
    }

    private static List<Reason> reasons(Examination examination, Optional<SealedView> paper) {
        var reasons = new ArrayList<Reason>();
        paper.ifPresentOrElse(known -> {
            switch (known.force()) {
                case REVOKED -> reasons.add(Reason.REVOKED);
                case REPLACED -> reasons.add(Reason.REPLACED);
                case VALID -> {
                    // Nothing speaks against it so far.
                }
            }
        }, () -> reasons.add(Reason.NOT_AS_ISSUED));
        if (!examination.trusted()) {
            reasons.add(Reason.SIGNATURE_NOT_VALID);
        }
        if (!examination.whole()) {
            reasons.add(Reason.SIGNATURE_NOT_WHOLE);
        }
        if (!examination.untouched()) {
            reasons.add(Reason.CHANGED_AFTER_SEALING);
        }
        return reasons;
    }
}
