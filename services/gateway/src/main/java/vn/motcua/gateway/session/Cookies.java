package vn.motcua.gateway.session;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.inject.Singleton;

import io.vertx.core.Handler;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.impl.ServerCookie;
import io.vertx.ext.web.RoutingContext;

/**
 * Keeps the session's cookies under {@code __Host-} names, which no subdomain can set, and away from everybody but us.
 *
 * <p>Quarkus has no setting for the names, so they are changed on the way in and out. A cookie that comes under the inner
 * name is dropped.
 */
@Singleton
public class Cookies implements Handler<RoutingContext> {

    public static final String CALLBACK = "/dang-nhap/callback";

    private static final String PREFIX = "__Host-";
    private static final String INNER = "q_";
    private static final String SESSION = "q_session";
    private static final String ATTEMPT = "q_auth";
    private static final Set<String> LANGUAGES = Set.of("lang=vi", "lang=en");
    private static final String KEY = Cookies.class.getName();

    /** @param ours under their inner names; @param others whose they are is the portal's pages' affair */
    private record Split(List<String> ours, List<String> others) {}

    @Override
    public void handle(RoutingContext rc) {
        var split = split(rc);
        rc.put(KEY, split);
        var headers = rc.request().headers();
        headers.remove(HttpHeaders.COOKIE);
        if (!split.ours.isEmpty()) {
            headers.set(HttpHeaders.COOKIE, String.join("; ", split.ours));
        }
        rc.addHeadersEndHandler(_ -> rename(rc));
        rc.next();
    }

    /** What is left of the Cookie header for those behind the door. */
    public static Optional<String> others(RoutingContext rc) {
        var others = rc.<Split> get(KEY).others;
        return others.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", others));
    }

    /** The language that the reader has chosen on the portal's pages. */
    static Optional<String> language(RoutingContext rc) {
        return rc.<Split> get(KEY).others.stream().filter(LANGUAGES::contains).findFirst()
                .map(cookie -> cookie.substring(cookie.indexOf('=') + 1));
    }

    /** A key for this session that tells nothing about it; empty when there is none. */
    static Optional<String> fingerprint(RoutingContext rc) {
        var session = rc.<Split> get(KEY).ours.stream().filter(cookie -> cookie.startsWith(SESSION)).sorted().toList();
        return session.isEmpty() ? Optional.empty() : Optional.of(digest(String.join(";", session)));
    }

    /** Header values that make the browser forget the session. */
    static List<String> forgetting(RoutingContext rc) {
        return rc.<Split> get(KEY).ours.stream().filter(cookie -> cookie.startsWith(SESSION))
                .map(cookie -> PREFIX + cookie.substring(0, cookie.indexOf('='))
                        + "=; Path=/; Max-Age=0; Secure; HttpOnly; SameSite=Lax")
                .toList();
    }

    /** Header values for the session cookies that were renewed in this exchange. */
    static List<String> renewed(RoutingContext rc) {
        return changed(rc).stream().filter(cookie -> cookie.getName().startsWith(SESSION)).map(Cookies::outer).toList();
    }

    /** Leaves nothing with the browser of a sign-in that couldn't begin. */
    static void dropAttempt(RoutingContext rc) {
        changed(rc).stream().map(Cookie::getName).filter(name -> name.startsWith(ATTEMPT))
                .forEach(name -> rc.response().removeCookies(name, false));
    }

    public static boolean isOurs(String name) {
        return name.startsWith(INNER) || name.startsWith(PREFIX + INNER);
    }

    private static Split split(RoutingContext rc) {
        var ours = new ArrayList<String>();
        var others = new ArrayList<String>();
        for (var header : rc.request().headers().getAll(HttpHeaders.COOKIE)) {
            for (var part : header.split(";")) {
                sort(part.strip(), rc.request().path(), ours, others);
            }
        }
        return new Split(ours, others);
    }

    private static void sort(String cookie, String path, List<String> ours, List<String> others) {
        if (cookie.startsWith(PREFIX + INNER) && cookie.indexOf('=') > 0) {
            // A new sign-in is being completed: an old session would only keep Quarkus from looking at it.
            if (!path.equals(CALLBACK) || !cookie.startsWith(PREFIX + SESSION)) {
                ours.add(cookie.substring(PREFIX.length()));
            }
        } else if (!cookie.startsWith(INNER) && !cookie.isEmpty()) {
            others.add(cookie);
        }
    }

    private static void rename(RoutingContext rc) {
        for (var cookie : changed(rc)) {
            rc.response().removeCookies(cookie.getName(), false);
            rc.response().headers().add(HttpHeaders.SET_COOKIE, outer(cookie));
        }
    }

    private static List<ServerCookie> changed(RoutingContext rc) {
        var changed = new ArrayList<ServerCookie>();
        for (Cookie cookie : rc.request().cookies()) {
            if (cookie instanceof ServerCookie ours && ours.isChanged() && ours.getName().startsWith(INNER)) {
                changed.add(ours);
            }
        }
        return changed;
    }

    /** Browsers take a {@code __Host-} name only with these, also when the cookie is being deleted. */
    private static String outer(ServerCookie cookie) {
        cookie.setSecure(true).setHttpOnly(true).setPath("/").setSameSite(CookieSameSite.LAX);
        return PREFIX + cookie.encode();
    }

    private static String digest(String text) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha.digest(text.getBytes(StandardCharsets.ISO_8859_1)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
