package vn.motcua.workflow.paper;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

import vn.motcua.contracts.DossierEvent;

/** The papers whose facts are here, and the fact that makes each possible (Circular 01/2018/TT-VPCP). */
enum Paper {
    /** Mẫu 01. */
    RECEIPT_SLIP(DossierEvent.Accepted.class),
    /** Mẫu 02. */
    SUPPLEMENT_REQUEST(DossierEvent.SupplementRequested.class),
    /** Mẫu 03. */
    REFUSAL(DossierEvent.Refused.class),
    /** Mẫu 04. */
    APOLOGY(DossierEvent.Apologised.class),
    /** Mẫu 05. */
    CONTROL_SHEET(DossierEvent.Accepted.class),
    WITHDRAWAL(DossierEvent.Withdrawn.class),
    STOP(DossierEvent.Stopped.class),
    RESULT(DossierEvent.ResultIssued.class);

    private final Class<? extends DossierEvent> fact;

    Paper(Class<? extends DossierEvent> fact) {
        this.fact = fact;
    }

    static Optional<Paper> at(String path) {
        return Arrays.stream(values()).filter(paper -> paper.path().equals(path)).findFirst();
    }

    String path() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    Class<? extends DossierEvent> fact() {
        return fact;
    }
}
