package vn.motcua.gateway.header;

import java.net.URI;

import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The one address under which browsers know the portal; never taken from a Host header, which a caller may forge. */
@Singleton
public class PublicAddress {

    private final URI uri;

    PublicAddress(@ConfigProperty(name = "motcua.public-url") URI uri) {
        this.uri = uri;
    }

    public String scheme() {
        return uri.getScheme();
    }

    public String authority() {
        return uri.getAuthority();
    }

    public String origin() {
        return scheme() + "://" + authority();
    }

    public boolean isSecure() {
        return "https".equals(scheme());
    }
}
