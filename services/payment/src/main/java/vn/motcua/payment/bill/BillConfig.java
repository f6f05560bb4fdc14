package vn.motcua.payment.bill;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Terms of payment. */
@ConfigMapping(prefix = "motcua.bill")
interface BillConfig {

    /** How long a bill may stay unpaid. */
    @WithDefault("P7D")
    Duration payWithin();
}
