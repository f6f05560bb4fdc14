package vn.motcua.documents.archive;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Locale;

/** Looks for byte patterns. */
public final class Bytes {

    /** Where {@code pattern} first stands in {@code [from, until)}, or -1. */
    public static int indexOf(byte[] bytes, byte[] pattern, int from, int until) {
        int last = Math.min(until, bytes.length) - pattern.length;
        for (int at = Math.max(0, from); at <= last; at++) {
            if (matches(bytes, pattern, at)) {
                return at;
            }
        }
        return -1;
    }

    /** Where {@code pattern} last stands, or -1. */
    public static int lastIndexOf(byte[] bytes, byte[] pattern) {
        for (int at = bytes.length - pattern.length; at >= 0; at--) {
            if (matches(bytes, pattern, at)) {
                return at;
            }
        }
        return -1;
    }

    /** The first bytes as lower-case text, one character a byte. */
    public static String head(byte[] bytes, int length) {
        return new String(bytes, 0, Math.min(length, bytes.length), ISO_8859_1).toLowerCase(Locale.ROOT);
    }

    public static boolean isBlank(byte[] bytes, int from) {
        for (int at = from; at < bytes.length; at++) {
            if (bytes[at] != 0 && !Character.isWhitespace(bytes[at])) {
                return false;
            }
        }
        return true;
    }

    private static boolean matches(byte[] bytes, byte[] pattern, int at) {
        for (int i = 0; i < pattern.length; i++) {
            if (bytes[at + i] != pattern[i]) {
                return false;
            }
        }
        return true;
    }

    private Bytes() {}
}
