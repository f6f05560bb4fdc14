package vn.motcua.attacks;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

import vn.motcua.journeys.Deviation;

/** A browser that shows its cookies and where it was sent. */
public final class Browser {

    private static final int MOST_REDIRECTS = 20;

    private record Key(String path, String name) {}

    private final URI portal;
    /** By path and name, as two realms use the same names. */
    private final Map<Key, String> jar = new LinkedHashMap<>();
    private final List<String> setCookies = new ArrayList<>();
    private final List<String> locations = new ArrayList<>();
    private URI shown;

    public Browser(URI portal) {
        this.portal = portal;
        this.shown = portal;
    }

    /** A cookie that somebody else has planted. */
    public void plant(String name, String value) {
        jar.put(new Key("/", name), value);
    }

    /** Those that go with every page. */
    public Map<String, String> cookies() {
        var all = new LinkedHashMap<String, String>();
        jar.forEach((key, value) -> {
            if (key.path.equals("/")) {
                all.put(key.name, value);
            }
        });
        return all;
    }

    /** Every Set-Cookie line so far. */
    public List<String> setCookies() {
        return setCookies;
    }

    /** Every place it was sent to so far. */
    public List<String> locations() {
        return locations;
    }

    public Reply get(String path) {
        return follow(send("GET", portal.resolve(path), null));
    }

    /** Fills in the first form of a page that has these fields. */
    public Reply submit(Reply page, Map<String, String> filled) {
        var document = Jsoup.parse(page.text(), shown.toString());
        var form = document.select("form").stream().filter(each -> filled.keySet().stream()
                .allMatch(name -> each.selectFirst("[name=" + name + "]") != null)).findFirst()
                .orElseThrow(() -> new Deviation("No form with " + filled.keySet() + ": " + document.body().text()));
        var fields = new HashMap<String, String>();
        form.select("input[name]:not([type=submit]):not([type=radio]):not([type=checkbox])")
                .forEach(field -> fields.put(field.attr("name"), field.val()));
        form.select("select[name]").forEach(field -> fields.put(field.attr("name"), field.select("option").stream()
                .filter(option -> option.hasAttr("selected")).findFirst().orElseGet(() -> field.selectFirst("option")).val()));
        fields.putAll(filled);
        return follow(send("POST", URI.create(form.attr("action").isEmpty() ? shown.toString() : form.absUrl("action")),
                encoded(fields)));
    }

    public Reply post(String path, Map<String, String> fields) {
        return follow(send("POST", portal.resolve(path), encoded(fields)));
    }

    public static Document page(Reply reply) {
        return Jsoup.parse(reply.text());
    }

    private Reply follow(Reply first) {
        var reply = first;
        for (int i = 0; i < MOST_REDIRECTS && reply.status() / 100 == 3 && !reply.header("location").isEmpty(); i++) {
            var next = portal.resolve(reply.header("location"));
            locations.add(next.toString());
            if (!next.getAuthority().equals(portal.getAuthority())) {
                return reply;
            }
            reply = send("GET", next, null);
        }
        return reply;
    }

    private Reply send(String method, URI target, @org.jspecify.annotations.Nullable String form) {
        var door = new Door(portal, Map.of("Sec-Fetch-Site", "same-origin"));
        var carried = jar.entrySet().stream().filter(cookie -> target.getPath().startsWith(cookie.getKey().path))
                .map(cookie -> cookie.getKey().name + "=" + cookie.getValue()).collect(Collectors.joining("; "));
        if (!carried.isEmpty()) {
            door = door.with("Cookie", carried);
        }
        var path = target.getRawPath() + (target.getRawQuery() == null ? "" : "?" + target.getRawQuery());
        var reply = form == null ? door.send(method, path, null, Map.of()) : door.form(path, form);
        shown = target;
        reply.cookies().forEach(this::take);
        return reply;
    }

    private void take(String line) {
        setCookies.add(line);
        var parts = line.split(";");
        var pair = parts[0].split("=", 2);
        var path = java.util.Arrays.stream(parts).map(String::strip)
                .filter(part -> part.toLowerCase(java.util.Locale.ROOT).startsWith("path="))
                .map(part -> part.substring(5)).findFirst().orElse("/");
        var key = new Key(path, pair[0].strip());
        if (pair[1].isBlank() || line.contains("Max-Age=0")) {
            jar.remove(key);
        } else {
            jar.put(key, pair[1].strip());
        }
    }

    private static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream().map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
