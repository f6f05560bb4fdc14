package vn.motcua.participation.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;

import vn.motcua.platform.time.Time;

/** A clock that a test can put forward. */
public class TestClock extends Clock {

    private static volatile Duration ahead = Duration.ZERO;

    /** Takes the place of the platform's clock. */
    static class Maker {

        @Produces
        @ApplicationScoped
        Clock clock() {
            return new TestClock();
        }
    }

    public static void setTo(Instant instant) {
        ahead = Duration.between(Instant.now(), instant);
    }

    public static void goOn(Duration further) {
        ahead = ahead.plus(further);
    }

    public static Instant now() {
        return Instant.now().plus(ahead);
    }

    @Override
    public ZoneId getZone() {
        return Time.ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.offset(Clock.system(zone), ahead);
    }

    @Override
    public Instant instant() {
        return now();
    }
}
