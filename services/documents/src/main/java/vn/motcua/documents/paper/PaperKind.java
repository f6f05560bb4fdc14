package vn.motcua.documents.paper;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

import vn.motcua.contracts.Text;
import vn.motcua.documents.wording.Wording;

/** The official papers of a dossier; the first five are forms of Circular 01/2018/TT-VPCP. */
enum PaperKind {
    RECEIPT_SLIP("receipt-slip", "Mẫu số 01", Once.YES),
    SUPPLEMENT_REQUEST("supplement-request", "Mẫu số 02", Once.NO),
    REFUSAL("refusal", "Mẫu số 03", Once.YES, 3),
    APOLOGY("apology", "Mẫu số 04", Once.YES),
    CONTROL_SHEET("control-sheet", "Mẫu số 05", Once.NO),
    WITHDRAWAL("withdrawal", "", Once.YES, 7),
    STOP("stop", "", Once.YES, 8),
    RESULT("result", "", Once.YES, 9, 10),
    PAYMENT_RECEIPT("payment-receipt", "", Once.YES);

    /** Whether the paper is made once for good, or again with each round or change. */
    private enum Once {
        YES,
        NO
    }

    private final String code;
    private final String form;
    private final Once once;
    private final Set<Integer> statuses;

    /** @param statuses official statuses in which it can exist; none means any */
    PaperKind(String code, String form, Once once, Integer... statuses) {
        this.code = code;
        this.form = form;
        this.once = once;
        this.statuses = Set.of(statuses);
    }

    static Optional<PaperKind> of(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code.equals(code)).findFirst();
    }

    String code() {
        return code;
    }

    String form() {
        return form;
    }

    Text title() {
        return Wording.of("paper." + code);
    }

    boolean isMadeOnce() {
        return once == Once.YES;
    }

    boolean mayExistIn(int status) {
        return statuses.isEmpty() || statuses.contains(status);
    }
}
