package vn.motcua.gateway.notice;

import java.util.Locale;
import java.util.ResourceBundle;

import jakarta.inject.Singleton;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;

import vn.motcua.gateway.header.Correlation;
import vn.motcua.gateway.header.SecurityHeaders;

/** Says a notice: a small page in both languages for people, a problem (RFC 9457) for programs. */
@Singleton
public class Notices {

    /** A notice, ready to be written. */
    public record Said(int status, String type, Buffer body) {}

    private final ResourceBundle vi = ResourceBundle.getBundle("messages.notices", Locale.of("vi"));
    private final ResourceBundle en = ResourceBundle.getBundle("messages.notices", Locale.of("en"));
    private final Page page = new Page(vi, en);

    public void send(RoutingContext rc, Notice notice) {
        if (rc.response().ended() || rc.response().closed()) {
            return;
        }
        var said = say(rc, notice);
        // What the caller still sends is read and dropped: closing at once would lose the answer on its way.
        rc.request().resume();
        rc.response().setStatusCode(said.status()).putHeader(HttpHeaders.CONTENT_TYPE, said.type())
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        rc.response().end(rc.request().method() == HttpMethod.HEAD ? Buffer.buffer() : said.body());
    }

    public Said say(RoutingContext rc, Notice notice) {
        if (wantsProblem(rc)) {
            return new Said(notice.status(), "application/problem+json", problem(rc, notice).toBuffer());
        }
        SecurityHeaders.policy(rc, page.policy());
        return new Said(notice.status(), "text/html; charset=utf-8", page.render(rc, notice));
    }

    private static boolean wantsProblem(RoutingContext rc) {
        var accept = rc.request().getHeader(HttpHeaders.ACCEPT);
        return rc.request().path().startsWith("/api/")
                || accept != null && accept.contains("json") && !accept.contains("text/html");
    }

    private JsonObject problem(RoutingContext rc, Notice notice) {
        return new JsonObject()
                .put("type", "urn:motcua:problem:" + notice.code())
                .put("title", en.getString(notice.code() + ".title"))
                .put("status", notice.status())
                .put("detail", vi.getString(notice.code() + ".text") + " / " + en.getString(notice.code() + ".text"))
                .put("correlationId", Correlation.of(rc));
    }
}
