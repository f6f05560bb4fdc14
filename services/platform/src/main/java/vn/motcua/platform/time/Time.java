package vn.motcua.platform.time;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.quarkus.arc.DefaultBean;

/** The one source of time: local time is that of Asia/Ho_Chi_Minh. */
@ApplicationScoped
public class Time {

    public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    /**
     * @param wrongBy how far it is off, to see what a wrong clock does; in the demonstration only
     * @throws IllegalStateException when a real portal is to have a wrong clock
     */
    @Produces
    @DefaultBean
    @ApplicationScoped
    Clock clock(@ConfigProperty(name = "motcua.clock.wrong-by", defaultValue = "PT0S") Duration wrongBy,
            @ConfigProperty(name = "motcua.profile", defaultValue = "production") String profile) {
        if (!wrongBy.isZero() && !profile.equals("demo")) {
            throw new IllegalStateException("motcua.clock.wrong-by is for demonstrations: the profile is " + profile);
        }
        return Clock.offset(Clock.system(ZONE), wrongBy);
    }
}
