package vn.motcua.journeys;

import java.net.URI;
import java.net.http.HttpHeaders;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * The cookies of one person. The JDK's own keep secure cookies from plain localhost, which browsers trust; so these are
 * kept by name and path alone, which is enough for one origin.
 */
final class Cookies {

    private record Cookie(String path, String name, String value) {}

    private final Map<String, Cookie> jar = new ConcurrentHashMap<>();

    void take(HttpHeaders headers, URI from) {
        for (var line : headers.allValues("set-cookie")) {
            var parts = line.split(";");
            var pair = parts[0].split("=", 2);
            var path = attribute(parts, "path", "/");
            var key = path + " " + pair[0].strip();
            if (pair[1].isBlank() || "0".equals(attribute(parts, "max-age", ""))) {
                jar.remove(key);
            } else {
                jar.put(key, new Cookie(path, pair[0].strip(), pair[1].strip()));
            }
        }
    }

    String headerFor(URI target) {
        return jar.values().stream().filter(cookie -> target.getPath().startsWith(cookie.path()))
                .map(cookie -> cookie.name() + "=" + cookie.value()).collect(Collectors.joining("; "));
    }

    private static String attribute(String[] parts, String name, String otherwise) {
        for (var part : parts) {
            var pair = part.strip().split("=", 2);
            if (pair[0].equalsIgnoreCase(name) && pair.length == 2) {
                return pair[1];
            }
        }
        return otherwise;
    }
}
