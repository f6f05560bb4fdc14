import module java.base;

/** What the portal is started for: the demo, unless {@code MOTCUA_PROFILE} says otherwise; only the demo may have passwords that everybody knows. */
final class Profile {

    private static final String DEMO = "demo";
    private static final Pattern USER = Pattern.compile("\"username\"\\s*:\\s*\"([^\"]+)\"");
    private static final int NAMED = 3;

    /** Each by what betrays it in a realm's JSON. */
    private static final Map<String, String> NOT_OUTSIDE = Map.of("\"directAccessGrantsEnabled\": true", "a client that takes passwords directly (demo-cli)",
            "\"secret\":", "clients that share a secret instead of holding a key",
            "\"otpPolicyCodeReusable\": true", "one-time codes that may be used twice", "\"sslRequired\": \"none\"", "sign-in without TLS");

    private Profile() {}

    static String name() {
        var chosen = System.getenv("MOTCUA_PROFILE");
        return chosen == null || chosen.isBlank() ? DEMO : chosen.strip();
    }

    static boolean isDemo() {
        return name().equals(DEMO);
    }

    /** @throws Trouble outside the demo, when a realm carries the demo's persons or loose ends */
    static void requireOwnPasswords(Home home) {
        if (isDemo()) {
            return;
        }
        var known = Realms.files(home).stream().map(Profile::read).flatMap(Profile::known).distinct().toList();
        if (!known.isEmpty()) {
            throw new Trouble("MOTCUA_PROFILE is \"%s\", but infra/keycloak carries what everybody knows: %s. Take them out, or start the demo without MOTCUA_PROFILE."
                    .formatted(name(), String.join("; ", known)));
        }
    }

    private static Stream<String> known(String realm) {
        var loose = NOT_OUTSIDE.entrySet().stream().filter(end -> realm.contains(end.getKey())).map(Map.Entry::getValue);
        return Stream.concat(users(realm).stream(), loose.sorted());
    }

    /** Users whose password or one-time secret stands in the file. */
    private static Optional<String> users(String realm) {
        var parts = realm.split("(?=\"username\"\\s*:)");
        var names = Stream.of(parts).filter(part -> part.contains("\"credentials\"")).map(USER::matcher).filter(Matcher::lookingAt)
                .map(user -> user.group(1)).toList();
        return names.isEmpty() ? Optional.empty()
                : Optional.of("the passwords of " + String.join(", ", names.subList(0, Math.min(NAMED, names.size())))
                        + (names.size() > NAMED ? " and %d more".formatted(names.size() - NAMED) : ""));
    }

    private static String read(Path realm) {
        try {
            return Files.readString(realm);
        } catch (IOException unreadable) {
            throw new Trouble("The realm %s cannot be read: check out the sources again.".formatted(realm), unreadable);
        }
    }
}
