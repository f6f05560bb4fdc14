package vn.motcua.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Whoever is woken by an alarm finds a page that helps, and every number that is watched is one that somebody measures. */
class AlarmsTest {

    private static final Path HANDBOOK = Repository.ROOT.resolve("docs/operations/handbook");
    private static final Pattern METRIC = Pattern.compile("\\b([a-z]+(?:_[a-z]+)+)\\b(?=\\s*(?:\\{|\\[|[)<>]|$|\\s[-/<>]))");
    private static final Pattern METER = Pattern.compile("\"(motcua(?:\\.[a-z]+)+)\"");
    private static final List<String> SECTIONS = List.of("## What it means", "## What people notice", "## Look", "## Do",
            "## It is over when");

    /** Measured by others: Quarkus, Kafka's exporter, CloudNativePG with its backup plugin, and the cluster's nodes. */
    private static final Set<String> OTHERS = Set.of("http_server_requests_seconds_count", "jvm_memory_used_bytes",
            "kafka_consumergroup_lag", "cnpg_pg_replication_lag",
            "barman_cloud_cloudnative_pg_io_last_available_backup_timestamp",
            "kubelet_volume_stats_available_bytes", "kubelet_volume_stats_capacity_bytes");

    static Stream<JsonNode> alarms() {
        return Manifest.of("PrometheusRule", "motcua").spec().path("groups").valueStream()
                .flatMap(group -> group.path("rules").valueStream());
    }

    @ParameterizedTest
    @MethodSource("alarms")
    void hasAPageForEveryAlarm(JsonNode alarm) {
        var address = alarm.at("/annotations/runbook_url").asText();
        var page = Repository.ROOT.resolve(address);

        assertThat(page).exists().hasParent(HANDBOOK).hasFileName(hyphenated(alarm.path("alert").asText()) + ".md");
        assertThat(Repository.read(page)).contains(SECTIONS);
        assertThat(Repository.read(HANDBOOK.resolve("README.md"))).contains("(" + page.getFileName() + ")");
        assertThat(alarm.at("/labels/severity").asText()).isIn("page", "ticket");
    }

    @Test
    void hasNoPageWithoutAnAlarm() throws IOException {
        var pages = alarms().map(alarm -> hyphenated(alarm.path("alert").asText()) + ".md").collect(Collectors.toSet());
        pages.add("README.md");

        try (var files = Files.list(HANDBOOK)) {
            assertThat(files.map(file -> file.getFileName().toString())).containsExactlyInAnyOrderElementsOf(pages);
        }
    }

    @Test
    void watchesOnlyWhatIsMeasured() throws IOException {
        var dashboard = new ObjectMapper()
                .readTree(Repository.read(Repository.ROOT.resolve("infra/monitoring/dashboard.json")));
        var watched = Stream.concat(alarms().map(alarm -> alarm.path("expr").asText()),
                dashboard.findValuesAsText("expr").stream()).flatMap(AlarmsTest::metrics)
                .collect(Collectors.toCollection(TreeSet::new));
        var measured = measured();

        assertThat(watched).hasSizeGreaterThan(15);
        assertThat(watched.stream().filter(name -> !OTHERS.contains(name)))
                .allSatisfy(name -> assertThat(measured).contains(plain(name)));
    }

    @Test
    void watchesEverythingAnOperatorMustSee() {
        var watched = alarms().flatMap(alarm -> metrics(alarm.path("expr").asText())).collect(Collectors.toSet());

        assertThat(watched).contains("motcua_outbox_oldest_seconds", "kafka_consumergroup_lag", "motcua_dead_letters",
                "motcua_workflow_timers_oldest_seconds", "motcua_payment_reconciliation_open",
                "motcua_seal_certificate_seconds_left");
    }

    private static Stream<String> metrics(String expression) {
        return METRIC.matcher(expression).results().map(name -> name.group(1));
    }

    /** Prometheus adds the unit of a timer and the kind of a counter to the name. */
    private static String plain(String metric) {
        return metric.replaceAll("(_seconds)?_(count|bucket|sum)$", "").replaceAll("_total$", "");
    }

    private static Set<String> measured() {
        return sources().map(Repository::read).flatMap(source -> METER.matcher(source).results())
                .map(name -> name.group(1).replace('.', '_')).collect(Collectors.toSet());
    }

    private static Stream<Path> sources() {
        try (var files = Files.walk(Repository.ROOT.resolve("services"))) {
            return files.filter(file -> file.toString().endsWith(".java") && file.toString().contains("/src/main/")).toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hyphenated(String name) {
        return name.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }
}
