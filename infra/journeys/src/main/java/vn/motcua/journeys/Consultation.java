package vn.motcua.journeys;

import static vn.motcua.journeys.Deviation.unless;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

/** A draft is announced for as long as the law says at least, and commented section by section. */
final class Consultation implements Journey {

    private static final String API = "/api/participation/v1/";

    private final URI portal;
    private final Stopwatch clock = new Stopwatch();

    Consultation(URI portal) {
        this.portal = portal;
    }

    @Override
    public void play() {
        clock.title("Public consultation on a draft at " + portal);
        var editor = clock.step("the ministry's editor signs in", () -> Person.officer(portal, "bientap.thu"));
        var draft = clock.step("and writes a draft with two articles", () -> write(editor));
        clock.step("nobody outside sees it yet",
                () -> new Person(portal).get(API + "consultations/" + draft.path("code").asText()).expect(404));
        announce(draft);
        comment(draft);
    }

    private void announce(JsonNode draft) {
        var publisher = clock.step("the publisher, another person, signs in", () -> Person.officer(portal, "congbo.thu"));
        var path = API + "desk/consultations/" + draft.path("id").asText() + "/announcement";
        var seen = Map.of("If-Match", "\"" + draft.path("version").asInt() + "\"");
        var now = Instant.now();
        clock.step("a day less than the law's minimum is refused", () -> {
            var refused = publisher.post(path, times(now, 19), seen).expect(422).json();
            unless(refused.path("minDays").asInt() == 20, "Why isn't said: " + refused);
        });
        clock.step("thirty days are announced", () -> publisher.post(path, times(now, 30), seen).expect(200));
    }

    private void comment(JsonNode draft) {
        var code = draft.path("code").asText();
        var citizen = clock.step("a citizen signs in", () -> Person.citizen(portal, "001185000002"));
        clock.step("reads it and comments on article 1", () -> {
            citizen.get("/lay-y-kien/" + code).expect(200);
            say(citizen, code, "AGREE", "Đồng ý.");
        });
        clock.step("changes the comment; it is still one", () -> {
            var mine = say(citizen, code, "CHANGE", "Nên rút còn ba ngày.");
            unless(mine.path("items").size() == 1, "There are two comments of one person on one article: " + mine);
        });
        clock.step("how many commented is public, what and who isn't yet", () -> {
            var open = new Person(portal).get(API + "consultations/" + code).expect(200).json();
            unless(open.path("comments").asInt() == 1, "It wasn't counted: " + open);
            new Person(portal).get(API + "consultations/" + code + "/matrix").expect(404);
        });
    }

    private static JsonNode write(Person editor) {
        return editor.post(API + "desk/consultations", Map.of("documentType", "circular",
                "title", Map.of("vi", "Thông tư về thời hạn cấp Phiếu lý lịch tư pháp", "en",
                        "Circular on the time for criminal record certificates"),
                "summary", Map.of("vi", "Rút thời hạn giải quyết từ năm xuống bốn ngày làm việc.", "en",
                        "Shortens the time from five to four working days."),
                "sections", List.of(
                        Map.of("label", "Điều 1", "title", "Thời hạn", "text", "Thời hạn giải quyết là bốn ngày làm việc."),
                        Map.of("label", "Điều 2", "title", "Hiệu lực", "text",
                                "Thông tư có hiệu lực từ ngày 01 tháng 3 năm 2027.")),
                "papers", List.of(Map.of("kind", "SUBMISSION", "title", Map.of("vi", "Tờ trình", "en", "Submission"), "text",
                        "Sự cần thiết: giảm thời gian chờ của người dân."))))
                .expect(201).json();
    }

    private static Map<String, Object> times(Instant now, int days) {
        return Map.of("opens", now.toString(), "closes", now.plus(Duration.ofDays(days)).toString());
    }

    private static JsonNode say(Person citizen, String code, String stance, String text) {
        return citizen.put(API + "consultations/" + code + "/sections/1/comment", Map.of("stance", stance, "text", text))
                .expect(200).json();
    }
}
