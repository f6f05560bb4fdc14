package vn.motcua.documents.seal;

import jakarta.enterprise.context.ApplicationScoped;

/** Seals papers for agencies and enters them into the register. */
@ApplicationScoped
public class SealingOffice {

    private final PdfSeal seal;
    private final SealedPapers papers;

    SealingOffice(PdfSeal seal, SealedPapers papers) {
        this.seal = seal;
        this.papers = papers;
    }

    /** The sealed bytes; they count once they are registered. */
    public byte[] sealed(PaperDraft draft, byte[] pdf) {
        return seal.sealed(pdf, draft.agency(), draft.id());
    }

    /** Seals outside any transaction, then registers within one. */
    public SealedView seal(PaperDraft draft, byte[] pdf) {
        return papers.register(draft, sealed(draft, pdf));
    }
}
