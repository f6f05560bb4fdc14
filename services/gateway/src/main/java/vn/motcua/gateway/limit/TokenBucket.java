package vn.motcua.gateway.limit;

/** Counts one caller's requests of one kind. */
class TokenBucket {

    private final Rate rate;
    private double tokens;
    private long at;

    TokenBucket(Rate rate, long now) {
        this.rate = rate;
        this.tokens = rate.burst();
        this.at = now;
    }

    /** Takes one and returns 0, or takes nothing and returns the seconds until there is one. */
    synchronized long take(long now) {
        refill(now);
        if (tokens >= 1) {
            tokens--;
            return 0;
        }
        return (long) Math.ceil((1 - tokens) / rate.perNano() / 1e9);
    }

    /** A full bucket says no more than none does. */
    synchronized boolean isFull(long now) {
        refill(now);
        return tokens >= rate.burst();
    }

    private void refill(long now) {
        tokens = Math.min(rate.burst(), tokens + (now - at) * rate.perNano());
        at = now;
    }
}
