package vn.motcua.attacks.input;

import static vn.motcua.attacks.input.Scripts.text;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import vn.motcua.attacks.Attack;
import vn.motcua.attacks.Ground;
import vn.motcua.attacks.Reply;
import vn.motcua.attacks.Tally;
import vn.motcua.attacks.Who;

/** JSON that is too deep, too large or says what isn't the caller's to say. */
public final class Bodies implements Attack {

    private static final String OWN = "\"owner\":\"%1$s\",\"person\":\"%1$s\",\"applicant\":\"%1$s\",\"petitioner\":\"%1$s\",\"id\":\"%1$s\",\"code\":\"H26-261122-0001\","
            + "\"state\":\"ANSWERED\",\"status\":10,\"version\":99,\"fee\":0,\"amount\":1,\"due\":\"2030-01-01\",\"agency\":\"G01.802\",\"createdAt\":\"2020-01-01T00:00:00Z\","
            + "\"verified\":true,\"confirmed\":true,\"roles\":[\"admin\"]";
    private static final String LARGE = "two megabytes";
    private static final String ANYBODY = "01900000-0000-7000-8000-000000000001";

    @Override
    public void play(Ground ground, Tally tally) {
        var door = ground.door(Who.OWNER);
        var draft = "/api/eforms/v1/drafts/" + ground.victim().thing("draft");
        shapes(draft).forEach((name, body) -> List.of(draft + "/pages/history", draft + "/pages/contact").forEach(path -> {
            var before = System.nanoTime();
            var reply = door.json("PATCH", path, body);
            tally.held(name, reply.status() < 500 && System.nanoTime() - before < 15_000_000_000L, reply);
        }));
        shapes(draft).forEach((name, body) -> {
            var reply = door.json("POST", "/api/participation/v1/petitions", body);
            tally.refused(name + " as a petition", reply);
            List.of("eforms", "catalogue").forEach(service -> tally.refused(name + " in the studio of " + service,
                    ground.door(Who.EDITOR).json("POST", "/api/" + service + "/v1/studio/drafts", body)));
        });
        tally.answered("two megabytes are refused in words",
                door.json("POST", "/api/participation/v1/petitions", shapes(draft).get(LARGE)), 413);
        assigned(ground, tally);
    }

    private static Map<String, String> shapes(String draft) {
        var shapes = new LinkedHashMap<String, String>();
        shapes.put("100,000 lists in each other", "{\"answers\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}");
        shapes.put("10,000 objects in each other", "{\"answers\":" + "{\"a\":".repeat(10_000) + "1" + "}".repeat(10_000) + "}");
        shapes.put("100,000 fields", "{\"answers\":{" + fields(40_000) + "\"z\":1}}");
        shapes.put("a number with a huge exponent",
                "{\"answers\":{\"copies\":1e1000000000,\"residenceHistory\":1e-1000000000}}");
        shapes.put("a number of 5,000 digits", "{\"answers\":{\"copies\":" + "9".repeat(5000) + "}}");
        shapes.put(LARGE, "{\"answers\":{\"phone\":\"" + "x".repeat(2 << 20) + "\"}}");
        shapes.put("a list for an object", "[]");
        shapes.put("a word", "\"x\"");
        shapes.put("null", "null");
        shapes.put("nothing", "{}");
        shapes.put("half", "{\"answers\":");
        shapes.put("a class to make",
                "{\"@class\":\"javax.script.ScriptEngineManager\",\"answers\":{\"@type\":\"java.net.URL\",\"val\":\"http://127.0.0.1:9\"}}");
        shapes.put("a prototype", "{\"answers\":{\"__proto__\":{\"admin\":true},\"constructor\":{\"prototype\":{}}}}");
        return shapes;
    }

    private static String fields(int many) {
        var fields = new StringBuilder();
        for (int i = 0; i < many; i++) {
            fields.append("\"f").append(i).append("\":1,");
        }
        return fields.toString();
    }

    private static void assigned(Ground ground, Tally tally) {
        var door = ground.door(Who.OWNER);
        var own = OWN.formatted(ANYBODY);
        var filed = door.json("POST", "/api/participation/v1/petitions",
                "{\"kind\":\"CONDUCT\",\"title\":\"Chờ lâu\",\"text\":\"Tôi chờ lâu ở quầy.\",\"province\":\"01\","
                        + "\"mayPublish\":false," + own + "}");
        tally.answered("a petition that names its owner, state and code", filed, 201);
        tally.held("gets an id and a code of its own",
                !filed.text().contains(ANYBODY) && !filed.text().contains("H26-261122-0001"), filed);
        var seen = door.get("/api/participation/v1/petitions/" + filed.json().path("id").asText());
        tally.held("and is the caller's, unanswered", seen.isGood() && !seen.json().path("state").asText().equals("ANSWERED"),
                seen);
        var draft = door.json("POST", "/api/eforms/v1/drafts", "{\"procedure\":\"3.000333\",\"another\":true," + own + "}");
        tally.held("a draft that names its owner", draft.status() == 201 && !draft.text().contains(ANYBODY), draft);
        var answered = door.json("PATCH", "/api/eforms/v1/drafts/" + ground.victim().thing("draft") + "/pages/agency",
                text(Map.of("answers", Map.of("fullName", "NGƯỜI KHÁC", "nationalId", "001090000001", "fee", 0, "code", "x"))));
        var after = door.get("/api/eforms/v1/drafts/" + ground.victim().thing("draft"));
        tally.held("what the register says can't be overwritten",
                answered.status() < 500 && !after.text().contains("NGƯỜI KHÁC")
                        && !after.text().contains("001090000001"),
                after);
        bill(ground, tally, own);
        var verified = ground.door(Who.LEVEL_ONE).json("PUT", "/api/notification/v1/channels",
                "{\"email\":\"ai.do@example.invalid\"," + own + "}");
        tally.held("an address that says it is confirmed",
                verified.status() == 429 || !verified.text().contains("\"confirmed\":true"), verified);
    }

    private static void bill(Ground ground, Tally tally, String own) {
        Reply begun = ground.door(Who.OWNER).json("POST",
                "/api/payment/v1/bills/" + ground.victim().thing("open-bill") + "/attempts",
                "{\"method\":\"GATEWAY\",\"locale\":\"vn\"," + own + "}");
        tally.held("a payment that names its amount", begun.json().path("redirect").asText().contains("vnp_Amount=20000000&"),
                begun);
    }
}
