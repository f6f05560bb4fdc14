package vn.motcua.privacy.copy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import vn.motcua.platform.testing.Neighbour;

/** The owners of data, as far as a copy asks them; payment is away. They answer only to somebody with a token. */
public class OwnersStub extends Neighbour {

    private static final Map<String, String> ANSWERS = Map.of(
            "/api/notification/v1/channels", "[{\"medium\":\"MAIL\",\"address\":\"thu@example.invalid\"}]",
            "/api/notification/v1/preferences", "{\"language\":\"vi\"}",
            "/api/notification/v1/inbox?limit=100", "{\"items\":[{\"title\":\"Một\"}],\"next\":\"2\"}",
            "/api/notification/v1/inbox?limit=100&after=2", "{\"items\":[{\"title\":\"Hai\"}],\"next\":null}",
            "/api/eforms/v1/drafts?limit=100", "{\"items\":[],\"next\":null}",
            "/api/tracking/v1/dossiers?limit=100", "{\"items\":[{\"id\":\"d1\",\"code\":\"G01-1\"}],\"next\":null}",
            "/api/eforms/v1/filings/d1/answers", "{\"answers\":{\"purpose\":\"job\"}}",
            "/api/documents/v1/store?limit=100", "{\"items\":[{\"id\":\"f1\",\"name\":\"../ảnh.jpg\"}],\"next\":null}",
            "/api/documents/v1/files/f1", "bytes of a picture");

    @Override
    protected Map<String, String> open(HttpServer server, String address) {
        server.createContext("/", OwnersStub::answer);
        var settings = new HashMap<String, String>();
        List.of("eforms", "documents", "workflow", "payment", "tracking", "notification").forEach(
                service -> settings.put("motcua.services." + service + ".url",
                        address));
        return settings;
    }

    private static void answer(HttpExchange exchange) throws IOException {
        var known = exchange.getRequestHeaders().getFirst("Authorization") == null ? null
                : ANSWERS.get(exchange.getRequestURI().toString());
        var bytes = (known == null ? "{}" : known).getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(known == null ? 404 : 200, bytes.length);
        try (var out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }
}
