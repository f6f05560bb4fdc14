package vn.motcua.platform.inbox;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.eclipse.microprofile.config.Config;

/** The topics that a service's channels hear, as its configuration names them; a channel that names none is named for its topic. */
final class HeardTopics {

    private static final Pattern CHANNEL = Pattern.compile("mp\\.messaging\\.incoming\\.([a-z-]+)\\.connector");

    private HeardTopics() {}

    static Set<String> of(Config config) {
        return StreamSupport.stream(config.getPropertyNames().spliterator(), false).map(CHANNEL::matcher)
                .filter(name -> name.matches())
                .flatMap(name -> topics(config, name.group(1))).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> topics(Config config, String channel) {
        var prefix = "mp.messaging.incoming." + channel;
        Optional<String> named = config.getOptionalValue(prefix + ".topics", String.class)
                .or(() -> config.getOptionalValue(prefix + ".topic", String.class));
        return Stream.of(named.orElse(channel).split(","));
    }
}
