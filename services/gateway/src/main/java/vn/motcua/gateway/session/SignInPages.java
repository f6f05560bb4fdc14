package vn.motcua.gateway.session;

import java.net.URI;
import java.util.List;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import org.jboss.logging.Logger;

import io.netty.handler.codec.http.QueryStringDecoder;
import io.quarkus.oidc.AuthorizationCodeTokens;
import io.quarkus.security.AuthenticationRedirectException;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

import vn.motcua.gateway.notice.Notice;
import vn.motcua.gateway.notice.Notices;
import vn.motcua.gateway.session.Standing.Anonymous;
import vn.motcua.gateway.session.Standing.SignedIn;
import vn.motcua.gateway.session.Standing.Unknowable;

/** Signing in and the way back from it. */
@Singleton
class SignInPages {

    private static final Logger LOG = Logger.getLogger(SignInPages.class);

    private final Sessions sessions;
    private final Keycloak keycloak;
    private final SignInHints hints;
    private final Notices notices;

    SignInPages(Sessions sessions, Keycloak keycloak, SignInHints hints, Notices notices) {
        this.sessions = sessions;
        this.keycloak = keycloak;
        this.hints = hints;
        this.notices = notices;
    }

    void register(@Observes Router router) {
        for (var kind : Kind.values()) {
            router.get(kind.entry()).order(1).handler(rc -> enter(rc, kind));
        }
        router.get(Cookies.CALLBACK).order(1).handler(this::comeBack);
    }

    private void enter(RoutingContext rc, Kind kind) {
        var back = LocalPath.of(rc.request().getParam("ve")).map(LocalPath::value).orElse(kind.home());
        sessions.of(rc).onSuccess(standing -> {
            switch (standing) {
                case SignedIn(var session) when kind.isServedBy(session) -> redirect(rc, back);
                case SignedIn(var session) when kind.needsOtherAccount(session) -> notices.send(rc, Notice.OTHER_ACCOUNT);
                case SignedIn _,Anonymous _ -> challenge(rc, kind);
                case Unknowable _ -> notices.send(rc, Notice.SIGN_IN_DOWN);
            }
        });
    }

    private void challenge(RoutingContext rc, Kind kind) {
        hints.give(rc, kind);
        keycloak.challenge(rc).subscribe().with(
                _ -> rc.response().putHeader(HttpHeaders.CACHE_CONTROL, "no-store").end(),
                failure -> {
                    LOG.warnf("The sign-in service doesn't answer: %s", failure);
                    Cookies.dropAttempt(rc);
                    notices.send(rc, Notice.SIGN_IN_DOWN);
                });
    }

    /** Quarkus exchanges the code for tokens, puts them into cookies, and says by an exception where it would go next. */
    private void comeBack(RoutingContext rc) {
        keycloak.attempt(rc).subscribe().with(
                _ -> notices.send(rc, Notice.SIGN_IN_FAILED),
                failure -> {
                    if (failure instanceof AuthenticationRedirectException next) {
                        goOn(rc, URI.create(next.getRedirectUri()));
                    } else {
                        // Messages of token errors quote the token, and so the person.
                        LOG.infof("A sign-in was not completed: %s", failure.getClass().getSimpleName());
                        notices.send(rc, Keycloak.isOutage(failure) ? Notice.SIGN_IN_DOWN : Notice.SIGN_IN_FAILED);
                    }
                });
    }

    private void goOn(RoutingContext rc, URI entry) {
        var kind = entry.getPath().equals(Kind.OFFICER.entry()) ? Kind.OFFICER : Kind.CITIZEN;
        AuthorizationCodeTokens tokens = rc.get(AuthorizationCodeTokens.class.getName());
        if (tokens != null && !kind.isServedBy(Session.of(tokens.getAccessToken()))) {
            // Sending them on would only send them back here.
            notices.send(rc, kind.needsOtherAccount(Session.of(tokens.getAccessToken())) ? Notice.OTHER_ACCOUNT
                    : Notice.SECOND_FACTOR_NEEDED);
            return;
        }
        redirect(rc, LocalPath.of(parameter(entry, "ve")).map(LocalPath::value).orElse(kind.home()));
    }

    private static String parameter(URI uri, String name) {
        return new QueryStringDecoder(uri.toString()).parameters().getOrDefault(name, List.of("")).getFirst();
    }

    static void redirect(RoutingContext rc, String target) {
        rc.request().resume();
        rc.response().setStatusCode(303).putHeader(HttpHeaders.LOCATION, target)
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store").end();
    }
}
