package vn.motcua.gateway.session;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.TimeoutException;

import jakarta.inject.Singleton;

import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.oidc.OIDCException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.VertxException;
import io.vertx.ext.web.RoutingContext;

import vn.motcua.gateway.session.Standing.Anonymous;
import vn.motcua.gateway.session.Standing.SignedIn;
import vn.motcua.gateway.session.Standing.Unknowable;

/** Opens and, when its tokens are about to expire, renews a session, both by Quarkus. */
@Singleton
class CookieOpener {

    private static final Logger LOG = Logger.getLogger(CookieOpener.class);

    private final HttpAuthenticator authenticator;

    CookieOpener(HttpAuthenticator authenticator) {
        this.authenticator = authenticator;
    }

    Future<Standing> open(RoutingContext rc) {
        var promise = Promise.<Standing>promise();
        try {
            authenticator.attemptAuthentication(rc).subscribe().with(
                    identity -> promise.complete(standing(identity)),
                    failure -> promise.complete(standing(failure)));
        } catch (RuntimeException e) {
            promise.tryComplete(standing(e));
        }
        return promise.future();
    }

    private static Standing standing(@Nullable SecurityIdentity identity) {
        return Optional.ofNullable(identity)
                .map(someone -> someone.getCredential(AccessTokenCredential.class))
                .map(credential -> (Standing) new SignedIn(Session.of(credential.getToken())))
                .orElseGet(Anonymous::new);
    }

    private static Standing standing(Throwable failure) {
        if (isOutage(failure)) {
            LOG.warnf("A session can't be renewed, the sign-in service doesn't answer: %s", failure);
            return new Unknowable();
        }
        LOG.debugf(failure, "A session is over or its cookies are broken");
        return new Anonymous();
    }

    /** Tells "Keycloak doesn't answer" from "Keycloak says no" ({@code invalid_grant}) and "these cookies are broken". */
    static boolean isOutage(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof OIDCException said) {
                return said.getMessage() == null || !said.getMessage().contains("invalid_grant");
            }
            if (cause instanceof IOException || cause instanceof VertxException || cause instanceof TimeoutException) {
                return true;
            }
        }
        return false;
    }
}
