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
    private static final CharSequence CORRELATION = HttpHeaders.createOptimized(Correlation.HEADER);
    private static final String OWN_POLICY = SecurityHeaders.class.getName();

    private static final String COMMON = "; object-src 'none'; base-uri 'none'; frame-ancestors 'none'";

    private final MultiMap fixed = MultiMap.caseInsensitiveMultiMap();
    private final String portal;
    private final String identity;
    private final String simulators;

    SecurityHeaders(PublicAddress address, @ConfigProperty(name = "motcua.payment-page-url") Optional<URI> payment) {
        // Browsers check form-action on the redirect after a form too, and the payment form ends at the provider.
        var pay = payment.filter(URI::isAbsolute).map(uri -> uri.getScheme() + "://" + uri.getAuthority())
                .filter(origin -> !origin.equals(address.origin())).map(origin -> " " + origin).orElse("");
        portal = "default-src 'self'; img-src 'self' data: blob:; media-src 'self' blob:; worker-src 'self'; frame-src 'none'; form-action 'self'"
                + pay + COMMON;
        // Keycloak's pages carry inline scripts and styles.
        identity = "default-src 'self'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; form-action 'self'"
                + COMMON;
        simulators = "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; form-action 'self'" + COMMON;
        fixed.add("X-Content-Type-Options", "nosniff")
                .add("Referrer-Policy", "strict-origin-when-cross-origin")
                .add("Permissions-Policy", "camera=(self), microphone=(self), geolocation=(), payment=(), usb=()")
                .add("Cross-Origin-Opener-Policy", "same-origin")
                .add("Cross-Origin-Resource-Policy", "same-origin")
                .add("X-Frame-Options", "DENY");
        if (address.isSecure()) {
            fixed.add("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
    }

    /** Lets one of the gateway's own pages bring its policy. */
    public static void policy(RoutingContext rc, String policy) {
        rc.put(OWN_POLICY, policy);
    }

    void apply(RoutingContext rc) {
        var headers = rc.response().headers();
        headers.remove("Server").remove("X-Powered-By").remove("Content-Security-Policy-Report-Only");
        fixed.forEach(header -> headers.set(header.getKey(), header.getValue()));
        headers.set(POLICY, rc.<String>get(OWN_POLICY, policyAt(rc.request().path())));
        headers.set(CORRELATION, Correlation.of(rc));
    }

    private String policyAt(String path) {
        if (path.startsWith("/auth/")) {
            return identity;
        }
        return path.startsWith("/simulators/") ? simulators : portal;
    }
}
