package vn.motcua.attacks.input;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jsoup.Jsoup;

import com.fasterxml.jackson.databind.ObjectMapper;

import vn.motcua.attacks.Attack;
import vn.motcua.attacks.Ground;
import vn.motcua.attacks.Reply;
import vn.motcua.attacks.Tally;
import vn.motcua.attacks.Who;

/** Writes markup wherever somebody's words are shown again, and looks whether a page takes it for its own. */
public final class Scripts implements Attack {

    /** Breaks out of a text, an attribute in either quotes, a script, a comment and a style. */
    private static final String PAYLOAD = "'\"></script></textarea></title>--><x-gotcha onload=\"gotcha()\">{gotcha}</x-gotcha><img src=x onerror=\"gotcha()\">\" onfocus=\"gotcha()\" autofocus x=\"";
    private static final String API = "/api/participation/v1/";

    @Override
    public void play(Ground ground, Tally tally) {
        reflected(ground, tally);
        draft(ground, tally);
        letters(ground, tally);
        petition(ground, tally);
        notice(ground, tally);
        consultation(ground, tally);
    }

    private static void reflected(Ground ground, Tally tally) {
        var words = encoded(PAYLOAD);
        for (var path : List.of("/dich-vu?q=", "/tra-cuu?q=", "/thong-tin/tim?q=", "/theo-doi?ma=", "/theo-doi?code=",
                "/xac-minh?ma=", "/xac-minh/", "/du-lieu-mo?tinh=",
                "/thu-tuc/", "/thong-tin/hoi-dap?q=", "/thong-tin/van-ban?q=", "/thong-tin/co-quan?q=",
                "/phan-anh-kien-nghi?q=", "/khong-co/",
                "/lay-y-kien/", "/dang-nhap?ve=/", "/?lang=", "/auth/realms/motcua/protocol/openid-connect/auth?client_id=")) {
            shown(tally, path, ground.door(Who.NOBODY).get(path + words.replace("+", "%20")));
            shown(tally, path + " signed in", ground.door(Who.OWNER).get(path + words.replace("+", "%20")));
        }
        for (var path : List.of("/can-bo?q=", "/can-bo/hang-cho/", "/can-bo/ho-so/", "/can-bo/quay?ma=")) {
            shown(tally, path, ground.door(Who.RECEPTION).get(path + words.replace("+", "%20")));
        }
    }

    private static void draft(Ground ground, Tally tally) {
        var door = ground.door(Who.OWNER);
        var draft = ground.victim().thing("draft");
        var answers = Map.of("answers",
                Map.of("residenceHistory", List.of(Map.of("from", "1999-12", "place", PAYLOAD, "occupation", PAYLOAD))));
        tally.answered("markup in a form's answers",
                door.json("PATCH", "/api/eforms/v1/drafts/" + draft + "/pages/history", text(answers)), 200);
        for (var page : List.of("", "/history", "/kiem-tra", "/purpose")) {
            shown(tally, "the draft" + page, door.get("/nop-ho-so/ban-nhap/" + draft + page));
        }
    }

    private static void letters(Ground ground, Tally tally) {
        var code = ground.victim().thing("code");
        var path = "/api/workflow/v1/dossiers/" + code + "/messages";
        tally.answered("markup in a letter to the office",
                ground.door(Who.OWNER).json("POST", path, text(Map.of("text", PAYLOAD))), 201);
        tally.answered("markup in a letter to the citizen",
                ground.door(Who.RECEPTION).json("POST", path, text(Map.of("text", PAYLOAD))), 201);
        shown(tally, "the dossier at the desk", ground.door(Who.RECEPTION).get("/can-bo/ho-so/" + code));
        shown(tally, "the dossier of its owner", ground.door(Who.OWNER).get("/ho-so/" + ground.victim().thing("dossier")));
    }

