package vn.motcua.notification.delivery;

import java.net.URI;
import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Where the SMS gateway is and what we share with it. */
@ConfigMapping(prefix = "motcua.sms")
interface SmsConfig {

    URI url();

    /** Lets us in, and signs its reports. */
    String secret();

    @WithDefault("5S")
    Duration timeout();
}
