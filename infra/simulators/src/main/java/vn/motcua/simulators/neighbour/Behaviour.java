package vn.motcua.simulators.neighbour;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How a neighbour behaves from now on; what is left out of the JSON is normal.
 *
 * @param delayMillis        waits so long before every answer
 * @param failRate           share of the requests, 0 to 1, that fail with {@code failStatus}
 * @param failNext           the next so many requests fail, then all is well again
 * @param loseNext           the next so many requests are carried out, but the line breaks before the answer
 * @param failStatus         HTTP status of a failure, 503 when left out
 * @param hang               never answers; hangs up after two minutes
 * @param garble             answers 200 with something that is not JSON
 * @param lie                what it says that is not true
 * @param repeat             how many times each notice is sent, all at once
 * @param dropCallbacks      no notice is ever sent
 * @param callbackDelayMillis notices leave so much later; a payer returns before the notice
 * @param wrongAmount        a payment notice is one đồng short, and well signed
 * @param forgedSignature    notices are signed with a wrong secret
 * @param otherMerchant      a payment notice is for another merchant, and well signed
 */
public record Behaviour(
        long delayMillis,
        double failRate,
        int failNext,
        int loseNext,
        int failStatus,
        boolean hang,
        boolean garble,
        Lie lie,
        int repeat,
        boolean dropCallbacks,
        long callbackDelayMillis,
        boolean wrongAmount,
        boolean forgedSignature,
        boolean otherMerchant) {

    public static final Behaviour NORMAL = new Behaviour(0, 0, 0, 0, 503, false, false, Lie.NONE, 1, false, 0, false, false,
            false);

    private static final int MOST_REPEATS = 1000;

    public Behaviour(
            long delayMillis,
            double failRate,
            int failNext,
            int loseNext,
            int failStatus,
            boolean hang,
            boolean garble,
            @Nullable Lie lie,
            int repeat,
            boolean dropCallbacks,
            long callbackDelayMillis,
            boolean wrongAmount,
            boolean forgedSignature,
            boolean otherMerchant) {
        this.delayMillis = Math.clamp(delayMillis, 0, 600_000);
        this.failRate = Math.clamp(failRate, 0, 1);
        this.failNext = Math.max(0, failNext);
        this.loseNext = Math.max(0, loseNext);
        this.failStatus = failStatus < 400 || failStatus > 599 ? 503 : failStatus;
        this.hang = hang;
        this.garble = garble;
        this.lie = Objects.requireNonNullElse(lie, Lie.NONE);
        this.repeat = Math.clamp(repeat, 1, MOST_REPEATS);
        this.dropCallbacks = dropCallbacks;
        this.callbackDelayMillis = Math.clamp(callbackDelayMillis, 0, 600_000);
        this.wrongAmount = wrongAmount;
        this.forgedSignature = forgedSignature;
        this.otherMerchant = otherMerchant;
    }

    public boolean tells(Lie asked) {
        return lie == asked;
    }

    boolean isNormal() {
        return equals(NORMAL);
    }
}
