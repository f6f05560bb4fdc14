package vn.motcua.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import com.fasterxml.jackson.databind.JsonNode;

/** In the cluster a service reaches exactly those that its configuration names, and reads and writes exactly its topics. */
class CallsTest {

    private static final Pattern NEIGHBOUR = Pattern.compile("motcua\\.services\\.([a-z]+)\\.url");
    private static final Pattern CHANNEL = Pattern.compile("mp\\.messaging\\.incoming\\.([a-z-]+)\\.connector");
    private static final String ANYBODY = "default-deny";

    static Stream<String> programs() {
        return ClusterTest.programs();
    }

    static Stream<String> hearers() {
        return Repository.services().stream().filter(service -> !service.equals("gateway"));
    }

    @ParameterizedTest
    @MethodSource("programs")
    void callsThoseItsConfigurationNames(String program) {
        var called = new TreeSet<String>();
        Manifest.of("NetworkPolicy", program).spec().path("egress")
                .forEach(way -> way.path("to").forEach(to -> called.addAll(names(to))));

        assertThat(called).isEqualTo(neighbours(program));
    }

    @ParameterizedTest
    @MethodSource("programs")
    void isCalledByThoseWhoNameIt(String program) {
        var callers = new TreeSet<String>();
        Manifest.of("NetworkPolicy", program).spec().path("ingress")
                .forEach(way -> way.path("from").forEach(from -> callers.addAll(names(from))));

        assertThat(callers).isEqualTo(new TreeSet<>(programs().filter(other -> neighbours(other).contains(program)).toList()));
    }

    @ParameterizedTest
    @MethodSource("hearers")
    void readsTheTopicsThatItHears(String service) {
        var heard = heard(service);
        var dead = heard.stream().map(topic -> topic + ".dead").toList();
        var written = topics(service, "Write");

        assertThat(topics(service, "Read")).isEqualTo(heard);
        assertThat(written).containsAll(dead);
        assertThat(written.stream().filter(topic -> topic.endsWith(".dead"))).containsExactlyInAnyOrderElementsOf(dead);
    }

    @ParameterizedTest
    @MethodSource("programs")
    void deniesWhatNobodyNames(String program) {
        var denied = Manifest.of("NetworkPolicy", ANYBODY).spec();

        assertThat(denied.path("podSelector")).isEmpty();
        assertThat(denied.path("policyTypes").valueStream().map(JsonNode::asText)).containsExactly("Ingress", "Egress");
        assertThat(Manifest.of("NetworkPolicy", program).spec().at("/podSelector/matchLabels/app.kubernetes.io~1name").asText())
                .isEqualTo(program);
    }

    private static Set<String> neighbours(String program) {
        var named = new TreeSet<String>();
        Properties.of(program).keySet().stream().map(NEIGHBOUR::matcher).filter(name -> name.matches())
                .forEach(name -> named.add(name.group(1)));
        if (program.equals("gateway")) {
            named.add("ui");
        }
        return named;
    }

    private static Set<String> heard(String service) {
        var properties = Properties.of(service);
        var heard = new TreeSet<String>();
        for (var name : properties.keySet()) {
            var channel = CHANNEL.matcher(name);
            if (channel.matches()) {
                var prefix = "mp.messaging.incoming." + channel.group(1);
                var topics = properties.getOrDefault(prefix + ".topics",
                        properties.getOrDefault(prefix + ".topic", channel.group(1)));
                heard.addAll(List.of(topics.split(",")));
            }
        }
        return heard;
    }

    private static Set<String> topics(String service, String operation) {
        var topics = new TreeSet<String>();
        Manifest.of("KafkaUser", service).spec().at("/authorization/acls").forEach(rule -> {
            var may = rule.path("operations").valueStream().map(JsonNode::asText).toList();
            if (may.contains(operation) && rule.at("/resource/type").asText().equals("topic")) {
                topics.add(rule.at("/resource/name").asText());
            }
        });
        return topics;
    }

    private static List<String> names(JsonNode peer) {
        var names = new ArrayList<String>();
        peer.at("/podSelector/matchExpressions").forEach(expression -> expression.path("values")
                .forEach(value -> names.add(value.asText())));
        return names;
    }
}
