package vn.motcua.platform.version;

import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import vn.motcua.platform.problem.ProblemException;

/** The version that somebody had before them when they decided: {@code If-Match: "3"} (RFC 9110, 13.1.1). */
public final class IfMatch {

    /** Quotes may be missing, and a weak tag does as well: the number says all. */
    private static final Pattern TAG = Pattern.compile("(?:W/)?(\"?)(\\d{1,18})\\1");

    /** @throws ProblemException 428 when it is missing, 400 when it can't be read */
    public static long version(@Nullable String header) {
        if (header == null || header.isBlank()) {
            throw new ProblemException(428, "if-match-missing", "Send If-Match with the version you decide upon.");
        }
        var tag = TAG.matcher(header.strip());
        if (!tag.matches()) {
            throw ProblemException.badRequest("if-match-unreadable", "If-Match names a version, for example \"3\".");
        }
        return Long.parseLong(tag.group(2));
    }

    private IfMatch() {}
}
