package vn.motcua.catalogue.notice;

import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import vn.motcua.platform.problem.ProblemException;

/** The version that an officer had before them: {@code If-Match: "3"}. */
final class Seen {

    private static final Pattern TAG = Pattern.compile("(?:W/)?\"?(\\d{1,9})\"?");

    /** @throws ProblemException 428 when it is missing, 400 when it can't be read */
    static int version(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new ProblemException(428, "if-match-missing", "Send If-Match with the version you decide upon.");
        }
        var tag = TAG.matcher(ifMatch.strip());
        if (!tag.matches()) {
            throw ProblemException.badRequest("if-match-unreadable", "If-Match names a version, for example \"3\".");
        }
        return Integer.parseInt(tag.group(1));
    }

    private Seen() {}
}
