package vn.motcua.ui.shell;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

import org.jspecify.annotations.Nullable;

import io.quarkus.qute.TemplateExtension;

/**
 * Styles, scripts and fonts, each under a name that holds the hash of its content, so that a browser may keep it for
 * ever. {@code {asset:url('portal.css')}} in templates; inside a stylesheet {@code url(asset:name)}.
 * A stylesheet may be written in several files: what it imports is put in its place, so that a browser asks once.
 */
final class Assets {

    static final String PATH = "/assets/";

    private static final Pattern REFERENCE = Pattern.compile("asset:([A-Za-z0-9.-]+)");
    private static final Pattern IMPORT = Pattern.compile("@import \"([A-Za-z0-9.-]+)\";\\n?");
    private static final Map<String, Asset> BY_FILE = new ConcurrentHashMap<>();
    private static final Map<String, Asset> BY_NAME = new ConcurrentHashMap<>();
    private static final Map<String, String> TYPES = Map.of("css", "text/css; charset=UTF-8",
            "js", "text/javascript; charset=UTF-8", "woff2", "font/woff2", "svg", "image/svg+xml",
            "webmanifest", "application/manifest+json");

    /** @param name what it is called on the wire, for example {@code portal.1f3a9c0b.css} */
    record Asset(String name, String type, byte[] plain, byte[] gzip) {}

    @TemplateExtension(namespace = "asset")
    static String url(String file) {
        return PATH + BY_FILE.computeIfAbsent(file, Assets::load).name();
    }

    /** Known as soon as a page has named it; a name of yesterday's release finds nothing. */
    static Optional<Asset> named(String name) {
        if (!BY_NAME.containsKey(name)) {
            // After a restart the first request may be for the asset itself, from a page rendered before.
            var parts = name.split("\\.");
            if (parts.length == 3 && resource(parts[0] + "." + parts[2]) != null) {
                url(parts[0] + "." + parts[2]);
            }
        }
        return Optional.ofNullable(BY_NAME.get(name));
    }

    private static Asset load(String file) {
        var found = existing(file);
        var extension = file.substring(file.lastIndexOf('.') + 1);
        var content = extension.equals("css") ? resolved(found) : found;
        var name = file.substring(0, file.length() - extension.length()) + hash(content) + "." + extension;
        var asset = new Asset(name, TYPES.getOrDefault(extension, "application/octet-stream"), content, gzip(content));
        BY_NAME.put(name, asset);
        return asset;
    }

    private static byte[] resolved(byte[] css) {
        var whole = IMPORT.matcher(new String(css, StandardCharsets.UTF_8)).replaceAll(
                match -> Matcher.quoteReplacement(new String(existing(match.group(1)), StandardCharsets.UTF_8)));
        return REFERENCE.matcher(whole)
                .replaceAll(match -> PATH + load(match.group(1)).name())
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] existing(String file) {
        var found = resource(file);
        if (found == null) {
            throw new IllegalArgumentException("No asset " + file);
        }
        return found;
    }

    private static byte @Nullable [] resource(String file) {
        try (var in = Thread.currentThread().getContextClassLoader().getResourceAsStream("assets/" + file)) {
            return in == null ? null : in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hash(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content), 0, 5);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] gzip(byte[] content) {
        var out = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(out) {
            {
                def.setLevel(Deflater.BEST_COMPRESSION);
            }
        }) {
            zip.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private Assets() {}
}
