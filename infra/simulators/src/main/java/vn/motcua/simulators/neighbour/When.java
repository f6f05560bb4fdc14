package vn.motcua.simulators.neighbour;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Moments in Vietnamese time. */
public final class When {

    public static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    private static final DateTimeFormatter READABLE = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm:ss");
    private static final DateTimeFormatter COMPACT = DateTimeFormatter.ofPattern("yyyyMMddHHmmss");

    private When() {}

    public static String of(Instant at) {
        return READABLE.format(at.atZone(VIETNAM));
    }

    /** {@code yyyyMMddHHmmss}, as payment messages write it. */
    public static String compact(Instant at) {
        return COMPACT.format(at.atZone(VIETNAM));
    }
}
