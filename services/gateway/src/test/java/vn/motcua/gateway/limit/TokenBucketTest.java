package vn.motcua.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TokenBucketTest {

    private static final long SECOND = 1_000_000_000L;

    private final TokenBucket bucket = new TokenBucket(Rate.of("30/2"), 0);

    @Test
    void givesTheBurstAndThenOneEveryTwoSeconds() {
        assertThat(bucket.take(0)).isZero();
        assertThat(bucket.take(0)).isZero();

        assertThat(bucket.take(0)).isEqualTo(2);
        assertThat(bucket.take(SECOND)).isEqualTo(1);
        assertThat(bucket.take(2 * SECOND + 1)).isZero();
    }

    @Test
    void neverSavesMoreThanTheBurst() {
        assertThat(bucket.isFull(1000 * SECOND)).isTrue();
        bucket.take(1000 * SECOND);
        bucket.take(1000 * SECOND);

        assertThat(bucket.take(1000 * SECOND)).isPositive();
        assertThat(bucket.isFull(1001 * SECOND)).isFalse();
    }
}
