package vn.motcua.gateway.limit;

import io.smallrye.config.ConfigMapping;

/** Limits by kind of traffic; generous per address, because one address may be a whole mobile network's. */
@ConfigMapping(prefix = "motcua.limits")
interface LimitConfig {

    /** Off only for load tests. */
    boolean enabled();

    /** Exchanges in progress at once, all kinds together; event streams don't count. */
    int places();

    /** Exchanges with one upstream at once, however slowly it answers. */
    int fewestPlaces();

    /** Event streams open at once. */
    int streams();

    Pair passwords();

    Pair lookUp();

    Pair writes();

    Pair reads();

    Pair exports();

    /** For everybody behind one network address, and for one signed-in session. */
    interface Pair {

        Rate address();

        Rate session();
    }
}
