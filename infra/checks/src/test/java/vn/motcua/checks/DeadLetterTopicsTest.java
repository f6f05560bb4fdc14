package vn.motcua.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What a reader can't handle goes to its topic's dead letters. Unless a channel names that topic, the connector makes up another
 * name, which nobody has made, and the reader stops at the first such message.
 */
class DeadLetterTopicsTest {

    private static final Pattern CHANNEL = Pattern.compile("mp\\.messaging\\.incoming\\.([a-z-]+)\\.connector");

    static Stream<String> hearers() {
        return CallsTest.hearers();
    }

    @ParameterizedTest
    @MethodSource("hearers")
    void putsAsideOnTheTopicsOwnDeadLetters(String service) {
        var properties = Properties.of(service);
        properties.keySet().stream().map(CHANNEL::matcher).filter(name -> name.matches()).forEach(channel -> {
            var prefix = "mp.messaging.incoming." + channel.group(1);
            // Whoever reads several topics as a batch puts aside by itself.
            if (!properties.containsKey(prefix + ".failure-strategy")) {
                assertThat(properties).containsEntry(prefix + ".dead-letter-queue.topic",
                        properties.getOrDefault(prefix + ".topic", channel.group(1)) + ".dead");
            }
        });
    }
}
