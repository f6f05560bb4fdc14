package vn.motcua.platform.identity;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.RequestScoped;

import org.eclipse.microprofile.jwt.JsonWebToken;

import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;

import vn.motcua.platform.problem.ProblemException;

/** The person or service whose token came with the request. */
@RequestScoped
public class Caller {

    private final SecurityIdentity identity;
    private final JsonWebToken token;
    private final PersonKey persons;

    Caller(SecurityIdentity identity, JsonWebToken token, PersonKey persons) {
        this.identity = identity;
        this.token = token;
        this.persons = persons;
    }

    public boolean isSignedIn() {
        return !identity.isAnonymous();
    }

    public boolean hasRole(String role) {
        return identity.hasRole(role);
    }

    public boolean isCitizen() {
        return hasRole(Roles.CITIZEN);
    }

    public boolean isOfficer() {
        return hasRole(Roles.OFFICER);
    }

    public boolean isService() {
        return hasRole(Roles.SERVICE);
    }

    /** The citizen's pseudonymous id. */
    public UUID person() {
        return persons.personOf(nationalId());
    }

    public boolean is(UUID person) {
        return isCitizen() && person().equals(person);
    }

    public String nationalId() {
        return needed("national_id");
    }

    public String fullName() {
        return needed("full_name");
    }

    public Optional<LocalDate> birthDate() {
        return claim("birth_date").map(LocalDate::parse);
    }

    /** e-ID level of the citizen, 1 or 2. */
    public int identityLevel() {
        return claim("identity_level").map(Integer::parseInt).orElse(1);
    }

    /** Code of the officer's agency. */
    public String agency() {
        return needed("agency");
    }

    /** The officer's number, or the name of the service. */
    public String staffNumber() {
        return isService() ? needed("azp") : needed("staff_number");
    }

    /** Stable name for idempotency keys: nobody meets another's. */
    public String key() {
        return isSignedIn() ? token.getSubject() : "anonymous";
    }

    /** @throws ProblemException 403 unless the officer signed in with a second factor */
    public void requireSecondFactor() {
        if (claim("acr").filter("2"::equals).isEmpty()) {
            throw ProblemException.forbidden("second-factor-needed", "Sign in with your one-time code.");
        }
    }

    private String needed(String claim) {
        return claim(claim).orElseThrow(() -> isSignedIn()
                ? ProblemException.forbidden("claim-missing", "The token has no " + claim + ".")
                : new UnauthorizedException("No token"));
    }

    private Optional<String> claim(String name) {
        return isSignedIn() ? Optional.ofNullable(token.getClaim(name)).map(Object::toString) : Optional.empty();
    }
}
