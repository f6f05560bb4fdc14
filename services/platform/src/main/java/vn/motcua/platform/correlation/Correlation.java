package vn.motcua.platform.correlation;

import java.util.UUID;
import java.util.regex.Pattern;

import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/** The id that joins the log lines of one request, the facts it caused and what others did about them. */
public final class Correlation {

    public static final String HEADER = "X-Correlation-Id";
    public static final String ATTRIBUTE = "ce_correlationid";

    private static final String KEY = "correlationId";
    private static final Pattern HARMLESS = Pattern.compile("[A-Za-z0-9-]{8,64}");

    public static String current() {
        var id = MDC.get(KEY);
        return id == null ? begin(null) : id.toString();
    }

    /** Goes on with {@code given} when it has the shape of an id, else with a new one; returns what is current now. */
    public static String begin(@Nullable String given) {
        var id = given != null && HARMLESS.matcher(given).matches() ? given : UUID.randomUUID().toString();
        MDC.put(KEY, id);
        return id;
    }

    public static void end() {
        MDC.remove(KEY);
    }

    private Correlation() {}
}
