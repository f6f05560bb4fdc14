package vn.motcua.payment.provider;

import java.net.URI;
import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Where the payment provider is and what we share with it. */
@ConfigMapping(prefix = "motcua.payment")
interface ProviderConfig {

    /** Base address for server-to-server calls. */
    URI url();

    /** Where the payer's browser goes. */
    URI pageUrl();

    /** Where the browser comes back to. */
    URI returnUrl();

    /** Our number at the provider. */
    String tmnCode();

    /** Signs what we say and what we are told. */
    String secret();

    /** How long an answer may take. */
    @WithDefault("5S")
    Duration timeout();
}
