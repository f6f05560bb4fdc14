package vn.motcua.catalogue.exchange;

import java.util.Comparator;
import java.util.stream.Collectors;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.Cache;

import io.smallrye.common.annotation.RunOnVirtualThread;

import vn.motcua.catalogue.procedure.Procedure;
import vn.motcua.catalogue.procedure.Procedures;
import vn.motcua.catalogue.procedure.Procedures.InForce;

/** The permanent addresses of all procedures in force, for search engines; robots.txt names it. */
@Path("/api/catalogue/v1/sitemap.xml")
@RunOnVirtualThread
class SitemapResource {

    private static final int AN_HOUR = 3600;
    /** What one sitemap may hold (sitemaps.org). */
    private static final int MOST = 50_000;

    private final Procedures procedures;
    private final String portal;

    SitemapResource(Procedures procedures, @ConfigProperty(name = "motcua.public-url") String portal) {
        this.procedures = procedures;
        this.portal = portal;
    }

    @GET
    @Produces(MediaType.APPLICATION_XML)
    @Cache(maxAge = AN_HOUR)
    @Operation(summary = "The pages of all procedures in force; samples are left out")
    public String sitemap() {
        return procedures.inForceOfEach().values().stream()
                .filter(each -> !each.code().startsWith(Procedure.SAMPLE_SERIES))
                .sorted(Comparator.comparing(InForce::code)).limit(MOST)
                .map(each -> "<url><loc>%s/thu-tuc/%s</loc><lastmod>%s</lastmod></url>\n".formatted(portal, each.code(),
                        each.from()))
                .collect(Collectors.joining("", """
                        <?xml version="1.0" encoding="UTF-8"?>
                        <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
                        """, "</urlset>\n"));
    }
}
