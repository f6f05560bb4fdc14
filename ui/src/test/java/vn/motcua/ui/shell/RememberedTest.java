package vn.motcua.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.ws.rs.ProcessingException;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import vn.motcua.ui.Stub;

@QuarkusTest
@QuarkusTestResource(Stub.class)
class RememberedTest {

    private static final Duration FRESH = Duration.ofMinutes(1);

    private final Watch watch = new Watch();
    private final Remembered<String> remembered = new Remembered<>(FRESH, watch);
    private final AtomicInteger calls = new AtomicInteger();

    @Test
    void asksOnceForAllWhoReadInTheMeantime() {
        assertThat(remembered.or(() -> said("one"))).contains("one");
        assertThat(remembered.or(() -> said("two"))).contains("one");
        watch.pass(FRESH);
        assertThat(remembered.or(() -> said("two"))).contains("two");

        assertThat(calls).hasValue(2);
    }

    @Test
    void staysAsItWasWhileTheServiceIsAwayAndKeepsNobodyWaitingForIt() {
        remembered.or(() -> said("one"));
        watch.pass(FRESH);

        assertThat(remembered.or(this::isAway)).contains("one");
        assertThat(remembered.or(this::isAway)).contains("one");
        assertThat(calls).hasValue(2);

        watch.pass(FRESH);
        assertThat(remembered.or(() -> said("two"))).contains("two");
    }

    @Test
    void isEmptyUntilItIsKnown() {
        assertThat(remembered.or(this::isAway)).isEqualTo(Optional.empty());
        assertThat(remembered.or(() -> said("one"))).contains("one");
    }

    private String said(String what) {
        calls.incrementAndGet();
        return what;
    }

    private String isAway() {
        calls.incrementAndGet();
        throw new ProcessingException("away");
    }

    private static final class Watch extends Clock {

        private Instant now = Instant.EPOCH;

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
