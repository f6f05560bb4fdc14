package vn.motcua.workflow.dossier;

import java.time.Instant;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import vn.motcua.contracts.Text;

/** Why a step that the lifecycle has can't be taken on this dossier by this person, in words for them. */
final class Objections {

    private final Dossier dossier;
    private final Actor actor;
    private final Instant now;
    private final Limits limits;

    /**
     * Supplements that may be asked.
     *
     * @param inWork null while the procedure's terms aren't known
     */
    record Limits(int beforeAcceptance, @Nullable Integer inWork) {}

    Objections(Dossier dossier, Actor actor, Instant now, Limits limits) {
        this.dossier = dossier;
        this.actor = actor;
        this.now = now;
        this.limits = limits;
    }

    Optional<Text> to(Step.Kind step) {
        return switch (step) {
            case CLAIM -> first(taken(), ownStep());
            case ACCEPT, REFUSE, START_WORK, REQUEST_OBLIGATION -> taken();
            case ISSUE, FORWARD -> first(taken(), ownStep());
            case REQUEST_SUPPLEMENT -> first(taken(), noRoundLeft());
            case RETURN -> first(taken(), noStepBefore());
            case RELEASE -> notHeld();
            case RECALL -> notMineToRecall();
            case APOLOGISE -> noApology();
            case SETTLE, LAPSE, SUPPLY, WITHDRAW, STOP, REASSIGN, DELIVER -> Optional.empty();
        };
    }

    private Optional<Text> taken() {
        return dossier.holder != null && actor instanceof Actor.Officer officer && !dossier.isHeldBy(officer.staffNumber())
                ? because("Cán bộ %s đang giữ hồ sơ.", "Officer %s has it in hand.", dossier.holder)
                : Optional.empty();
    }

    /** Nobody signs his own step. */
    private Optional<Text> ownStep() {
        return actor instanceof Actor.Officer officer ? ownStep(officer.staffNumber()) : Optional.empty();
    }

    Optional<Text> ownStep(String staffNumber) {
        boolean done = switch (dossier.state()) {
            case TO_SIGN -> staffNumber.equals(dossier.handledBy);
            case TO_ISSUE -> staffNumber.equals(dossier.handledBy) || staffNumber.equals(dossier.signedBy);
            default -> false;
        };
        return done ? because("Không ai được tự ký bước của mình.", "Nobody signs his own step.") : Optional.empty();
    }

    private Optional<Text> noRoundLeft() {
        if (dossier.state() != State.IN_WORK) {
            return dossier.rounds >= limits.beforeAcceptance()
                    ? because("Đã yêu cầu bổ sung đủ số lần.", "No further supplement may be asked.")
                    : Optional.empty();
        }
        var most = limits.inWork();
        return most != null && dossier.roundsInWork >= most
                ? because("Sau tiếp nhận chỉ được yêu cầu bổ sung %s lần.",
                        "After acceptance a supplement may be asked %s time(s).", most)
                : Optional.empty();
    }

    private Optional<Text> noStepBefore() {
        return dossier.step == null || dossier.step == 0
                ? because("Đây là bước đầu tiên.", "This is the first step.")
                : Optional.empty();
    }

    private Optional<Text> notHeld() {
        if (dossier.holder == null) {
            return because("Không ai đang giữ hồ sơ.", "Nobody has it in hand.");
        }
        return actor.who().contains(Who.LEADER) ? Optional.empty() : taken();
    }

    private Optional<Text> notMineToRecall() {
        if (dossier.holder != null) {
            return because("Bước sau đã được nhận xử lý.", "The next step is already in hand.");
        }
        boolean mine = actor instanceof Actor.Officer officer && officer.staffNumber().equals(dossier.forwardedBy);
        return mine ? Optional.empty()
                : because("Chỉ người vừa chuyển bước mới được thu hồi.", "Only who forwarded it may recall it.");
    }

    /** Once, when it is late or about to be. */
    private Optional<Text> noApology() {
        if (dossier.promised != null) {
            return because("Chỉ được hẹn lại một lần.", "A new date may be set only once.");
        }
        return dossier.soonAt == null || now.isBefore(dossier.soonAt)
                ? because("Hồ sơ chưa sắp đến hạn.", "It isn't due soon.")
                : Optional.empty();
    }

    private static Optional<Text> first(Optional<Text> one, Optional<Text> other) {
        return one.or(() -> other);
    }

    private static Optional<Text> because(String vi, String en, Object... about) {
        return Optional.of(new Text(vi.formatted(about), en.formatted(about)));
    }
}
