package vn.motcua.gateway.testing;

/** How the Keycloak behind the gateway behaves from now on. */
public final class Mood {

    public static void good() {
        set("");
    }

    /** @param mood as a query, for example {@code lifespan=3}, {@code down=1}, {@code hang=1} or {@code refuse=1} */
    public static void set(String mood) {
        new Visitor().get(Visitor.setting("motcua.keycloak.url") + "/stub/mood?" + mood);
    }

    private Mood() {}
}
