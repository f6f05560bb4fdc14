package vn.motcua.gateway.notice;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Locale;
import java.util.Objects;
import java.util.ResourceBundle;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;

import vn.motcua.gateway.header.Correlation;

/** The gateway's only page; it needs nothing else, because it is shown when everything else may be down. */
class Page {

    private final ResourceBundle vi;
    private final ResourceBundle en;
    private final String template = read("notice.html");
    private final String style = read("notice.css");

    Page(ResourceBundle vi, ResourceBundle en) {
        this.vi = vi;
        this.en = en;
    }

    /** Allows this page's one style block by its hash, and nothing else. */
    String policy() {
        return "default-src 'none'; style-src 'sha256-" + hash(style)
                + "'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
    }

    Buffer render(RoutingContext rc, Notice notice) {
        return Buffer.buffer(template
                .replace("{style}", style)
                .replace("{title}", vi.getString(notice.code() + ".title"))
                .replace("{text}", vi.getString(notice.code() + ".text"))
                .replace("{title-en}", en.getString(notice.code() + ".title"))
                .replace("{text-en}", en.getString(notice.code() + ".text"))
                .replace("{way}", way(rc, notice))
                .replace("{id}", Correlation.of(rc)));
    }

    private String way(RoutingContext rc, Notice notice) {
        var label = label(notice);
        return switch (notice.way()) {
            case HOME -> link("/", label);
            case SIGN_IN -> link("/dang-nhap", label);
            // A form that was sent can't be sent again by a link; its page is where the browser's back button leads.
            case AGAIN -> rc.request().method() == HttpMethod.GET ? link(rc.request().uri(), label) : "";
            case SIGN_OUT -> "<form method=\"post\" action=\"/dang-xuat\"><button>" + label + "</button></form>";
        };
    }

    private String label(Notice notice) {
        var key = "way." + notice.way().name().toLowerCase(Locale.ROOT);
        return vi.getString(key) + " <span lang=\"en\">/ " + en.getString(key) + "</span>";
    }

    private static String link(String target, String label) {
        return "<p><a href=\"" + escape(target) + "\">" + label + "</a></p>";
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;").replace("'",
                "&#39;");
    }

    private static String hash(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String read(String name) {
        try (var in = Objects.requireNonNull(Page.class.getResourceAsStream("/" + name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
