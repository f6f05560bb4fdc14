package vn.motcua.platform.identity;

/** The roles that Keycloak puts into tokens. */
public final class Roles {

    public static final String CITIZEN = "citizen";
    /** Everybody who works at an agency's desk; each also has a role below. */
    public static final String OFFICER = "officer";
    public static final String RECEPTION = "reception";
    public static final String HANDLER = "handler";
    public static final String LEADER = "leader";
    public static final String CLERK = "clerk";
    public static final String CASHIER = "cashier";
    public static final String EDITOR = "editor";
    public static final String PUBLISHER = "publisher";
    public static final String ADMIN = "admin";
    /** A service that acts by itself, with its own account. */
    public static final String SERVICE = "service";

    private Roles() {}
}
