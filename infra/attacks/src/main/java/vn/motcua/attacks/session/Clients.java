package vn.motcua.attacks.session;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import vn.motcua.attacks.Door;
import vn.motcua.attacks.Ground;
import vn.motcua.attacks.Reply;
import vn.motcua.attacks.Tally;
import vn.motcua.attacks.Who;

/** Asks Keycloak in the name of the portal's own programs: past the pushed request, without their key, and with it. */
final class Clients {

    private static final String OPENID = "/auth/realms/motcua/protocol/openid-connect/";
    private static final String ASKED = "response_type=code&scope=openid&nonce=n&state=s";
    private static final String CHALLENGE = "&code_challenge_method=S256&code_challenge=" + "c".repeat(43);

    private final Ground ground;
    private final Tally tally;
    private final Door nobody;
    private final String issuer;
    private final String back;
    private final String elsewhere = "&redirect_uri=" + encoded("https://evil.example/dang-nhap/callback");

    Clients(Ground ground, Tally tally) {
        this.ground = ground;
        this.tally = tally;
        nobody = ground.door(Who.NOBODY);
        issuer = ground.portal() + "/auth/realms/motcua";
        back = "&redirect_uri=" + encoded(ground.portal() + "/dang-nhap/callback");
    }

    void play() {
        pastThePush();
        withoutTheKey();
        withTheKey();
    }

    private void pastThePush() {
        var shown = open("client_id=gateway&" + ASKED + CHALLENGE + back);
        tally.held("a sign-in with everything right but that it isn't pushed", isRefused(shown), shown);
        var invented = open("client_id=gateway&request_uri="
                + encoded("urn:ietf:params:oauth:request_uri:" + UUID.randomUUID()));
        tally.held("a reference to what was never pushed", isRefused(invented), invented);
    }

    private void withoutTheKey() {
        var accounts = List.of("gateway", "svc-privacy", "svc-notification", "svc-tracking");
        for (var account : accounts) {
            proofs(account, issuer).forEach((with, proof) -> {
                tally.refused("a push for " + account + " with " + with, push(proof, CHALLENGE + back));
                tally.refused("a token for " + account + " with " + with,
                        nobody.form(OPENID + "token", "grant_type=client_credentials&" + proof));
            });
        }
        proofs("motcua-broker", ground.portal() + "/auth/realms/vneid").forEach((with, proof) -> tally.refused(
                "a code of the e-ID, taken as the portal, with " + with,
                nobody.form(OPENID.replace("motcua", "vneid") + "token",
                        "grant_type=authorization_code&code=c&" + back.substring(1) + "&" + proof)));
    }

    private static Map<String, String> proofs(String client, String issuer) {
        var proofs = new LinkedHashMap<String, String>();
        proofs.put("nothing", "client_id=" + client);
        proofs.put("an empty secret", "client_id=" + client + "&client_secret=");
        proofs.put("a secret", "client_id=" + client + "&client_secret=secret");
        proofs.put("an invented key", ClientProof.byInventedKey().of(client, issuer));
        proofs.put("an unsigned assertion", ClientProof.unsigned().of(client, issuer));
        return proofs;
    }

    /** What even the gateway's own key is not good for; that it opens anything at all shows that the rest means something. */
    private void withTheKey() {
        var key = ClientProof.byStolenKey(ground.logs().resolveSibling("secrets.properties"), "gateway");
        var once = key.of("gateway", issuer);
        var pushed = push(once, CHALLENGE + back);
        tally.answered("a push with the gateway's own key", pushed, 201);
        tally.refused("the same assertion again", push(once, CHALLENGE + back));
        tally.refused("the gateway's key for another realm",
                push(key.of("gateway", ground.portal() + "/auth/realms/vneid"), CHALLENGE + back));
        tally.refused("the gateway's key in a service's name", push(key.of("svc-privacy", issuer), CHALLENGE + back));
        tally.refused("a pushed sign-in that comes back elsewhere", push(key.of("gateway", issuer), CHALLENGE + elsewhere));
        tally.refused("a pushed sign-in without PKCE", push(key.of("gateway", issuer), back));
        for (var grant : List.of("client_credentials", "password&username=tiepnhan.thu&password=Matkhau@123")) {
            tally.refused("the grant " + grant + " with the gateway's key",
                    nobody.form(OPENID + "token", "grant_type=" + grant + "&" + key.of("gateway", issuer)));
        }
        var reference = "client_id=gateway&request_uri=" + encoded(pushed.json().path("request_uri").asText());
        tally.held("a reference beside another place to come back to",
                !open(reference + elsewhere).header("location").contains("evil"),
                reference);
    }

    private Reply push(String proof, String more) {
        return nobody.form(OPENID + "ext/par/request", ASKED + more + "&" + proof);
    }

    private Reply open(String query) {
        return nobody.get(OPENID + "auth?" + query);
    }

    private static boolean isRefused(Reply reply) {
        return reply.status() == 400 || reply.header("location").contains("error=");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }
}
