package vn.motcua.journeys;

import java.time.Duration;

/**
 * Under which conditions journeys are played; those who play them otherwise than by default bind {@link #CURRENT}.
 *
 * @param patience how long to wait for something that another service makes true
 * @param rough    when parts of the portal are expected to fail: signing in may take more than one attempt
 */
public record Conditions(Line line, Audience audience, Duration patience, boolean rough) {

    public static final ScopedValue<Conditions> CURRENT = ScopedValue.newInstance();

    private static final Conditions USUAL = new Conditions(Line.PLAIN, Audience.PRINTER, Duration.ofSeconds(30), false);

    static Conditions now() {
        return CURRENT.orElse(USUAL);
    }
}
