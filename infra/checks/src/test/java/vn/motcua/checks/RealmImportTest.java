package vn.motcua.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Locale;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.keycloak.representations.idm.RealmRepresentation;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;

/**
 * The cluster's realm is made from {@code infra/keycloak/realm-motcua.json}, without what belongs to the demo alone: its persons,
 * the client that takes passwords directly, codes that may be used twice, sign-in without TLS. {@code -Dmotcua.record=true}
 * brings it up to date.
 */
class RealmImportTest {

    private static final JsonMapper JSON = JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    private static final YAMLMapper YAML = new YAMLMapper(YAMLFactory.builder().enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER).disable(YAMLGenerator.Feature.SPLIT_LINES).build());
    private static final Path FILE = Manifest.BASE.resolve("identity/realm-motcua.yaml");
    private static final Pattern PLACE = Pattern.compile("\\$\\{motcua\\.([a-z.-]+)}");
    private static final String SAYS = "# Made from infra/keycloak/realm-motcua.json, without the demo's persons and loose ends; a test keeps it so.\n";

    @Test
    void isTheRealmWithoutTheDemo() throws IOException {
        var made = SAYS + YAML.writeValueAsString(manifest(realm()));
        if (Boolean.getBoolean("motcua.record")) {
            Files.writeString(FILE, made);
        }

        assertThat(Repository.read(FILE)).isEqualTo(made);
    }

    @Test
    void saysOnlyWhatKeycloakKnows() throws IOException {
        var realm = Manifest.of("KeycloakRealmImport", "motcua").spec().path("realm");

        assertThat(JSON.treeToValue(realm, RealmRepresentation.class).getRealm()).isEqualTo("motcua");
        assertThat(realm.toString()).doesNotContain("\"credentials\"", "\"secret\"", "ecret_post", "demo-cli",
                "\"directAccessGrantsEnabled\":true",
                "${motcua.");
    }

    /** Keycloak refuses the whole realm otherwise. */
    @Test
    void namesOnlyClientsThatAreThere() throws IOException {
        var realm = Manifest.of("KeycloakRealmImport", "motcua").spec().path("realm");
        var clients = realm.path("clients").valueStream().map(client -> client.path("clientId").asText()).toList();

        assertThat(clients).contains("gateway")
                .containsAll(realm.path("scopeMappings").valueStream().map(each -> each.path("client").asText()).toList())
                .containsAll(
                        realm.path("users").valueStream().map(each -> each.path("serviceAccountClientId").asText()).toList());
    }

    private static ObjectNode realm() throws IOException {
        var text = PLACE.matcher(Repository.read(Repository.ROOT.resolve("infra/keycloak/realm-motcua.json"))
                .replace("${motcua.public.url}/auth/realms/vneid", "${VNEID_URL}")
                .replace("${motcua.identity.url}/realms/vneid", "${VNEID_URL}")
                .replace("${motcua.gateway.url}", "http://gateway:8080"))
                .replaceAll(place -> "\\$\\{" + variable(place.group(1)) + "}");
        var realm = (ObjectNode) JSON.readTree(text);
        realm.put("sslRequired", "external").put("otpPolicyCodeReusable", false);
        drop(realm.path("users"), user -> user.has("credentials"));
        drop(realm.path("clients"), client -> client.path("clientId").asText().equals("demo-cli"));
        drop(realm.path("scopeMappings"), mapping -> mapping.path("client").asText().equals("demo-cli"));
        return realm;
    }

    private static void drop(JsonNode list, Predicate<JsonNode> unwanted) {
        for (Iterator<JsonNode> elements = list.iterator(); elements.hasNext();) {
            if (unwanted.test(elements.next())) {
                elements.remove();
            }
        }
    }

    /** Public keys and addresses come from Secrets, since the operator takes them from nowhere else. */
    private static ObjectNode manifest(ObjectNode realm) {
        var manifest = JSON.createObjectNode().put("apiVersion", "k8s.keycloak.org/v2alpha1").put("kind",
                "KeycloakRealmImport");
        manifest.putObject("metadata").put("name", "motcua");
        var spec = manifest.putObject("spec").put("keycloakCRName", "keycloak");
        var placeholders = spec.putObject("placeholders");
        var names = new TreeSet<String>();
        Pattern.compile("\\$\\{([A-Z_]+)}").matcher(realm.toString()).results().forEach(place -> names.add(place.group(1)));
        for (var name : names) {
            var secret = placeholders.putObject(name).putObject("secret");
            switch (name) {
                case "PUBLIC_URL" -> secret.put("name", "addresses").put("key", "public-url");
                case "VNEID_URL" -> secret.put("name", "addresses").put("key", "vneid-url");
                default -> secret.put("name", program(name) + "-secrets").put("key", "oidc-public-key");
            }
        }
        spec.set("realm", realm);
        return manifest;
    }

    /** {@code PUBLIC_KEY_SVC_TRACKING} is tracking's, {@code PUBLIC_KEY_GATEWAY} the gateway's. */
    private static String program(String name) {
        return name.replaceFirst("^PUBLIC_KEY_(SVC_)?", "").toLowerCase(Locale.ROOT);
    }

    private static String variable(String place) {
        return place.toUpperCase(Locale.ROOT).replaceAll("[.-]", "_");
    }
}
