package vn.motcua.ui.shell;

import java.util.UUID;
import java.util.regex.Pattern;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.NewCookie;

import org.jboss.logging.MDC;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;

import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;

/** Opens the visit before a page is made, and keeps the chosen language for the next one. */
class VisitFilter {

    static final String CORRELATION = "X-Correlation-Id";

    private static final Pattern HARMLESS = Pattern.compile("[A-Za-z0-9-]{8,64}");
    private static final int A_YEAR = 365 * 24 * 3600;

    private final Visit visit;
    private final CurrentIdentityAssociation identities;

    VisitFilter(Visit visit, CurrentIdentityAssociation identities) {
        this.visit = visit;
        this.identities = identities;
    }

    @ServerRequestFilter(preMatching = true)
    public @Nullable Uni<Void> begin(ContainerRequestContext request, RoutingContext routing) {
        var given = request.getHeaderString(CORRELATION);
        var id = given != null && HARMLESS.matcher(given).matches() ? given : UUID.randomUUID().toString();
        MDC.put("correlationId", id);
        visit.begin(routing, id);
        if (visit.authorization().isEmpty()) {
            return null;
        }
        // A token that is no good any more makes the visitor anonymous, never an error: the page itself says what it needs.
        return identities.getDeferredIdentity().onItem().invoke(visit::recognise)
                .onFailure().recoverWithNull().replaceWithVoid();
    }

    @ServerResponseFilter
    public void end(ContainerRequestContext request, ContainerResponseContext response) {
        response.getHeaders().putSingle(CORRELATION, visit.correlationId());
        if (request.getUriInfo().getQueryParameters().containsKey(Visit.LANGUAGE)) {
            response.getHeaders().add("Set-Cookie", new NewCookie.Builder(Visit.LANGUAGE)
                    .value(visit.language().tag()).path("/").maxAge(A_YEAR).sameSite(NewCookie.SameSite.LAX).build());
        }
        if (!response.getHeaders().containsKey("Cache-Control")) {
            response.getHeaders().putSingle("Cache-Control", visit.signedIn() ? "no-store" : "no-cache");
        }
        MDC.remove("correlationId");
    }
}
