package vn.motcua.journeys;

import static vn.motcua.journeys.Deviation.unless;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

/** Feedback from filing to the published answer: routed, answered in its time, redacted, reopened, rated; a private one stays hidden. */
final class Feedback implements Journey {

    private static final String API = "/api/participation/v1/";
    private static final String CITIZEN = "001090000001";

    private final URI portal;
    private final Stopwatch clock = new Stopwatch();

    Feedback(URI portal) {
        this.portal = portal;
    }

    @Override
    public void play() {
        clock.title("Feedback and its answer at " + portal);
        var citizen = clock.step("the citizen signs in with the e-ID", () -> Person.citizen(portal, CITIZEN));
        formal(citizen);
        var petition = clock.step("sends feedback about a counter in Hanoi", () -> file(citizen, true));
        clock.note("code " + petition.path("code").asText() + ", answer by " + petition.path("due").asText());
        unless(petition.path("agency").asText().equals("G01.801"), "It was routed to another agency: " + petition);
        var handler = clock.step("the handling officer signs in", () -> Person.officer(portal, "chuyenvien.thu"));
        answer(handler, petition);
        publish(petition);
        again(citizen, handler, petition);
        hidden(citizen, handler);
    }

    private void formal(Person citizen) {
        clock.step("a formal complaint is shown its own way, and not taken as feedback", () -> {
            var filing = filing("Khiếu nại quyết định", "Tôi khiếu nại quyết định xử phạt của tôi.", false);
            var refused = citizen.post(API + "petitions", filing).expect(422).json();
            unless(refused.at("/way/way").asText().equals("COMPLAINT"), "The way of the law isn't shown: " + refused);
        });
    }

    private void answer(Person handler, JsonNode petition) {
        clock.step("takes it on and answers", () -> {
            decide(handler, petition, "taking-on", Map.of()).expect(200);
            decide(handler, petition, "answer", Map.of("text", "Chào ông Thử Nghiệm, quầy số 3 đã mở thêm từ hôm nay."))
                    .expect(200);
        });
    }

    private void publish(JsonNode petition) {
        var leader = clock.step("the leader signs in", () -> Person.officer(portal, "lanhdao.thu"));
        var anybody = new Person(portal);
        var code = petition.path("code").asText();
        clock.step("until it is published nobody else finds it", () -> anybody.get(API + "answers/" + code).expect(404));
        clock.step("and publishes it, with names and numbers masked", () -> {
            var words = leader.get(desk(petition) + "/redaction").expect(200).json();
            unless(!words.path("text").asText().contains(CITIZEN), "The identity number stands in the suggestion: " + words);
            decide(leader, petition, "publication", Map.of("title", words.path("title"), "text", words.path("text"),
                    "answer", words.path("answer"), "checked", true)).expect(200);
        });
        clock.step("anybody reads it, without signing in", () -> {
            var read = anybody.get("/phan-anh-kien-nghi/tra-loi/" + code).expect(200).text();
            unless(!read.contains("THỬ NGHIỆM") && !read.contains(CITIZEN), "Personal data are public");
        });
    }

    private void again(Person citizen, Person handler, JsonNode petition) {
        var mine = API + "petitions/" + petition.path("id").asText();
        clock.step("the citizen isn't content: it is reopened, and out of the public until the new answer", () -> {
            citizen.post(mine + "/reopening", Map.of("reason", "Vẫn phải chờ hai giờ.")).expect(200);
            new Person(portal).get(API + "answers/" + petition.path("code").asText()).expect(404);
            decide(handler, petition, "answer", Map.of("text", "Từ thứ Hai có bốn quầy.")).expect(200);
        });
        clock.step("and rates the answer, once", () -> {
            citizen.post(mine + "/rating", Map.of("score", 4)).expect(200);
            citizen.post(mine + "/rating", Map.of("score", 1)).expect(409);
        });
    }

    private void hidden(Person citizen, Person handler) {
        clock.step("a private one appears nowhere, and can't be published", () -> {
            var petition = file(citizen, false);
            answered(handler, petition);
            var refused = decide(handler, petition, "publication", Map.of("title", "x", "text", "x", "answer", "x",
                    "checked", true));
            unless(refused.status() == 409, "A private petition could be published: " + refused.text());
            new Person(portal).get("/phan-anh-kien-nghi/tra-loi/" + petition.path("code").asText()).expect(404);
        });
    }

    private void answered(Person handler, JsonNode petition) {
        decide(handler, petition, "taking-on", Map.of()).expect(200);
        decide(handler, petition, "answer", Map.of("text", "Đã rõ.")).expect(200);
    }

    private static JsonNode file(Person citizen, boolean mayPublish) {
        return citizen.post(API + "petitions", filing("Chờ lâu ở quầy số 2",
                "Tôi là Nguyễn Văn Thử Nghiệm, số 001090000001, chờ ba giờ ở quầy số 2.", mayPublish)).expect(201).json();
    }

    private static Map<String, Object> filing(String title, String text, boolean mayPublish) {
        return new HashMap<>(Map.of("kind", "CONDUCT", "title", title, "text", text, "province", "01", "mayPublish",
                mayPublish));
    }

    private static Answer decide(Person officer, JsonNode petition, String deed, Map<String, Object> decision) {
        var version = officer.get(desk(petition)).expect(200).json().path("version").asLong();
        return officer.post(desk(petition) + "/" + deed, decision, Map.of("If-Match", "\"" + version + "\""));
    }

    private static String desk(JsonNode petition) {
        return API + "desk/petitions/" + petition.path("id").asText();
    }
}
