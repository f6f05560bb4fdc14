package vn.motcua.attacks.session;

import java.util.Locale;
import java.util.Map;

import vn.motcua.attacks.Attack;
import vn.motcua.attacks.Browser;
import vn.motcua.attacks.Ground;
import vn.motcua.attacks.Reply;
import vn.motcua.attacks.Tally;
import vn.motcua.journeys.Person;

/** Plants cookies before a sign-in, looks into those that it leaves, and uses them after signing out. */
public final class Fixation implements Attack {

    private static final String MINE = "/api/notification/v1/preferences";
    private static final String CITIZEN = "001095000004";

    @Override
    public void play(Ground ground, Tally tally) {
        var browser = new Browser(ground.portal());
        browser.plant("__Host-q_session", "planted");
        browser.plant("q_session", "planted");
        var form = browser.get("/dang-nhap?ve=/tai-khoan");
        var home = browser.submit(form, Map.of("username", CITIZEN, "password", Person.PASSWORD));
        tally.answered("signs in beside planted cookies", home, 200);
        tally.held("the planted session isn't taken over", !browser.cookies().containsValue("planted")
                || !"planted".equals(browser.cookies().get("__Host-q_session")), browser.cookies().keySet());
        browser.setCookies().stream().filter(line -> !line.startsWith("KC_") && !line.startsWith("KEYCLOAK_")
                && !line.startsWith("AUTH_") && !line.startsWith("lang=")).forEach(line -> safe(tally, line));
        tally.held("a session cookie was set",
                browser.setCookies().stream().anyMatch(line -> line.startsWith("__Host-q_session")),
                browser.setCookies().size());
        browser.cookies().forEach((name, value) -> tally.held("no readable token in cookie " + name,
                value.split("\\.").length != 3, name));
        tally.held("no token in the page",
                !home.text().contains("eyJ") && !home.text().toLowerCase(Locale.ROOT).contains("access_token"),
                "a token in the page");
        tally.held("no code left in the address",
                browser.locations().stream().reduce((_, last) -> last).filter(last -> !last.contains("code="))
                        .isPresent(),
                browser.locations());
        signsOut(ground, tally, browser);
    }

    private static void safe(Tally tally, String line) {
        var words = line.toLowerCase(Locale.ROOT);
        tally.held("cookie " + line.split("=")[0] + " is kept safe", line.startsWith("__Host-") && words.contains("httponly")
                && words.contains("secure") && words.contains("samesite=") && !words.contains("samesite=none")
                && words.contains("path=/") && !words.contains("domain="), line.replaceFirst("=[^;]*", "=…"));
    }

    private static void signsOut(Ground ground, Tally tally, Browser browser) {
        var kept = new Browser(ground.portal());
        browser.cookies().forEach(kept::plant);
        tally.answered("the session is one", kept.get(MINE), 200);
        tally.answered("a link to sign out only asks", browser.get("/dang-xuat"), 200);
        tally.answered("and the session lives", kept.get(MINE), 200);
        browser.post("/dang-xuat", Map.of());
        tally.answered("cookies kept from a session that was signed out", kept.get(MINE), 401);
        tally.held("and they don't sign in again without a password", asksForPassword(kept.get("/dang-nhap?ve=/tai-khoan")),
                "signed in again");
    }

    private static boolean asksForPassword(Reply reply) {
        return !Browser.page(reply).select("input[name=password]").isEmpty();
    }
}
