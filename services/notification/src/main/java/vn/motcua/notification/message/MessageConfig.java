package vn.motcua.notification.message;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How long messages may take. */
@ConfigMapping(prefix = "motcua.message")
interface MessageConfig {

    /** Older facts, as a replay brings them, are no news: they go to the inbox only. */
    @WithDefault("P1D")
    Duration newsFor();

    /** How long one instance may have a message in hand; longer than any gateway's timeout. */
    @WithDefault("PT1M")
    Duration lease();

    /** A gateway that hasn't reported by then has failed. */
    @WithDefault("PT5M")
    Duration reportWithin();
}
