package vn.motcua.platform.audit;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.jwt.JsonWebToken;

import io.quarkus.arc.Arc;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;

import vn.motcua.platform.identity.PersonKey;
import vn.motcua.platform.identity.Roles;

/** Tells who is acting now: the caller of the request, or the service itself in a consumer or a timed job. */
@ApplicationScoped
public class Actors {

    /** The most telling first: every member of staff is an officer as well. */
    private static final List<String> ROLES = List.of(Roles.SERVICE, Roles.RECEPTION, Roles.HANDLER, Roles.LEADER,
            Roles.CLERK, Roles.CASHIER, Roles.EDITOR, Roles.PUBLISHER, Roles.ADMIN, Roles.OFFICER, Roles.CITIZEN);

    private final SecurityIdentity identity;
    private final JsonWebToken token;
    private final PersonKey persons;
    private final CurrentVertxRequest request;
    private final Actor service;

    Actors(SecurityIdentity identity, JsonWebToken token, PersonKey persons, CurrentVertxRequest request,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.identity = identity;
        this.token = token;
        this.persons = persons;
        this.request = request;
        this.service = new Actor(service, Actor.SYSTEM);
    }

    public Actor current() {
        if (!Arc.container().requestContext().isActive() || request.getCurrent() == null) {
            return service;
        }
        try {
            return identity.isAnonymous() ? Actor.ANONYMOUS : new Actor(id(), role());
        } catch (AuthenticationFailedException _) {
            // An anonymous page takes what comes with a stale token.
            return Actor.ANONYMOUS;
        }
    }

    /** Keycloak's own ids change whenever a realm is made again; ours stay. */
    private String id() {
        var known = identity.hasRole(Roles.SERVICE) ? claim("azp")
                : claim("national_id").map(number -> persons.personOf(number).toString()).or(() -> claim("staff_number"));
        return known.orElseGet(token::getSubject);
    }

    private String role() {
        return ROLES.stream().filter(identity::hasRole).findFirst().orElse("none");
    }

    private Optional<String> claim(String name) {
        return Optional.ofNullable(token.getClaim(name)).map(Object::toString);
    }
}
