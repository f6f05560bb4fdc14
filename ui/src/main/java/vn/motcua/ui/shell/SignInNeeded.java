package vn.motcua.ui.shell;

import java.util.Locale;

/** The page is for somebody who has signed in. Answered with 401 and {@link #HEADER}; the gateway turns it into a sign-in. */
public class SignInNeeded extends RuntimeException {

    static final String HEADER = "X-Motcua-Sign-In";

    private static final long serialVersionUID = 1;

    private final Face face;

    /** Which door: citizens by their e-ID, officers by their account with a second factor. */
    public enum Face {
        CITIZEN,
        OFFICER;

        String header() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public SignInNeeded(Face face) {
        super("Sign-in needed: " + face);
        this.face = face;
    }

    public Face face() {
        return face;
    }
}
