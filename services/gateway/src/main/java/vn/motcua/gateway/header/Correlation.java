package vn.motcua.gateway.header;

import java.util.HexFormat;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

import io.vertx.ext.web.RoutingContext;

/** The id that joins one request's lines in all logs; always made here, because outsiders could choose somebody else's. */
public final class Correlation {

    public static final String HEADER = "X-Correlation-Id";

    private static final String KEY = Correlation.class.getName();
    private static final long VERSION_7 = 0x7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    static void begin(RoutingContext rc) {
        rc.put(KEY, next(System.currentTimeMillis()).toString());
    }

    public static String of(RoutingContext rc) {
        return rc.get(KEY);
    }

    /** The same id as a W3C trace, so that whoever has the one finds the other. */
    public static String trace(RoutingContext rc) {
        var parent = ThreadLocalRandom.current().nextLong(1, Long.MAX_VALUE);
        return "00-" + of(rc).replace("-", "") + "-" + HexFormat.of().toHexDigits(parent) + "-01";
    }

    /** Version 7, ordered by time (RFC 9562); it identifies and authorises nothing, so a fast generator is enough. */
    static UUID next(long millis) {
        var random = ThreadLocalRandom.current();
        return new UUID(millis << 16 | VERSION_7 | random.nextLong(1 << 12), VARIANT | random.nextLong() >>> 2);
    }

    private Correlation() {}
}
