package vn.motcua.journeys;

import static vn.motcua.journeys.Deviation.unless;

import java.net.URI;

/** Anybody looks things up: a moment of life, a law, an office by the former name of its commune, what is paused. */
final class Information implements Journey {

    private static final String API = "/api/catalogue/v1";
    private static final String PAUSED = "3.000333";

    private final URI portal;
    private final Stopwatch clock = new Stopwatch();

    Information(URI portal) {
        this.portal = portal;
    }

    @Override
    public void play() {
        clock.title("Information and guidance at " + portal);
        var anybody = new Person(portal);
        clock.step("a moment of life leads to its guide and procedures", () -> {
            anybody.get("/thong-tin/su-kien/young-children").expect(200);
            sees(anybody, "/thong-tin/huong-dan/having-a-child", "60 ngày");
        });
        clock.step("an answer is found without diacritics",
                () -> sees(anybody, "/thong-tin/hoi-dap?q=khong+co+dien+thoai", "Tôi không có điện thoại thông minh"));
        clock.step("a law names the procedures that rest on it", () -> {
            var law = anybody.get(API + "/legal-documents/60-2014-qh13").expect(200).json();
            unless(law.path("procedures").findValuesAsText("code").contains("1.001193"), "No procedure rests on it: " + law);
        });
        clock.step("an office is found by what its commune was called before",
                () -> sees(anybody, "/thong-tin/co-quan?q=hang+bac", "Phường Hoàn Kiếm"));
        pause(anybody);
    }

    private void pause(Person anybody) {
        var notice = clock.step("an editor writes that a procedure is paused, another person publishes it",
                () -> Announcement.ofAPause(portal, PAUSED));
        try {
            clock.step("it stands on the procedure's page", () -> Wait.until("the notice on the page",
                    () -> anybody.get("/thu-tuc/" + PAUSED).expect(200).text(), page -> page.contains(notice.title())));
        } finally {
            clock.step("and is gone from the news when it is withdrawn", notice::withdraw);
        }
        unless(!anybody.get(API + "/notices?limit=100").expect(200).text().contains(notice.title()),
                "The notice is still there");
    }

    private static void sees(Person anybody, String path, String words) {
        unless(anybody.get(path).expect(200).page().text().contains(words), path + " doesn't say “" + words + "”");
    }
}
