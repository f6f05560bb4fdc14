package vn.motcua.attacks.session;

import java.time.Instant;
import java.util.Map;

import vn.motcua.attacks.Attack;
import vn.motcua.attacks.Browser;
import vn.motcua.attacks.Ground;
import vn.motcua.attacks.Reply;
import vn.motcua.attacks.Tally;
import vn.motcua.journeys.OneTimeCode;
import vn.motcua.journeys.Person;

/** Tries passwords and one-time codes until the account closes; uses an officer whom no journey needs. */
public final class BruteForce implements Attack {

    private static final String OFFICER = "chuyenvien2.thu";
    private static final int TRIES = 12;

    @Override
    public void play(Ground ground, Tally tally) {
        var known = wrongPassword(ground, OFFICER);
        var unknown = wrongPassword(ground, "khong.co.ai");
        tally.held("a known and an unknown name get the same answer", words(known).equals(words(unknown)),
                words(known) + " ≠ " + words(unknown));
        var browser = new Browser(ground.portal());
        var page = browser.submit(browser.get("/can-bo/dang-nhap?ve=/can-bo"),
                Map.of("username", OFFICER, "password", Person.PASSWORD));
        for (int i = 0; i < TRIES && !Browser.page(page).select("input[name=otp]").isEmpty(); i++) {
            page = browser.submit(page, Map.of("otp", "%06d".formatted(i)));
        }
        var again = new Browser(ground.portal());
        var right = again.submit(again.get("/can-bo/dang-nhap?ve=/can-bo"),
                Map.of("username", OFFICER, "password", Person.PASSWORD));
        var in = Browser.page(right).select("input[name=otp]").isEmpty() ? right
                : again.submit(right, Map.of("otp", OneTimeCode.at(Instant.now())));
        tally.held("after " + TRIES + " wrong codes the right one is too late", again.cookies().keySet().stream()
                .noneMatch(name -> name.startsWith("__Host-q_session")), in);
    }

    private static Reply wrongPassword(Ground ground, String name) {
        var browser = new Browser(ground.portal());
        return browser.submit(browser.get("/can-bo/dang-nhap?ve=/can-bo"),
                Map.of("username", name, "password", "Saimatkhau@1"));
    }

    private static String words(Reply reply) {
        return reply.status() + " " + Browser.page(reply).body().text();
    }
}
