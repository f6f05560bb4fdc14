package vn.motcua.notification.delivery;

import java.net.URI;
import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Where Zalo is and what we share with it. */
@ConfigMapping(prefix = "motcua.zalo")
interface ZaloConfig {

    URI url();

    /** The application's secret: lets us in, renews access tokens, and signs Zalo's reports. */
    String secret();

    @WithDefault("5S")
    Duration timeout();
}
