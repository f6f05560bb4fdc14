package vn.motcua.attacks.session;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

import vn.motcua.attacks.Attack;
import vn.motcua.attacks.Ground;
import vn.motcua.attacks.Tally;
import vn.motcua.attacks.Who;
import vn.motcua.journeys.Deviation;
import vn.motcua.journeys.OneTimeCode;
import vn.motcua.journeys.Person;

/** Brings forged and misused tokens to every service's own port, and to the public door. */
public final class Tokens implements Attack {

    /** Something of each service that needs a token. */
    private static final Map<String, String> CLOSED = Map.of("catalogue", "/api/catalogue/v1/notices/desk", "eforms",
            "/api/eforms/v1/drafts",
            "documents", "/api/documents/v1/store", "workflow", "/api/workflow/v1/queues", "payment",
            "/api/payment/v1/reconciliation",
            "tracking", "/api/tracking/v1/dossiers", "notification", "/api/notification/v1/inbox",
            "privacy", "/api/privacy/v1/requests/waiting", "participation", "/api/participation/v1/desk/petitions/queues",
            "transparency", "/api/transparency/v1/figures/exact");
    private static final String REALM = "/auth/realms/motcua";

    @Override
    public void play(Ground ground, Tally tally) {
        var granted = granted(ground);
        var real = granted.path("access_token").asText();
        tally.answered("the real token is good",
                ground.behind("workflow").with("Authorization", "Bearer " + real).get(CLOSED.get("workflow")), 200);
        var key = key(ground, real);
        var bad = new LinkedHashMap<>(
                new Forger(real).forgeries("-----BEGIN PUBLIC KEY-----\n" + key + "\n-----END PUBLIC KEY-----\n",
                        Base64.getDecoder().decode(key)));
        bad.put("an ID token, which is for another audience", granted.path("id_token").asText());
        bad.put("a refresh token", granted.path("refresh_token").asText());
        bad.forEach((name, token) -> CLOSED.forEach((service, path) -> {
            var direct = ground.behind(service).with("Authorization", "Bearer " + token);
            tally.answered(name + " at " + service, direct.get(path), 401);
            var publicly = ground.door(Who.NOBODY).with("Authorization", "Bearer " + token);
            tally.answered(name + " at the gateway for " + service, publicly.get(path), 401);
        }));
        CLOSED.forEach((service, path) -> {
            tally.answered("Basic at " + service,
                    ground.behind(service).with("Authorization", "Basic YWRtaW46YWRtaW4=").get(path), 401);
            tally.answered("token in the query at " + service, ground.behind(service).get(path + "?access_token=" + real), 401);
            tally.answered("token in a cookie at " + service,
                    ground.behind(service).with("Cookie", "q_session=" + real).get(path), 401);
        });
    }

    /** What a demonstration program gets for an officer's password and one-time code. */
    private static JsonNode granted(Ground ground) {
        var reply = ground.door(Who.NOBODY).form(REALM + "/protocol/openid-connect/token",
                "grant_type=password&client_id=demo-cli&scope=openid&username=chuyenvien.thu&password=%s&totp=%s"
                        .formatted(Person.PASSWORD, OneTimeCode.at(Instant.now())));
        if (!reply.isGood()) {
            throw new Deviation("No token for the demonstration: " + reply);
        }
        return reply.json();
    }

    /** The realm's public key, in Base64, by the certificate that it publishes. */
    private static String key(Ground ground, String real) {
        var head = new String(Base64.getUrlDecoder().decode(real.split("\\.")[0]), StandardCharsets.UTF_8);
        var realm = ground.door(Who.NOBODY).get(REALM).json().path("public_key").asText();
        if (realm.isEmpty()) {
            throw new Deviation("The realm publishes no key for " + head);
        }
        return realm;
    }
}
