package vn.motcua.gateway.session;

import java.util.List;

import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.vertx.ext.web.RoutingContext;

/**
 * Sends citizens straight to VNeID, asks officers for the one-time code as well, and both in the language they read.
 *
 * <p>Quarkus pushes a request's own parameters of the names that it forwards to Keycloak, so they are put there, in the place of
 * what the browser's address says.
 */
@Singleton
class SignInHints {

    private final List<String> forwarded;

    SignInHints(@ConfigProperty(name = "quarkus.oidc.authentication.forward-params") List<String> forwarded) {
        this.forwarded = forwarded;
    }

    void give(RoutingContext rc, Kind kind) {
        var parameters = rc.queryParams();
        forwarded.forEach(parameters::remove);
        parameters.set(kind.parameter, kind.value);
        Cookies.language(rc).ifPresent(language -> parameters.set("ui_locales", language));
    }
}
