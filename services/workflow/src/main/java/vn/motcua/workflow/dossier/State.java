package vn.motcua.workflow.dossier;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import vn.motcua.contracts.OfficeRole;
import vn.motcua.contracts.OfficialStatus;
import vn.motcua.contracts.Text;

/** Where a dossier stands, as officers see it; each state is one official status, or the portal's own. */
public enum State {
    /** Filed, the fee is due first; not a dossier yet. */
    AWAITING_PAYMENT(null, "Chờ thanh toán", "Awaiting payment"),
    /** The fee was never paid; never became a dossier. */
    LAPSED(null, "Hết hạn thanh toán", "Lapsed"),
    RECEIVED(OfficialStatus.REGISTERED, "Mới đăng ký", "Newly submitted"),
    CHECKING(OfficialStatus.REGISTERED, "Đang kiểm tra", "Being checked"),
    SUPPLEMENT_BEFORE_ACCEPTANCE(OfficialStatus.SUPPLEMENT_REQUESTED, "Chờ bổ sung tiếp nhận",
            "Supplement before acceptance"),
    FEE_DUE_BEFORE_ACCEPTANCE(OfficialStatus.OBLIGATION_REQUESTED, "Chờ nộp phí tiếp nhận", "Fee due before acceptance"),
    REFUSED(OfficialStatus.REFUSED, "Không được tiếp nhận", "Not accepted"),
    ACCEPTED(OfficialStatus.ACCEPTED, "Được tiếp nhận", "Accepted"),
    IN_WORK(OfficialStatus.PROCESSING, "Đang thẩm định", "With the handling officer"),
    TO_SIGN(OfficialStatus.PROCESSING, "Trình ký", "With the leader"),
    TO_ISSUE(OfficialStatus.PROCESSING, "Chờ vào sổ, đóng dấu", "With the clerk"),
    SUPPLEMENT_DURING_WORK(OfficialStatus.SUPPLEMENT_REQUESTED, "Chờ bổ sung khi xử lý", "Supplement during work"),
    OBLIGATION(OfficialStatus.OBLIGATION_REQUESTED, "Chờ nghĩa vụ tài chính", "Payment required"),
    WITHDRAWN(OfficialStatus.WITHDRAWN, "Công dân rút hồ sơ", "Withdrawn by applicant"),
    STOPPED(OfficialStatus.STOPPED, "Dừng xử lý", "Processing stopped"),
    ISSUED(OfficialStatus.PROCESSED, "Đã xử lý xong", "Processed"),
    DELIVERED(OfficialStatus.DELIVERED, "Đã trả kết quả", "Result delivered");

    /** The clock stands still until the applicant answers or pays. */
    public static final Set<State> PAUSED = EnumSet.of(SUPPLEMENT_BEFORE_ACCEPTANCE, FEE_DUE_BEFORE_ACCEPTANCE,
            SUPPLEMENT_DURING_WORK, OBLIGATION);

    private final @Nullable OfficialStatus status;
    private final Text label;

    State(@Nullable OfficialStatus status, String vi, String en) {
        this.status = status;
        this.label = new Text(vi, en);
    }

    /** What citizens and other systems see; nothing while the filing isn't a dossier. */
    public Optional<OfficialStatus> status() {
        return Optional.ofNullable(status);
    }

    public boolean isDossier() {
        return status != null;
    }

    public boolean isFinal() {
        return this == LAPSED || status != null && status.isFinal();
    }

    public boolean isPaused() {
        return PAUSED.contains(this);
    }

    public Text label() {
        return label;
    }

    /** Whose officer has the dossier in hand here. */
    OfficeRole role() {
        return switch (this) {
            case RECEIVED, CHECKING, ISSUED -> OfficeRole.RECEPTION;
            case TO_SIGN -> OfficeRole.LEADER;
            case TO_ISSUE -> OfficeRole.CLERK;
            default -> OfficeRole.HANDLER;
        };
    }
}
