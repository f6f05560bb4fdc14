package vn.motcua.workflow.dossier;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.motcua.contracts.Delivery;
import vn.motcua.contracts.Money;
import vn.motcua.contracts.Text;

/** Something a person or another service does to a dossier. */
public sealed interface Step {

    Kind kind();

    /** The steps by name; the path is where an officer's or applicant's program asks for it. */
    enum Kind {
        CLAIM("claim", "Nhận xử lý", "Take in hand"),
        RELEASE("release", "Trả lại hàng chờ", "Put back"),
        REASSIGN("reassignment", "Phân công lại", "Reassign", "staffNumber"),
        SETTLE("", "Thanh toán xong", "Payment settled"),
        LAPSE("", "Hết hạn thanh toán", "Payment lapsed"),
        ACCEPT("acceptance", "Tiếp nhận", "Accept", "checklist"),
        REQUEST_SUPPLEMENT("supplement-request", "Yêu cầu bổ sung", "Ask for a supplement", "reason", "marks"),
        SUPPLY("", "Nộp bổ sung", "Send the supplement"),
        REFUSE("refusal", "Từ chối tiếp nhận", "Refuse", "reasonCode", "reason", "legalBasis"),
        START_WORK("work-start", "Chuyển xử lý", "Hand over for work"),
        FORWARD("step-completion", "Chuyển bước", "Forward", "outcome"),
        RETURN("step-completion", "Trả lại bước trước", "Return", "outcome", "opinion"),
        RECALL("recall", "Thu hồi", "Recall"),
        REQUEST_OBLIGATION("obligation-request", "Yêu cầu nghĩa vụ tài chính", "Ask for payment", "amount", "reason"),
        WITHDRAW("withdrawal", "Rút hồ sơ", "Withdraw"),
        STOP("stop", "Dừng xử lý", "Stop", "reasonCode", "reason", "legalBasis"),
        APOLOGISE("apology", "Xin lỗi và hẹn lại", "Apologise and set a new date", "reason", "newDue"),
        ISSUE("issue", "Phát hành kết quả", "Issue the result"),
        DELIVER("delivery", "Trả kết quả", "Deliver", "method");

        private final String path;
        private final Text label;
        private final List<String> needs;

        Kind(String path, String vi, String en, String... needs) {
            this.path = path;
            this.label = new Text(vi, en);
            this.needs = List.of(needs);
        }

        /** Below the dossier's address; empty for what only facts bring about. */
        public String path() {
            return path;
        }

        public Text label() {
            return label;
        }

        /** Members that its request must have. */
        public List<String> needs() {
            return needs;
        }
    }

    /** What was said; may hold personal data, so it is sealed. Keys starting with {@code internal} stay inside the agency. */
    default Map<String, Object> words() {
        return Map.of();
    }

    record Claim() implements Step {

        @Override
        public Kind kind() {
            return Kind.CLAIM;
        }
    }

    record Release() implements Step {

        @Override
        public Kind kind() {
            return Kind.RELEASE;
        }
    }

    record Reassign(String staffNumber) implements Step {

        @Override
        public Kind kind() {
            return Kind.REASSIGN;
        }
    }

    /** @param at when the money came in */
    record Settle(Money amount, Instant at) implements Step {

        @Override
        public Kind kind() {
            return Kind.SETTLE;
        }
    }

    record Lapse() implements Step {

        @Override
        public Kind kind() {
            return Kind.LAPSE;
        }
    }

    /**
     * @param exemption what becomes of a claimed exemption; a denied one leads to the fee first
     * @param startWork hands over for work at once (chuyển xử lý)
     */
    record Accept(@Nullable Decision exemption, boolean startWork, List<Check> checklist) implements Step {

        public enum Decision {
            CONFIRMED,
            DENIED
        }

        /**
         * @param ok          whether the paper was looked at and is right
         * @param notRequired whether this dossier doesn't need it; the note says why
         */
        public record Check(String component, boolean ok, boolean notRequired, @Nullable String note) {}

        @Override
        public Kind kind() {
            return Kind.ACCEPT;
        }

        @Override
        public Map<String, Object> words() {
            return Map.of("checklist", checklist);
        }
    }

    /** @param answerDays working days to answer, at most what the procedure gives; null for all of them */
    record RequestSupplement(String reason, List<Mark> marks, @Nullable Integer answerDays) implements Step {

        public record Mark(String field, @Nullable String component, String reason) {}

        @Override
        public Kind kind() {
            return Kind.REQUEST_SUPPLEMENT;
        }

        @Override
        public Map<String, Object> words() {
            return Map.of("reason", reason, "marks", marks);
        }
    }

    /**
     * @param at     when the applicant sent it
     * @param cases  of the form that it makes now, {@code papers} that have come in by now; null when that wasn't told
     */
    record Supply(int round, int revision, Instant at, @Nullable List<String> cases, @Nullable List<String> papers)
            implements Step {

        @Override
        public Kind kind() {
            return Kind.SUPPLY;
        }
    }

    record Refuse(String reasonCode, String reason, String legalBasis) implements Step {

        @Override
        public Kind kind() {
            return Kind.REFUSE;
        }

        @Override
        public Map<String, Object> words() {
            return Map.of("reason", reason, "legalBasis", legalBasis);
        }
    }

    record StartWork() implements Step {

        @Override
        public Kind kind() {
            return Kind.START_WORK;
        }
    }

    /** @param finding what the procedure's result says, from the handler */
    record Forward(String opinion, Map<String, Object> finding) implements Step {

        @Override
        public Kind kind() {
            return Kind.FORWARD;
        }

        @Override
        public Map<String, Object> words() {
            return Map.of("internalOpinion", opinion);
        }
    }

    record Return(String opinion) implements Step {

        @Override
        public Kind kind() {
            return Kind.RETURN;
        }

        @Override
        public Map<String, Object> words() {
            return Map.of("internalOpinion", opinion);
        }
    }

    record Recall() implements Step {

        @Override
        public Kind kind() {
            return Kind.RECALL;
        }
    }

    record RequestObligation(Money amount, String reason) implements Step {

        @Override
        public Kind kind() {
            return Kind.REQUEST_OBLIGATION;
        }

        @Override
        public Map<String, Object> words() {
            return Map.of("reason", reason, "amount", amount);
        }
    }

    record Withdraw(String reason) implements Step {

        @Override
        public Kind kind() {
            return Kind.WITHDRAW;
        }

        @Override
        public Map<String, Object> words() {
            return Map.of("reason", reason);
        }
    }

    record Stop(String reasonCode, String reason, String legalBasis) implements Step {

        @Override
        public Kind kind() {
            return Kind.STOP;
        }

        @Override
        public Map<String, Object> words() {
            return Map.of("reason", reason, "legalBasis", legalBasis);
        }
    }

    /** @param newDue the result is there by the close of this day */
    record Apologise(String reason, LocalDate newDue) implements Step {

        @Override
        public Kind kind() {
            return Kind.APOLOGISE;
        }

        @Override
        public Map<String, Object> words() {
            return Map.of("reason", reason);
        }
    }

    record Issue(UUID result, String number, String verification) implements Step {

        @Override
        public Kind kind() {
            return Kind.ISSUE;
        }
    }

    /** @param proof for example a tracking number or who collected it */
    record Deliver(Delivery method, String proof) implements Step {

        @Override
        public Kind kind() {
            return Kind.DELIVER;
        }

        @Override
        public Map<String, Object> words() {
            return Map.of("proof", proof);
        }
    }
}
