package vn.motcua.ui.shell;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.Cache;

/** What search engines may read, and where they find every page that stays. */
@Path("/robots.txt")
class RobotResource {

    private static final int AN_HOUR = 3600;

    private final String portal;

    RobotResource(@ConfigProperty(name = "motcua.public-url") String portal) {
        this.portal = portal;
    }

    @GET
    @Produces(MediaType.TEXT_PLAIN)
    @Cache(maxAge = AN_HOUR)
    public String robots() {
        return """
                User-agent: *
                Disallow: /tai-khoan
                Disallow: /ho-so
                Disallow: /nop-ho-so
                Disallow: /theo-doi
                Disallow: /can-bo
                Disallow: /xuong
                Disallow: /design
                Sitemap: %s/api/catalogue/v1/sitemap.xml
                """.formatted(portal);
    }
}
