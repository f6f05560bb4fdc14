package vn.motcua.journeys;

import static vn.motcua.journeys.Deviation.unless;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;

/** An editor changes whom to ask about a procedure, a publisher publishes it, and somebody with an open draft is told. */
final class Studio implements Journey {

    private static final String PROCEDURE = "3.000333";
    private static final String STUDIO = "/api/catalogue/v1/studio";
    private static final String DRAFT = STUDIO + "/drafts/" + PROCEDURE;
    private static final String CITIZEN = "001185000002";

    private final URI portal;
    private final Stopwatch clock = new Stopwatch();

    Studio(URI portal) {
        this.portal = portal;
    }

    @Override
    public void play() {
        clock.title("The agency's studio at " + portal);
        var citizen = clock.step("a citizen signs in", () -> Person.citizen(portal, CITIZEN));
        var filing = clock.step("and begins a draft", () -> citizen.post("/api/eforms/v1/drafts",
                Map.of("procedure", PROCEDURE, "another", true)).expect(201).json().path("id").asText());
        var phone = "0243 " + Instant.now().getEpochSecond() % 1_000_000;
        writes(phone);
        publishes();
        clock.step("the procedure's page shows whom to ask now", () -> Wait.until("the new phone number",
                () -> new Person(portal).get("/thu-tuc/" + PROCEDURE).text(), page -> page.contains(phone)));
        clock.step("whoever has a draft is told what has changed", () -> Wait.until("a notice on the draft",
                () -> citizen.get("/api/eforms/v1/drafts/" + filing).json(), draft -> draft.path("changes").size() > 0
                        && draft.path("version").asInt() > 0));
        citizen.send("DELETE", "/api/eforms/v1/drafts/" + filing, new byte[0], Map.of());
    }

    private void writes(String phone) {
        var editor = clock.step("the editor signs in with a second factor", () -> Person.officer(portal, "bientap.thu"));
        var begun = clock.step("begins the next version", () -> fresh(editor));
        var blank = clock.step("leaves the phone number out; that is saved too", () -> write(editor, begun, ""));
        clock.step("which keeps it from the publisher, and says where", () -> {
            var refused = deed(editor, "submission", blank, "{}").expect(422).json();
            unless(refused.findValuesAsText("pointer").contains("/national/contact/phone"),
                    "No error at the phone: " + refused);
        });
        var mended = clock.step("mends it", () -> write(editor, blank, phone));
        unless(!mended.path("blocked").asBoolean(), "Something else is wrong: " + mended.path("findings"));
        clock.step("looks at the result on paper, unsealed and with sample answers", () -> {
            var page = editor.get("/xuong/thu-tuc/" + PROCEDURE + "/xem-truoc-ket-qua").expect(200).body();
            unless(new String(page, 0, 5, StandardCharsets.US_ASCII).equals("%PDF-"), "That isn't a page to look at");
        });
        clock.step("and hands it over", () -> deed(editor, "submission", mended, "{}").expect(200));
        clock.step("but can't publish it", () -> deed(editor, "publication", mended, "{}").expect(403));
    }

    private void publishes() {
        var publisher = clock.step("the publisher signs in", () -> Person.officer(portal, "congbo.thu"));
        clock.step("reads in words what changes", () -> {
            var changes = publisher.get(DRAFT + "/difference").expect(200).json();
            unless(changes.findValuesAsText("pointer").contains("/national/contact/phone"), "It isn't said: " + changes);
        });
        var version = clock.step("publishes it, in force today", () -> deed(publisher, "publication",
                publisher.get(DRAFT).expect(200).json(), "{}").expect(201).json().path("version").asInt());
        clock.note("version " + version);
    }

    /** One that is left from before is given back first. */
    private JsonNode fresh(Person editor) {
        var draft = editor.post(STUDIO + "/drafts", Map.of("procedure", PROCEDURE)).expect(201).json();
        return draft.path("state").asText().equals("SUBMITTED") ? deed(editor, "return", draft, "{}").expect(200).json()
                : draft;
    }

    private JsonNode write(Person editor, JsonNode draft, String phone) {
        var change = """
                {"national": {"contact": {"name": {"vi": "Đường dây hỏi đáp về lý lịch tư pháp", "en": "Help line for criminal records"},
                 "phone": "%s", "email": "hoi-dap@example.gov.vn"}}}"""
                .formatted(phone);
        return send(editor, "PATCH", DRAFT, draft, change).expect(200).json();
    }

    private Answer deed(Person officer, String deed, JsonNode draft, String body) {
        return send(officer, "POST", DRAFT + "/" + deed, draft, body);
    }

    private static Answer send(Person officer, String method, String path, JsonNode draft, String body) {
        return officer.send(method, path, body.getBytes(StandardCharsets.UTF_8), Map.of("Content-Type", "application/json",
                "If-Match", "\"" + draft.path("revision").asLong() + "\"", "Idempotency-Key", UUID.randomUUID().toString()));
    }
}
