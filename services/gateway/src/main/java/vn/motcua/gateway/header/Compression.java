package vn.motcua.gateway.header;

import java.util.Set;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;

/** Lets text go out compressed; Quarkus marks every answer as not to be, and whoever knows better takes the mark away. */
final class Compression {

    private static final Set<String> TEXT = Set.of("text/html", "text/plain", "text/css", "text/javascript", "text/csv",
            "text/xml",
            "application/javascript", "application/json", "application/problem+json", "application/xml", "application/yaml",
            "application/manifest+json", "image/svg+xml");

    static void decide(RoutingContext rc) {
        var headers = rc.response().headers();
        var type = headers.get(HttpHeaders.CONTENT_TYPE);
        if (type == null || !"identity".equals(headers.get(HttpHeaders.CONTENT_ENCODING))
                || rc.response().getStatusCode() == 206) {
            return;
        }
        if (TEXT.contains(type.split(";", 2)[0].strip())) {
            headers.remove(HttpHeaders.CONTENT_ENCODING);
            headers.add(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        }
    }

    private Compression() {}
}
