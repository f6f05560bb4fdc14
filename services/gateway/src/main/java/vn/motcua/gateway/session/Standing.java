package vn.motcua.gateway.session;

/** What the door knows about who is asking. */
public sealed interface Standing {

    record SignedIn(Session session) implements Standing {}

    record Anonymous() implements Standing {}

    /** There is a session, but it can't be renewed while the sign-in service is down; its cookies are kept. */
    record Unknowable() implements Standing {}
}
