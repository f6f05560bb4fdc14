package vn.motcua.platform.correlation;

import java.util.HexFormat;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;

import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/** The id that joins the log lines of one request, the facts it caused and what others did about them. */
public final class Correlation {

    public static final String HEADER = "X-Correlation-Id";
    public static final String ATTRIBUTE = "ce_correlationid";
    /** W3C trace context, under the name that it has there. */
    public static final String TRACE = "traceparent";

    private static final String KEY = "correlationId";
    private static final Pattern UUID_SHAPE = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");
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

    /**
     * The same id as a W3C trace context, so that a trace goes on from the request that caused a fact to whoever hears of it.
     *
     * @param span of whoever passes it on
     * @return null for an id that is no UUID, which a trace can't be named by
     */
    public static @Nullable String trace(@Nullable String id, long span) {
        return id != null && UUID_SHAPE.matcher(id).matches()
                ? "00-" + id.replace("-", "").toLowerCase(Locale.ROOT) + "-" + HexFormat.of().toHexDigits(span) + "-01"
                : null;
    }

    public static void end() {
        MDC.remove(KEY);
    }

    private Correlation() {}
}
