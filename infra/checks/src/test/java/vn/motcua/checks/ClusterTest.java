package vn.motcua.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import com.fasterxml.jackson.databind.JsonNode;

/** The cluster runs the same portal as one machine does: the same services, variables, topics and databases. */
class ClusterTest {

    private static final Set<String> NOT_IN_A_CLUSTER = Set.of(
            // Nothing is simulated there, and nothing filled with samples.
            "catalogue MOTCUA_CATALOGUE_SAMPLES_FILE",
            "gateway MOTCUA_SIMULATORS_URL");

    static Stream<String> programs() {
        return Stream.concat(Repository.services().stream(), Stream.of("ui"));
    }

    @ParameterizedTest
    @MethodSource("programs")
    void runsEveryService(String program) {
        for (var kind : List.of("ServiceAccount", "Service", "Deployment", "PodDisruptionBudget", "HorizontalPodAutoscaler",
                "NetworkPolicy")) {
            assertThat(Manifest.of(kind, program)).isNotNull();
        }
    }

    @ParameterizedTest
    @MethodSource("programs")
    void givesItNoMoreRightsThanItNeeds(String program) {
        var pod = Manifest.of("Deployment", program).spec().path("template").path("spec");
        var container = pod.path("containers").path(0);

        assertThat(pod.path("automountServiceAccountToken").asBoolean(true)).isFalse();
        assertThat(pod.path("enableServiceLinks").asBoolean(true)).isFalse();
        assertThat(pod.at("/securityContext/runAsNonRoot").asBoolean()).isTrue();
        assertThat(pod.at("/securityContext/seccompProfile/type").asText()).isEqualTo("RuntimeDefault");
        assertThat(container.at("/securityContext/readOnlyRootFilesystem").asBoolean()).isTrue();
        assertThat(container.at("/securityContext/allowPrivilegeEscalation").asBoolean(true)).isFalse();
        assertThat(container.at("/securityContext/capabilities/drop/0").asText()).isEqualTo("ALL");
        assertThat(container.at("/resources/limits/memory").asText()).isNotEmpty();
        for (var probe : List.of("startupProbe", "readinessProbe", "livenessProbe")) {
            assertThat(container.path(probe).at("/httpGet/path").asText()).startsWith("/q/health/");
        }
    }

    @Test
    void givesEveryVariableThatTheLauncherGives(@TempDir Path folder) {
        var missing = new TreeSet<String>();
        Launcher.variables(folder).forEach((program, wanted) -> {
            if (!program.equals("simulators")) {
                var given = variables(program);
                wanted.stream().filter(name -> !given.contains(name)).forEach(name -> missing.add(program + " " + name));
            }
        });

        assertThat(missing).isSubsetOf(NOT_IN_A_CLUSTER);
    }

    @Test
    void holdsNoSecretItself() {
        assertThat(Manifest.under(Manifest.FOLDER)).noneMatch(manifest -> manifest.kind().equals("Secret"));
        programs().forEach(program -> environment(program).forEach(
                variable -> assertThat(variable.at("/valueFrom/secretKeyRef/key").asText()).as(program).isNotEmpty()));
    }

    @Test
    void tellsWhichSecretsToMake() {
        var page = Repository.read(Repository.ROOT.resolve("docs/operations/cluster.md"));

        programs().forEach(program -> environment(program).forEach(variable -> {
            var secret = variable.at("/valueFrom/secretKeyRef");
            // A service's own name is that of the certificate which Strimzi makes.
            if (!secret.path("name").asText().equals(program)) {
                assertThat(page).contains("`" + generalised(secret.path("name").asText(), program) + "`")
                        .contains("`" + secret.path("key").asText() + "`");
            }
        }));
    }

    private static String generalised(String secret, String program) {
        return Set.of("database-" + program).contains(secret) ? "database-NAME"
                : secret.equals("keys") ? secret : "NAME-secrets";
    }

    @Test
    void makesTheSameTopics() {
        var made = new TreeMap<String, String>();
        Manifest.ofKind("KafkaTopic").forEach(topic -> made.put(topic.name(),
                topic.spec().path("partitions").asInt() + " " + settings(topic.spec().path("config"))));

        assertThat(made).isEqualTo(Topics.wanted());
    }

    private static String settings(JsonNode config) {
        var settings = new TreeSet<String>();
        config.propertyStream().forEach(setting -> settings.add(setting.getKey() + "=" + setting.getValue().asText()));
        return String.join(",", settings);
    }

    @Test
    void hasADatabaseAndARoleForEachOwner() {
        var owners = Manifest.ofKind("Database").map(database -> database.spec().path("owner").asText()).toList();
        var roles = Manifest.of("Cluster", "database").spec().at("/managed/roles").findValuesAsText("name");
        var wanted = Stream.concat(Repository.services().stream().filter(service -> !service.equals("gateway")),
                Stream.of("keycloak")).toList();

        assertThat(owners).containsExactlyInAnyOrderElementsOf(wanted);
        assertThat(roles).containsAll(wanted);
    }

    @Test
    void hasRoomForEveryConnection() {
        var most = Integer
                .parseInt(Manifest.of("Cluster", "database").spec().at("/postgresql/parameters/max_connections").asText());
        var pools = Repository.services().stream().filter(service -> !service.equals("gateway"))
                .mapToInt(service -> pool(service)
                        * Manifest.of("HorizontalPodAutoscaler", service).spec().path("maxReplicas").asInt())
                .sum();
        var keycloak = Manifest.of("Keycloak", "keycloak").spec();

        assertThat(pools + keycloak.path("instances").asInt() * keycloak.at("/db/poolMaxSize").asInt()).isLessThan(most - 20);
    }

    private static int pool(String service) {
        var own = Properties.of(service).get("quarkus.datasource.jdbc.max-size");
        return Integer.parseInt(own != null ? own : Properties.ofPlatform().get("quarkus.datasource.jdbc.max-size"));
    }

    @Test
    void listsEveryFile() throws IOException {
        var listed = Manifest.read(Manifest.BASE.resolve("kustomization.yaml")).findFirst().orElseThrow().json()
                .path("resources");
        var names = listed.valueStream().map(JsonNode::asText).toList();

        try (var files = Files.walk(Manifest.BASE)) {
            var there = files.filter(file -> file.toString().endsWith(".yaml") && !file.endsWith("kustomization.yaml"))
                    .map(file -> Manifest.BASE.relativize(file).toString()).toList();
            assertThat(names).containsExactlyInAnyOrderElementsOf(there);
        }
    }

    /** Those of its config maps, whose files {@code kustomization.yaml} names, and those of its own. */
    private static Set<String> variables(String program) {
        var container = Manifest.of("Deployment", program).spec().at("/template/spec/containers/0");
        var names = new TreeSet<String>();
        container.path("envFrom")
                .forEach(from -> names.addAll(Properties.read(settingsFile(from.at("/configMapRef/name").asText())).keySet()));
        container.path("env").forEach(variable -> names.add(variable.path("name").asText()));
        return names;
    }

    private static Path settingsFile(String configMap) {
        var generators = Manifest.read(Manifest.BASE.resolve("kustomization.yaml")).findFirst().orElseThrow().json()
                .path("configMapGenerator");
        return generators.valueStream().filter(each -> each.path("name").asText().equals(configMap))
                .map(each -> Manifest.BASE.resolve(each.at("/envs/0").asText())).findFirst().orElseThrow();
    }

    private static List<JsonNode> environment(String program) {
        return Manifest.of("Deployment", program).spec().at("/template/spec/containers/0/env").valueStream().toList();
    }
}
