package vn.motcua.platform.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;

import org.junit.jupiter.api.Test;

class TimeTest {

    @Test
    void isRightAndVietnamese() {
        var clock = new Time().clock(Duration.ZERO, "production");

        assertThat(clock.instant()).isCloseTo(Clock.systemUTC().instant(), within(5, ChronoUnit.SECONDS));
        assertThat(clock.getZone()).isEqualTo(Time.ZONE);
    }

    @Test
    void isWrongInADemonstrationOnly() {
        var wrong = new Time().clock(Duration.ofMinutes(-10), "demo");

        assertThat(wrong.instant()).isCloseTo(Clock.systemUTC().instant().minusSeconds(600), within(5, ChronoUnit.SECONDS));
        assertThatThrownBy(() -> new Time().clock(Duration.ofMinutes(10), "production")).hasMessageContaining("production");
    }
}
