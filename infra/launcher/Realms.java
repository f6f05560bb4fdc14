import module java.base;

/**
 * Keeps Keycloak's realms equal to the JSON in {@code infra/keycloak}. A realm whose JSON (with addresses and the
 * clients' public keys filled in) has changed is dropped and made again: its officers are in the JSON, its citizens come back with their next
 * sign-in, and the portal knows both by their own numbers, not by Keycloak's.
 */
final class Realms {

    static final String ADMIN = "admin";

    private static final List<String> NAMES = List.of("vneid", "motcua");
    private static final String PUBLIC_KEY = "public-key.";
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{motcua\\.([a-z.-]+)}");

    private final Home home;
    private final Secrets secrets;

    Realms(Home home, Secrets secrets) {
        this.home = home;
        this.secrets = secrets;
    }

    /** The address in the reader's browser; {@code MOTCUA_PUBLIC_URL} when something stands before the gateway. */
    static String publicUrl() {
        var chosen = System.getenv("MOTCUA_PUBLIC_URL");
        return chosen == null ? "http://localhost:" + Port.GATEWAY.number() : chosen;
    }

    static List<Path> files(Home home) {
        return NAMES.stream().map(name -> file(home, name)).toList();
    }

    private static Path file(Home home, String name) {
        return home.repository().resolve("infra/keycloak/realm-%s.json".formatted(name));
    }

    void agree() throws IOException {
        for (var name : NAMES) {
            var json = rendered(name);
            var stamp = home.data().resolve("identity", name + ".sha256");
            var fingerprint = Fingerprint.of(json);
            if (!Files.exists(stamp) || !Files.readString(stamp).equals(fingerprint)) {
                replace(name, json);
                Artifacts.write(stamp, fingerprint);
            }
        }
    }

    private void replace(String name, String json) throws IOException {
        var realms = Identity.address() + "/admin/realms";
        var headers = Map.of("Authorization", "Bearer " + token(), "Content-Type", "application/json");
        Http.send("DELETE", realms + "/" + name, headers, "");
        var answer = Http.send("POST", realms, headers, json);
        if (answer.status() != 201) {
            throw new Trouble("Keycloak refused realm %s (%d %s): mend infra/keycloak/realm-%s.json.".formatted(name, answer.status(), answer.body(), name));
        }
    }

    private String token() throws IOException {
        var form = "grant_type=password&client_id=admin-cli&username=%s&password=%s".formatted(ADMIN, secrets.password("identity.admin"));
        var answer = Http.send("POST", Identity.address() + "/realms/master/protocol/openid-connect/token",
                Map.of("Content-Type", "application/x-www-form-urlencoded"), form);
        var token = Pattern.compile("\"access_token\":\"([^\"]+)\"").matcher(answer.body());
        if (!token.find()) {
            throw new Trouble("Keycloak's administrator cannot sign in (%d): if its password was changed by hand, put it into %s as identity.admin."
                    .formatted(answer.status(), home.data().resolve("secrets.properties")));
        }
        return token.group(1);
    }

    private String rendered(String name) throws IOException {
        var json = Files.readString(file(home, name));
        return PLACEHOLDER.matcher(json).replaceAll(found -> Matcher.quoteReplacement(value(found.group(1))));
    }

    private String value(String placeholder) {
        return switch (placeholder) {
            case "public.url" -> publicUrl();
            case "identity.url" -> Identity.address();
            case "gateway.url" -> "http://127.0.0.1:" + Port.GATEWAY.number();
            default -> publicKey(placeholder);
        };
    }

    private String publicKey(String placeholder) {
        if (!placeholder.startsWith(PUBLIC_KEY)) {
            throw new Trouble("infra/keycloak asks for ${motcua.%s}, which is neither an address nor a client's public key: mend it.".formatted(placeholder));
        }
        return secrets.clientKey(placeholder.substring(PUBLIC_KEY.length())).publicKey();
    }
}
