package vn.motcua.gateway.session;

import java.util.Optional;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.quarkus.oidc.AuthorizationCodeTokens;
import io.quarkus.security.AuthenticationRedirectException;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

import vn.motcua.gateway.notice.Notice;
import vn.motcua.gateway.notice.Notices;

/** Signing out: asked for here, or told to us by Keycloak. */
@Singleton
class SignOutPages {

    private static final String PATH = "/dang-xuat";
    private static final String BACK_CHANNEL = "/oidc/backchannel-logout";
    private static final String TRACE = "__Host-q_post_logout";

    private final EndedSessions ended;
    private final Keycloak keycloak;
    private final Notices notices;

    SignOutPages(EndedSessions ended, Keycloak keycloak, Notices notices) {
        this.ended = ended;
        this.keycloak = keycloak;
        this.notices = notices;
    }

    void register(@Observes Router router) {
        // A link on another site can open this, so it only asks.
        router.get(PATH).order(1).handler(rc -> notices.send(rc, Notice.SIGN_OUT));
        router.post(PATH).order(1).handler(this::signOut);
        router.get("/").order(1).handler(SignOutPages::tidy);
    }

    /** Keycloak says that a session has ended; Quarkus checks the token, and when it was good, we forget the session too. */
    void watchBackChannel(@Observes Filters filters) {
        filters.register(rc -> {
            if (rc.request().path().equals(BACK_CHANNEL)) {
                rc.addEndHandler(_ -> told(rc));
            }
            rc.next();
        }, 400);
    }

    private void told(RoutingContext rc) {
        var token = rc.request().formAttributes().get("logout_token");
        if (rc.response().getStatusCode() == 200 && token != null) {
            Optional.ofNullable(Session.claims(token).getString("sid")).ifPresent(ended::add);
        }
    }

    private void signOut(RoutingContext rc) {
        var forgetting = Cookies.forgetting(rc);
        if (forgetting.isEmpty()) {
            SignInPages.redirect(rc, "/");
            return;
        }
        keycloak.attempt(rc).subscribe().with(
                _ -> leave(rc, "/"),
                failure -> leave(rc, failure instanceof AuthenticationRedirectException next ? next.getRedirectUri() : "/"));
    }

    /** Whatever Keycloak says or doesn't, this browser's session is over. */
    private void leave(RoutingContext rc, String next) {
        AuthorizationCodeTokens tokens = rc.get(AuthorizationCodeTokens.class.getName());
        if (tokens != null) {
            ended.add(Session.of(tokens.getAccessToken()).id());
        }
        Cookies.forgetting(rc).forEach(cookie -> rc.response().headers().add(HttpHeaders.SET_COOKIE, cookie));
        SignInPages.redirect(rc, next);
    }

    /** Takes away what the way back from Keycloak leaves in the address bar and among the cookies. */
    private static void tidy(RoutingContext rc) {
        if (rc.request().getParam("state") == null) {
            rc.next();
            return;
        }
        rc.response().headers().add(HttpHeaders.SET_COOKIE, TRACE + "=; Path=/; Max-Age=0; Secure; HttpOnly; SameSite=Lax");
        SignInPages.redirect(rc, "/");
    }
}
