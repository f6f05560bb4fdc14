package vn.motcua.payment.attempt;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How long attempts live and how often the provider is asked about them. */
@ConfigMapping(prefix = "motcua.attempt")
interface AttemptConfig {

    /** How long a payer may take. */
    @WithDefault("PT15M")
    Duration expiry();

    /** After expiry, how long the provider's last word may be on its way. */
    @WithDefault("PT2M")
    Duration grace();

    /** Pause between two questions about one attempt; with the poller's own pause it stays below 60 s. */
    @WithDefault("PT20S")
    Duration askEvery();
}
