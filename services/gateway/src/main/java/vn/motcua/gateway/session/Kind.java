package vn.motcua.gateway.session;

import java.util.Arrays;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/** The two ways to sign in. */
public enum Kind {

    CITIZEN("/dang-nhap", "/", "kc_idp_hint", "vneid"),
    OFFICER("/can-bo/dang-nhap", "/can-bo", "acr_values", "2");

    private final String entry;
    private final String home;
    final String parameter;
    final String value;

    Kind(String entry, String home, String parameter, String value) {
        this.entry = entry;
        this.home = home;
        this.parameter = parameter;
        this.value = value;
    }

    public static Optional<Kind> named(@Nullable String name) {
        return Arrays.stream(values()).filter(kind -> kind.name().equalsIgnoreCase(name)).findFirst();
    }

    String entry() {
        return entry;
    }

    String home() {
        return home;
    }

    /** Where to sign in and then come back. */
    public String entry(LocalPath back) {
        return entry + "?ve=" + back.asParameter();
    }

    public boolean isServedBy(Session session) {
        return switch (this) {
            case CITIZEN -> session.isCitizen();
            case OFFICER -> session.isOfficer() && session.hasSecondFactor();
        };
    }

    /** Signing in once more wouldn't help: Keycloak would answer with the same account. */
    public boolean needsOtherAccount(Session session) {
        return switch (this) {
            case CITIZEN -> !session.isCitizen();
            case OFFICER -> !session.isOfficer();
        };
    }
}
