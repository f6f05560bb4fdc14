package vn.motcua.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

import vn.motcua.journeys.Visitor.Device;

/** Whoever doesn't know what it is called finds it: by search, by questions and answers, or by asking the assistant. */
class AnybodyAsksTest {

    private static final String REACH = "3.000333";

    @Test
    void theSearchUnderstandsPhonesAndHelpsWhenItFindsNothing() {
        try (var anybody = Visitor.with("asks-search", Device.PHONE)) {
            assertThat(anybody.open("/tra-cuu?q=xin+giay+doc+than").look("everyday-words").sees("tình trạng hôn nhân"))
                    .isTrue();
            assertThat(anybody.open("/tra-cuu?q=lltp").look("abbreviation").sees("lý lịch tư pháp")).isTrue();
            assertThat(anybody.open("/tra-cuu?q=zzqx+vvkk").look("nothing-found").sees("1800 1096")).isTrue();
        }
    }

    @Test
    void theAssistantAnswersKeepsTheThreadAndSaysWhenItDoesNotKnow() {
        try (var anybody = Visitor.with("asks-assistant", Device.PHONE)) {
            anybody.open("/tro-ly").look("empty");
            ask(anybody, "lệ phí lý lịch tư pháp số 1 bao nhiêu");
            assertThat(anybody.look("answered").sees("200.000")).isTrue();
            ask(anybody, "bao lâu thì có?");
            assertThat(anybody.look("thread").sees(REACH)).isTrue();
            ask(anybody, "hôm nay trời có mưa không");
            assertThat(anybody.look("unknown").sees("Tôi không biết")).isTrue();
        }
    }

    @Test
    void aFewPlainQuestionsLeadToAProcedure() {
        try (var anybody = Visitor.with("asks-path", Device.PHONE)) {
            anybody.open("/thong-tin/can-lam-gi").look("life-events").open("/thong-tin/can-lam-gi/marriage").look("question");
            anybody.choose("need", "marry").pressOnPage("Tiếp tục").choose("whom", "vn").pressOnPage("Tiếp tục");
            anybody.choose("where", "unsure").pressOnPage("Tiếp tục");
            assertThat(anybody.look("result").sees("Đăng ký kết hôn")).isTrue();
        }
    }

    @Test
    void whatLiesAroundAProcedureCanBeRead() {
        try (var anybody = Visitor.with("asks-around", Device.PHONE)) {
            List.of("/thu-tuc/" + REACH + "/dieu-kien", "/thu-tuc/" + REACH + "/bao-loi", "/thong-tin/tu-1-7-2025",
                    "/thong-tin/co-quan")
                    .forEach(page -> anybody.open(page).look(page.replaceAll("[^a-z0-9]+", "-").substring(1)));
        }
    }

    private static void ask(Visitor anybody, String question) {
        anybody.page().locator("main textarea[name=q]").fill(question);
        anybody.pressOnPage("Hỏi");
    }
}
