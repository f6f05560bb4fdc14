package vn.motcua.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Consumer;
import java.util.regex.Pattern;

import vn.motcua.journeys.Visitor.Device;

/** What citizens and the four officers of a commune do with any procedure, in a real browser. */
final class CommuneOffice {

    static final Pattern CODE = Pattern.compile("[A-Z]\\d{2}(?:\\.\\d{1,3}){0,3}-\\d{6}-\\d{4,6}");
    private static final int MOST_PAGES = 25;

    interface Answering {

        void answer(Visitor citizen, String page);
    }

    /** Reads the procedure's page, signs in, and answers page by page until all is to be checked. */
    static void fillIn(Visitor citizen, String procedure, String nationalId, Answering answering) {
        citizen.open("/thu-tuc/" + procedure).look("procedure").press("Nộp hồ sơ trực tuyến");
        citizen.signInWithEid(nationalId).look("begin");
        citizen.press(citizen.sees("Làm hồ sơ khác từ đầu") ? "Làm hồ sơ khác từ đầu" : "Bắt đầu");
        fillPages(citizen, answering);
    }

    /** Answers page by page until all is to be checked. */
    static void fillPages(Visitor person, Answering answering) {
        for (int page = 0; page < MOST_PAGES && !person.page().url().endsWith("/kiem-tra"); page++) {
            var at = person.page().url().replaceAll(".*/", "");
            answering.answer(person, at);
            person.look("form-" + at);
            person.pressNext();
        }
        person.look("check");
    }

    /** Declares and sends; returns the dossier's code. */
    static String submit(Visitor citizen) {
        citizen.choose("declared", "on").press("Nộp hồ sơ");
        var found = CODE.matcher(citizen.waitForText(CODE));
        assertThat(found.find()).isTrue();
        return found.group();
    }

    /** Reception, handler with the finding, leader and clerk of the office whose officers have this suffix. */
    static void decide(String name, String suffix, String dossier, Consumer<Visitor> finding) {
        at(name + "-reception", "tiepnhan." + suffix, dossier, officer -> {
            officer.unfold("Nhận xử lý").pressDeed("claim");
            officer.unfold("Tiếp nhận").tickPapers().look("accept").pressDeed("acceptance");
        });
        at(name + "-handler", "tuphap." + suffix, dossier, officer -> {
            officer.unfold("Nhận xử lý").pressDeed("claim");
            officer.unfold("Chuyển bước").look("asked");
            finding.accept(officer);
            officer.look("finding").pressDeed("step-completion");
        });
        at(name + "-leader", "lanhdao." + suffix, dossier, officer -> {
            officer.unfold("Nhận xử lý").pressDeed("claim");
            assertThat(officer.sees("Kết quả thẩm định, xác minh")).isTrue();
            officer.unfold("Chuyển bước").look("sign").pressDeed("step-completion");
        });
        at(name + "-clerk", "vanthu." + suffix, dossier, officer -> {
            officer.unfold("Nhận xử lý").pressDeed("claim");
            officer.unfold("Phát hành kết quả").pressDeed("issue");
            officer.look("issued");
        });
    }

    private static void at(String name, String username, String dossier, Consumer<Visitor> work) {
        try (var officer = Visitor.with(name, Device.DESKTOP)) {
            officer.open("/can-bo/ho-so/" + dossier).signInAsOfficer(username);
            work.accept(officer);
        }
    }

    private CommuneOffice() {}
}
