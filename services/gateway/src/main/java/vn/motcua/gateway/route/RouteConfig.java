package vn.motcua.gateway.route;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Who stands behind the door, and how long we wait for them. */
@ConfigMapping(prefix = "motcua")
interface RouteConfig {

    /** {@code demo} opens the way to the simulators. */
    String profile();

    Map<String, Place> services();

    Place ui();

    Place keycloak();

    Place simulators();

    List<String> hidden();

    Upstream upstream();

    interface Place {

        URI url();
    }

    interface Upstream {

        Duration connectTimeout();

        Duration responseTimeout();

        Duration uploadTimeout();

        Duration streamLifetime();

        /** To each upstream. */
        int connections();

        /** How long a connection may say nothing in the middle of an answer. */
        @WithDefault("150S")
        Duration silence();
    }
}
