package vn.motcua.attacks.session;

import java.util.List;
import java.util.Map;

import vn.motcua.attacks.Attack;
import vn.motcua.attacks.Door;
import vn.motcua.attacks.Ground;
import vn.motcua.attacks.Tally;
import vn.motcua.attacks.Who;

/** What another site can make a signed-in browser do: nothing that changes anything, and it can't read the answer. */
public final class CrossSite implements Attack {

    private static final String EVIL = "https://evil.example";
    private static final List<Map<String, String>> FROM_ELSEWHERE = List.of(
            Map.of("Sec-Fetch-Site", "cross-site"), Map.of("Sec-Fetch-Site", "same-site"),
            Map.of("Sec-Fetch-Site", "cross-site", "Origin", EVIL), Map.of("Origin", EVIL), Map.of("Origin", "null"),
            Map.of("Origin", "http://localhost:8080.evil.example"), Map.of("Origin", "http://evil.localhost:8080"), Map.of());
    private static final Map<String, String> WRITES = Map.of("POST", "/api/eforms/v1/drafts", "PUT",
            "/api/notification/v1/preferences",
            "PATCH", "/api/eforms/v1/drafts/", "DELETE", "/api/eforms/v1/drafts/");

    @Override
    public void play(Ground ground, Tally tally) {
        var door = ground.door(Who.OWNER).without("Sec-Fetch-Site");
        for (var headers : FROM_ELSEWHERE) {
            WRITES.forEach((method, path) -> tally.answered(method + " with " + headers,
                    door.json(method, path.endsWith("/") ? path + ground.victim().thing("draft") : path, "{}", headers), 403));
            tally.answered("a form of ours with " + headers, door.send("POST", "/dang-xuat", new byte[0], headers), 403);
            tally.answered("plain text with " + headers, door.send("POST", "/api/participation/v1/petitions",
                    "{}".getBytes(java.nio.charset.StandardCharsets.UTF_8), with(headers, "Content-Type", "text/plain")), 403);
        }
        disguised(ground, tally, door);
        shared(tally, door);
    }

    /** A reading request that wants to be taken for a writing one. */
    private static void disguised(Ground ground, Tally tally, Door door) {
        var draft = "/api/eforms/v1/drafts/" + ground.victim().thing("draft");
        for (var header : List.of("X-HTTP-Method-Override", "X-HTTP-Method", "X-Method-Override")) {
            door.send("GET", draft, null, Map.of(header, "DELETE", "Sec-Fetch-Site", "cross-site"));
            door.send("GET", draft + "?_method=DELETE", null, Map.of("Sec-Fetch-Site", "cross-site"));
            tally.answered(header + " on a GET deletes nothing", door.get(draft), 200);
        }
        for (var method : List.of("TRACE", "CONNECT", "PROPFIND", "DEBUG")) {
            if (!method.equals("CONNECT")) {
                tally.answered(method + " isn't answered", door.send(method, "/", null, Map.of()), 400, 405, 501);
            }
        }
    }

    /** Cross-origin resource sharing isn't offered to anybody. */
    private static void shared(Tally tally, Door door) {
        var asked = Map.of("Origin", EVIL, "Access-Control-Request-Method", "PUT", "Access-Control-Request-Headers",
                "content-type");
        for (var path : List.of("/api/notification/v1/preferences", "/api/tracking/v1/dossiers", "/api/catalogue/v1/procedures",
                "/tai-khoan",
                "/api/payment/v1/bills/mine")) {
            var before = door.send("OPTIONS", path, null, asked);
            tally.held("preflight of " + path, before.header("access-control-allow-origin").isEmpty(), before.headers().map());
            var read = door.send("GET", path, null, Map.of("Origin", EVIL));
            tally.held("reading " + path, read.header("access-control-allow-origin").isEmpty(), read.headers().map());
        }
    }

    private static Map<String, String> with(Map<String, String> headers, String name, String value) {
        var all = new java.util.HashMap<>(headers);
        all.put(name, value);
        return all;
    }
}
