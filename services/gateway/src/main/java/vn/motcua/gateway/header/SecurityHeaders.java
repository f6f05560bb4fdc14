package vn.motcua.gateway.header;

import java.net.URI;
import java.util.Optional;

import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;

/** What every answer tells the browser not to allow; upstreams can neither forget nor loosen it. */
@Singleton
public class SecurityHeaders {

    private static final CharSequence POLICY = HttpHeaders.createOptimized("Content-Security-Policy");
    private static final CharSequence FRAMING = HttpHeaders.createOptimized("X-Frame-Options");
    private static final CharSequence CORRELATION = HttpHeaders.createOptimized(Correlation.HEADER);
    private static final String OWN_POLICY = SecurityHeaders.class.getName();

    private static final String STRICT = "; object-src 'none'; base-uri 'none'; frame-ancestors 'none'";
    private static final String PORTAL = "default-src 'self'; img-src 'self' data: blob:; media-src 'self' blob:; worker-src 'self'; form-action 'self'";
    /** Keycloak's pages carry inline scripts and styles. */
    private static final String IDENTITY = "default-src 'self'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline';"
            + " img-src 'self' data:; form-action 'self'" + STRICT;
    private static final String SIMULATORS = "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; form-action 'self'"
            + STRICT;
    /** No pages, but papers that an officer's page shows in a frame, and that need what a browser's PDF viewer needs. */
    private static final String SERVICES = "default-src 'none'; img-src 'self' data:; object-src 'self'; style-src 'unsafe-inline';"
            + " form-action 'none'; base-uri 'none'; frame-ancestors 'self'";

    private final MultiMap fixed = MultiMap.caseInsensitiveMultiMap();
    private final String portal;

    SecurityHeaders(PublicAddress address, @ConfigProperty(name = "motcua.payment-page-url") Optional<URI> payment) {
        // Browsers check form-action on the redirect after a form too, and the payment form ends at the provider.
        portal = PORTAL + payment.filter(URI::isAbsolute).map(uri -> uri.getScheme() + "://" + uri.getAuthority())
                .filter(origin -> !origin.equals(address.origin())).map(origin -> " " + origin).orElse("") + STRICT;
        fixed.add("X-Content-Type-Options", "nosniff")
                .add("Referrer-Policy", "strict-origin-when-cross-origin")
                .add("Permissions-Policy", "camera=(self), microphone=(self), geolocation=(), payment=(), usb=()")
                .add("Cross-Origin-Opener-Policy", "same-origin")
                .add("Cross-Origin-Resource-Policy", "same-origin");
        if (address.isSecure()) {
            fixed.add("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
    }

    /** Lets one of the gateway's own pages bring its policy. */
    public static void policy(RoutingContext rc, String policy) {
        rc.put(OWN_POLICY, policy);
    }

    void apply(RoutingContext rc) {
        var path = rc.request().path();
        var headers = rc.response().headers();
        headers.remove("Server").remove("X-Powered-By").remove("Content-Security-Policy-Report-Only");
        fixed.forEach(header -> headers.set(header.getKey(), header.getValue()));
        // Beside the upstream's own: browsers enforce both, so an upstream can be stricter but never laxer.
        headers.add(POLICY, rc.<String> get(OWN_POLICY, policyAt(path)));
        headers.set(FRAMING, path.startsWith("/api/") ? "SAMEORIGIN" : "DENY");
        headers.set(CORRELATION, Correlation.of(rc));
    }

    private String policyAt(String path) {
        if (path.startsWith("/api/")) {
            return SERVICES;
        }
        if (path.startsWith("/auth/")) {
            return IDENTITY;
        }
        return path.startsWith("/simulators/") ? SIMULATORS : portal;
    }
}