    private static void petition(Ground ground, Tally tally) {
        var filing = Map.of("kind", "CONDUCT", "title", PAYLOAD.substring(0, 100), "text", PAYLOAD, "province", "01",
                "mayPublish", true);
        var filed = ground.door(Who.OWNER).json("POST", API + "petitions", text(filing));
        tally.answered("markup in a petition", filed, 201);
        var id = filed.json().path("id").asText();
        shown(tally, "the petition of its owner", ground.door(Who.OWNER).get("/phan-anh-kien-nghi/cua-toi/" + id));
        shown(tally, "the petition at the desk", ground.door(Who.HANDLER).get("/can-bo/phan-anh/" + id));
        shown(tally, "the desk's queue", ground.door(Who.HANDLER).get("/can-bo/phan-anh"));
    }

    private static void notice(Ground ground, Tally tally) {
        var both = Map.of("vi", PAYLOAD, "en", PAYLOAD);
        var short_ = Map.of("vi", PAYLOAD, "en", PAYLOAD);
        var content = Map.of("kind", "CHANGE", "title", short_, "text", both, "from",
                Instant.now().plusSeconds(864_000).toString());
        for (var kind : List.of("NEWS", "CHANGE", "SYSTEM", "NEW")) {
            var fits = new java.util.HashMap<String, Object>(content);
            fits.put("kind", kind);
            var written = ground.door(Who.EDITOR).json("POST", "/api/catalogue/v1/notices", text(fits));
            tally.held("markup in a notice of kind " + kind, written.status() < 500, written);
        }
        shown(tally, "the notices at the desk", ground.door(Who.EDITOR).get("/can-bo/tin-tuc"));
    }

    private static void consultation(Ground ground, Tally tally) {
        for (var url : List.of("javascript:alert(1)", "data:text/html,x", "https://x.example/\" onmouseover=\"gotcha()")) {
            var written = ground.door(Who.EDITOR).json("POST", API + "desk/consultations",
                    text(Map.of("documentType", "DECREE", "title", both(), "summary", both(),
                            "sections", List.of(Map.of("label", "Điều 1", "title", PAYLOAD, "text", PAYLOAD)),
                            "papers", List.of(Map.of("kind", "DRAFT", "title", both(), "text", PAYLOAD, "url", url)))));
            tally.refused("a paper at " + url, written);
        }
        var types = ground.door(Who.NOBODY).get(API + "document-types").json();
        var type = types.findPath("code").asText();
        var written = ground.door(Who.EDITOR).json("POST", API + "desk/consultations",
                text(Map.of("documentType", type, "title", both(), "summary", both(),
                        "sections", List.of(Map.of("label", "Điều 1", "title", PAYLOAD, "text", PAYLOAD)), "papers",
                        List.of())));
        tally.held("markup in a consultation", written.isGood(), written);
        var id = written.json().path("id").asText();
        shown(tally, "the consultation at the desk", ground.door(Who.EDITOR).get("/can-bo/lay-y-kien/" + id));
        shown(tally, "the consultation being written", ground.door(Who.EDITOR).get("/can-bo/lay-y-kien/" + id + "/sua"));
    }

    private static Map<String, String> both() {
        return Map.of("vi", PAYLOAD, "en", PAYLOAD);
    }

    /** As a browser reads it: what we wrote is text, and nothing of ours became an element or an attribute. */
    static void shown(Tally tally, String where, Reply reply) {
        var page = Jsoup.parse(reply.text());
        var elements = page.select(
                "x-gotcha, img[src=x], [onload*=gotcha], [onerror*=gotcha], [onfocus*=gotcha], [autofocus][x], [href^=javascript]");
        var scripts = page.select("script").stream().filter(script -> script.data().contains("gotcha()")).toList();
        tally.held(where, reply.status() < 500 && elements.isEmpty() && scripts.isEmpty(),
                reply.status() + " " + elements + scripts);
        if (reply.header("content-type").startsWith("text/html") && !reply.header("content-security-policy").isEmpty()) {
            tally.held(where + " allows no inline script", reply.headers().allValues("content-security-policy").stream()
                    .anyMatch(policy -> !policy.contains("script-src 'self' 'unsafe-inline'"))
                    || reply.text().contains("login-pf"),
                    reply.headers().allValues("content-security-policy"));
        }
    }

    static String text(Object value) {
        return new ObjectMapper().valueToTree(value).toString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("%2F", "/").replace("//", "/").replace("%5C", "")
                .replace("%3B", "")
                + UUID.randomUUID();
    }
}
