package vn.motcua.simulators.zalo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.motcua.simulators.neighbour.Signature;

/**
 * Access tokens, good for 25 hours, and refresh tokens, good for one use.
 * The shared secret itself is both: an access token that never ends and a refresh token for the very first exchange.
 */
final class Tokens {

    private static final Duration LIFE = Duration.ofHours(25);
    private static final int MOST = 1_000;

    record Pair(String access_token, String refresh_token, String expires_in) {}

    private final Optional<String> secret;
    private final Clock clock;
    private final Map<String, Instant> access = new LinkedHashMap<>();
    private final Map<String, Instant> refresh = new LinkedHashMap<>();

    Tokens(Optional<String> secret, Clock clock) {
        this.secret = secret;
        this.clock = clock;
    }

    synchronized boolean isGood(String token) {
        var until = access.get(token);
        return isSecret(token) || (until != null && clock.instant().isBefore(until));
    }

    /** A new pair for a refresh token that was never used, or nothing. */
    synchronized Optional<Pair> exchange(String token) {
        if (!isSecret(token) && refresh.remove(token) == null) {
            return Optional.empty();
        }
        var pair = new Pair("zat-" + UUID.randomUUID(), "zrt-" + UUID.randomUUID(), "" + LIFE.toSeconds());
        keep(access, pair.access_token);
        keep(refresh, pair.refresh_token);
        return Optional.of(pair);
    }

    /** Ends every access token that was ever issued, as if 25 hours had gone by. */
    synchronized void expire() {
        access.clear();
    }

    private void keep(Map<String, Instant> tokens, String token) {
        tokens.put(token, clock.instant().plus(LIFE));
        if (tokens.size() > MOST) {
            tokens.remove(tokens.keySet().iterator().next());
        }
    }

    private boolean isSecret(String token) {
        return secret.map(known -> Signature.same(known, token)).orElse(!token.isEmpty());
    }
}
