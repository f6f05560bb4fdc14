package vn.motcua.platform.audit;

/**
 * Who made a change; never a name.
 *
 * @param id   a citizen's pseudonymous id, an officer's number, or the name of the service that acted by itself
 * @param role in whose capacity, for example {@code reception}
 */
public record Actor(String id, String role) {

    /** The role of a service that acts on a fact or by its clock. */
    public static final String SYSTEM = "system";

    /** Whoever came without signing in, for example a payment provider with its notice. */
    static final Actor ANONYMOUS = new Actor("anonymous", "anonymous");
}
