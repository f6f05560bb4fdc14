package vn.motcua.gateway.session;

import java.util.Optional;

import jakarta.inject.Singleton;

import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.ext.web.RoutingContext;

import vn.motcua.gateway.session.Standing.Anonymous;
import vn.motcua.gateway.session.Standing.SignedIn;
import vn.motcua.gateway.session.Standing.Unknowable;

/** Opens a session and, when its tokens are about to expire, renews it. */
@Singleton
class CookieOpener {

    private static final Logger LOG = Logger.getLogger(CookieOpener.class);

    private final Keycloak keycloak;

    CookieOpener(Keycloak keycloak) {
        this.keycloak = keycloak;
    }

    /** Never fails. */
    Future<Standing> open(RoutingContext rc) {
        var promise = Promise.<Standing> promise();
        keycloak.attempt(rc).map(CookieOpener::standing)
                .subscribe().with(promise::complete, failure -> promise.complete(standing(failure)));
        return promise.future();
    }

    private static Standing standing(@Nullable SecurityIdentity identity) {
        return Optional.ofNullable(identity)
                .map(someone -> someone.getCredential(AccessTokenCredential.class))
                .map(credential -> (Standing) new SignedIn(Session.of(credential.getToken())))
                .orElseGet(Anonymous::new);
    }

    private static Standing standing(Throwable failure) {
        if (Keycloak.isOutage(failure)) {
            LOG.warnf("A session can't be renewed, the sign-in service doesn't answer: %s", failure);
            return new Unknowable();
        }
        LOG.debugf("A session is over or its cookies are broken: %s", failure.getClass().getSimpleName());
        return new Anonymous();
    }
}
