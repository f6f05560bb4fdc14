package vn.motcua.gateway.route;

import java.util.List;

/** Paths that are never public; whoever asks for one learns only that there is nothing. */
class Hidden {

    private final List<String[]> patterns;
    private final List<String> neverPages;

    Hidden(List<String> patterns, String... neverPages) {
        this.patterns = patterns.stream().map(Hidden::segments).toList();
        this.neverPages = List.of(neverPages);
    }

    boolean covers(String path, Route route) {
        if (route.prefix().isEmpty()
                && neverPages.stream().anyMatch(prefix -> path.equals(prefix) || path.startsWith(prefix + "/"))) {
            return true;
        }
        var segments = segments(path);
        return patterns.stream().anyMatch(pattern -> begins(segments, pattern));
    }

    /** Letters' case is ignored, for who knows whether an upstream does. */
    private static boolean begins(String[] segments, String[] pattern) {
        if (segments.length < pattern.length) {
            return false;
        }
        for (var i = 0; i < pattern.length; i++) {
            if (!pattern[i].equals("*") && !pattern[i].equalsIgnoreCase(segments[i])) {
                return false;
            }
        }
        return true;
    }

    private static String[] segments(String path) {
        return path.split("/");
    }
}
