package vn.motcua.gateway.route;

import static vn.motcua.gateway.route.Route.Luggage.IDENTITY;
import static vn.motcua.gateway.route.Route.Luggage.NOTHING;
import static vn.motcua.gateway.route.Route.Luggage.PAGES;
import static vn.motcua.gateway.route.Route.Luggage.SERVICE;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jakarta.inject.Singleton;

/** Every way through the door, on one page; the first that fits is taken. */
@Singleton
class RoutingTable {

    private final List<Route> routes = new ArrayList<>();
    private final Hidden hidden;

    RoutingTable(RouteConfig config) {
        config.services().forEach((name, service) -> {
            routes.add(new Route(name, "/api/" + name + "/openapi", service.url(), SERVICE, "/q/openapi", true));
            routes.add(Route.below(name, "/api/" + name, service.url(), SERVICE));
        });
        routes.add(Route.below("keycloak", "/auth", config.keycloak().url(), IDENTITY));
        if ("demo".equals(config.profile())) {
            routes.add(new Route("simulators", "/simulators", config.simulators().url(), NOTHING, "", false));
        }
        // What no service answers for must not end up as a page.
        hidden = new Hidden(config.hidden(), "/api", "/simulators", "/oidc");
        routes.add(new Route("ui", "", config.ui().url(), PAGES, "", false));
    }

    Optional<Route> find(String path) {
        return routes.stream().filter(route -> route.leads(path)).findFirst()
                .filter(route -> !hidden.covers(path, route));
    }
}
