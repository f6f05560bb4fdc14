package vn.motcua.simulators.web;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Parameters in the form encoding, where a space is a plus sign. */
public final class Form {

    private Form() {}

    /** @throws Problem 400 when a name comes twice, since nobody could say which value was signed */
    public static Map<String, String> read(String encoded) {
        var values = new LinkedHashMap<String, String>();
        for (var pair : encoded.split("&")) {
            if (pair.isEmpty()) {
                continue;
            }
            var cut = pair.indexOf('=');
            var name = decode(cut < 0 ? pair : pair.substring(0, cut));
            if (values.put(name, cut < 0 ? "" : decode(pair.substring(cut + 1))) != null) {
                throw new Problem(400, "Repeated parameter", "The parameter " + name + " comes more than once.");
            }
        }
        return values;
    }

    public static String write(Map<String, String> values) {
        return values.entrySet().stream()
                .map(entry -> encode(entry.getKey()) + "=" + encode(entry.getValue()))
                .collect(Collectors.joining("&"));
    }

    public static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new Problem(400, "Not form encoding", "A parameter could not be decoded.");
        }
    }
}
