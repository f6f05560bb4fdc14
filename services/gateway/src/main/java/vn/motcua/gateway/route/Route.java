package vn.motcua.gateway.route;

import java.net.URI;

/**
 * One way through the door.
 *
 * @param name    of whoever answers, for measurements
 * @param prefix  of the public path, with no slash at its end
 * @param inner   what takes the prefix's place behind the door
 * @param exactly whether the path is the prefix, or only begins with it
 */
record Route(String name, String prefix, URI upstream, Luggage luggage, String inner, boolean exactly) {

    /** What a request may carry through. */
    enum Luggage {
        /** The session's token; the portal's own cookies, but not the session's. */
        PAGES,
        /** The session's token or the caller's; no cookies. */
        SERVICE,
        /** Keycloak's own cookies and tokens, never ours. */
        IDENTITY,
        /** Nothing: these are outsiders. */
        NOTHING;

        boolean takesSession() {
            return this == PAGES || this == SERVICE;
        }

        boolean mayKeepCookies() {
            return this == PAGES || this == IDENTITY;
        }
    }

    static Route below(String name, String prefix, URI upstream, Luggage luggage) {
        return new Route(name, prefix, upstream, luggage, prefix, false);
    }

    boolean leads(String path) {
        return path.startsWith(prefix) && (path.length() == prefix.length() || !exactly && path.charAt(prefix.length()) == '/');
    }

    /** The public path and query as the upstream knows them. */
    String inside(String uri) {
        var rest = uri.substring(prefix.length());
        return inner.isEmpty() && !rest.startsWith("/") ? "/" + rest : inner + rest;
    }

    /** Where the upstream sends the caller, as the caller knows it; upstreams know only their own address. */
    String outside(String location) {
        var origin = upstream.getScheme() + "://" + upstream.getAuthority();
        if (!location.equals(origin) && !location.startsWith(origin + "/")) {
            return location;
        }
        var path = location.substring(origin.length());
        return path.startsWith(inner) && !exactly ? prefix + path.substring(inner.length()) : path;
    }
}
