package vn.motcua.attacks.guess;

import java.util.List;
import java.util.Map;

import vn.motcua.attacks.Attack;
import vn.motcua.attacks.Ground;
import vn.motcua.attacks.Reply;
import vn.motcua.attacks.Tally;
import vn.motcua.attacks.Who;

/** Guesses dossier codes with their check, verification codes and the codes that confirm an address. */
public final class Codes implements Attack {

    private static final String LOOK = "/api/tracking/v1/timeline?code=%s&check=%s";
    private static final int MANY = 150;

    @Override
    public void play(Ground ground, Tally tally) {
        lookUps(ground, tally);
        spread(ground, tally);
        verifications(ground, tally);
        addresses(ground, tally);
    }

    private static void lookUps(Ground ground, Tally tally) {
        var code = ground.victim().thing("unpaid-code");
        var stranger = new Stranger(ground.portal());
        var wrongCheck = stranger.get(LOOK.formatted(code, "AAAAAAAA"), Map.of());
        var wrongCode = stranger.get(LOOK.formatted("G01.801-250101-9999", "AAAAAAAA"), Map.of());
        tally.answered("a wrong check", wrongCheck, 404);
        tally.held("a wrong code gets the same answer", faceless(wrongCheck).equals(faceless(wrongCode)),
                wrongCheck + " ≠ " + wrongCode);
        Reply last = wrongCode;
        for (int i = 0; i < 5; i++) {
            last = stranger.get(LOOK.formatted(code, "AAAAAAA" + i),
                    Map.of("X-Forwarded-For", "198.51.100." + i, "Forwarded", "for=198.51.100." + i,
                            "X-Real-IP", "198.51.100." + i));
        }
        tally.answered("the sixth guess, each under another pretended address", last, 429);
        tally.held("says how long to wait", !last.header("retry-after").isEmpty(), last.headers().map());
    }

    /** Many addresses guess at one code, which they write differently. */
    private static void spread(Ground ground, Tally tally) {
        var code = ground.victim().thing("code");
        Reply last = new Stranger(ground.portal()).get(LOOK.formatted(code, "AAAAAAAA"), Map.of());
        for (var written : List.of("%20" + code, code + "%20", "%09" + code, code + "%0A", "%20%20" + code, code + "%20%20",
                code + "%09")) {
            last = new Stranger(ground.portal()).get(LOOK.formatted(written, "AAAAAAAA"), Map.of());
        }
        tally.answered("the eighth guess at one code, from eight addresses, in eight spellings", last, 429);
    }

    private static void verifications(Ground ground, Tally tally) {
        var stranger = new Stranger(ground.portal());
        var throttled = 0;
        for (int i = 0; i < MANY; i++) {
            var reply = stranger.get("/api/documents/v1/verification/AAAA-%04d-AAAA".formatted(i), Map.of());
            throttled += reply.status() == 429 ? 1 : 0;
            tally.held("an invented code of a paper", reply.status() == 429 || !reply.text().contains("\"VALID\""), reply);
        }
        tally.held("many guesses at papers are slowed down", throttled > 0, "none of " + MANY);
    }

    private static void addresses(Ground ground, Tally tally) {
        var door = ground.door(Who.LEVEL_ONE);
        var path = "/api/notification/v1/channels";
        door.json("PUT", path, "{\"zalo\":\"\"}");
        var asked = door.json("PUT", path, "{\"zalo\":\"0912345678\"}");
        if (asked.isGood()) {
            door.json("PUT", path, "{\"zalo\":\"\"}");
            tally.answered("another code at once, for an address taken away and put back",
                    door.json("PUT", path, "{\"zalo\":\"0912345679\"}"), 429);
        } else {
            tally.answered("codes to strangers' phones are paced", asked, 429);
        }
        var id = door.get(path).json().findPath("id").asText();
        for (int i = 0; i < 7 && !id.isEmpty(); i++) {
            tally.refused("a guessed code",
                    door.json("POST", path + "/" + id + "/verification", "{\"code\":\"%06d\"}".formatted(i)));
        }
    }

    private static String faceless(Reply reply) {
        return reply.status() + reply.text().replaceAll("\"correlationId\":\"[^\"]*\"", "");
    }
}
