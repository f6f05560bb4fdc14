package vn.motcua.attacks.session;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import vn.motcua.attacks.Attack;
import vn.motcua.attacks.Ground;
import vn.motcua.attacks.Reply;
import vn.motcua.attacks.Tally;
import vn.motcua.attacks.Who;

/** Tries to make the portal a springboard to another site. */
public final class Redirects implements Attack {

    private static final List<String> ELSEWHERE = List.of("//evil.example", "https://evil.example", "http:evil.example",
            "\\\\evil.example",
            "/\\evil.example", "/\t/evil.example", "\t//evil.example", "/%09/evil.example", "///evil.example",
            "/%5cevil.example",
            "https:/evil.example", "javascript:alert(1)", "data:text/html,x", "//evil.example/%2f..",
            "/@evil.example/../..//evil.example",
            "/\r\nLocation: https://evil.example", "%2f%2fevil.example", "/.evil.example//evil.example/..;//evil.example",
            "http://localhost:8080@evil.example", "//localhost:8080@evil.example", "/dang-nhap?ve=//evil.example",
            "/dang-xuat");

    @Override
    public void play(Ground ground, Tally tally) {
        var signedIn = ground.door(Who.OWNER);
        var nobody = ground.door(Who.NOBODY);
        for (var target : ELSEWHERE) {
            for (var entry : List.of("/dang-nhap?ve=", "/can-bo/dang-nhap?ve=")) {
                stays(ground, tally, entry + target, signedIn.get(entry + encoded(target)));
                stays(ground, tally, "nobody " + entry + target, nobody.get(entry + encoded(target)));
            }
        }
        for (var target : List.of("//evil.example/", "/%5cevil.example", "/%2fevil.example",
                "/%0d%0aLocation:%20https:%2f%2fevil.example")) {
            stays(ground, tally, "path " + target, nobody.get("/" + target.substring(1)));
            stays(ground, tally, "double " + target, nobody.get("/" + target));
        }
        identity(ground, tally);
        new Clients(ground, tally).play();
    }

    private static void identity(Ground ground, Tally tally) {
        var nobody = ground.door(Who.NOBODY);
        var auth = "/auth/realms/motcua/protocol/openid-connect/";
        for (var target : List.of("https://evil.example", ground.portal() + "/dang-nhap/callback/../../evil",
                ground.portal() + ".evil.example/",
                ground.portal() + "/dang-nhap/callback@evil.example")) {
            var asked = nobody
                    .get(auth + "auth?client_id=gateway&response_type=code&scope=openid&redirect_uri=" + encoded(target));
            tally.answered("sign-in that comes back to " + target, asked, 400);
            var left = nobody.get(auth + "logout?client_id=gateway&post_logout_redirect_uri=" + encoded(target));
            tally.held("sign-out that comes back to " + target,
                    left.status() == 400 || !left.header("location").contains("evil"), left);
        }
        var redirect = "&redirect_uri=" + encoded(ground.portal() + "/dang-nhap/callback");
        var plain = nobody.get(auth + "auth?client_id=gateway&response_type=code&scope=openid" + redirect);
        tally.held("a sign-in without PKCE", plain.header("location").contains("error=") || plain.status() == 400, plain);
        var implicit = nobody.get(auth + "auth?client_id=gateway&response_type=token&scope=openid&nonce=n" + redirect);
        tally.held("a sign-in that gives the token to the browser",
                implicit.header("location").contains("error=") || implicit.status() == 400,
                implicit);
        var password = nobody.send("POST", auth + "token",
                ("grant_type=password&client_id=gateway&username=tiepnhan.thu&password=Matkhau@123")
                        .getBytes(StandardCharsets.UTF_8),
                Map.of("Content-Type", "application/x-www-form-urlencoded"));
        tally.refused("passwords given to the gateway's client", password);
    }

    private static void stays(Ground ground, Tally tally, String attempt, Reply reply) {
        var location = reply.header("location");
        tally.held(attempt, location.isEmpty() || isOurs(ground.portal(), location), location);
    }

    /** As a browser reads it: tabs and line ends are dropped, backslashes are slashes. */
    private static boolean isOurs(URI portal, String location) {
        var read = location.replaceAll("[\\t\\r\\n]", "").replace('\\', '/');
        return !read.startsWith("//") && (read.startsWith("/") || read.startsWith(portal + "/"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
