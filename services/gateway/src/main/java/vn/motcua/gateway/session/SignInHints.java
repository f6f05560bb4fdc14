package vn.motcua.gateway.session;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.arc.Unremovable;
import io.quarkus.oidc.OidcRedirectFilter;
import io.quarkus.oidc.Redirect;

/** Sends citizens straight to VNeID, asks officers for the one-time code as well, and both in the language they read. */
@ApplicationScoped
@Unremovable
@Redirect(Redirect.Location.OIDC_AUTHORIZATION)
class SignInHints implements OidcRedirectFilter {

    @Override
    public void filter(OidcRedirectContext redirect) {
        var path = redirect.routingContext().request().path();
        var kind = path.equals(Kind.OFFICER.entry()) ? Kind.OFFICER : Kind.CITIZEN;
        redirect.additionalQueryParams().add(kind.parameter, kind.value);
        Cookies.language(redirect.routingContext())
                .ifPresent(language -> redirect.additionalQueryParams().add("ui_locales", language));
    }
}
