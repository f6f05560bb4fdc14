package vn.motcua.gateway.session;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeoutException;

import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

import io.quarkus.oidc.OIDCException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.helpers.ParameterValidation;
import io.vertx.core.VertxException;
import io.vertx.ext.web.RoutingContext;

/** What Quarkus asks of Keycloak for us; Quarkus would wait for its answers without end, we don't. */
@Singleton
class Keycloak {

    private final HttpAuthenticator authenticator;
    private final Duration patience;

    Keycloak(HttpAuthenticator authenticator, @ConfigProperty(name = "motcua.session.patience") Duration patience) {
        this.authenticator = authenticator;
        this.patience = patience;
    }

    /** Opens a session, completes a sign-in or begins a sign-out, as the request's path and cookies have it. */
    Uni<@Nullable SecurityIdentity> attempt(RoutingContext rc) {
        return inTime(rc, Uni.createFrom().deferred(() -> authenticator.attemptAuthentication(rc)));
    }

    /** Prepares the redirection to the sign-in; the response still has to be ended. */
    Uni<Boolean> challenge(RoutingContext rc) {
        return inTime(rc, Uni.createFrom().deferred(() -> authenticator.sendChallenge(rc)));
    }

    private <T> Uni<T> inTime(RoutingContext rc, Uni<T> asked) {
        var context = rc.vertx().getOrCreateContext();
        return asked.ifNoItem().after(patience).fail().emitOn(then -> context.runOnContext(_ -> then.run()));
    }

    /** Tells "Keycloak doesn't answer" from "Keycloak says no" ({@code invalid_grant}) and "these cookies are broken". */
    static boolean isOutage(Throwable failure) {
        for (@Nullable
        Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof OIDCException said) {
                return said.getMessage() == null || !said.getMessage().contains("invalid_grant");
            }
            if (cause instanceof IOException || cause instanceof VertxException || cause instanceof TimeoutException
                    || cause instanceof io.smallrye.mutiny.TimeoutException || isUnnamedTimeout(cause)) {
                return true;
            }
        }
        return false;
    }

    /** Quarkus hands on the cause of what failed on the line; a time-out has none. */
    private static boolean isUnnamedTimeout(Throwable failure) {
        return failure instanceof NullPointerException
                && ParameterValidation.SUPPLIER_PRODUCED_NULL.equals(failure.getMessage());
    }
}
