package vn.motcua.journeys;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** A notice that the ministry's editor writes and its publisher publishes, until it is withdrawn. */
final class Announcement {

    private static final String NOTICES = "/api/catalogue/v1/notices";

    private final Person publisher;
    private final String id;
    private final String title;

    private Announcement(Person publisher, String id, String title) {
        this.publisher = publisher;
        this.id = id;
        this.title = title;
    }

    static Announcement ofAPause(URI portal, String procedure) {
        var editor = Person.officer(portal, "bientap.thu");
        var publisher = Person.officer(portal, "congbo.thu");
        var now = Instant.now();
        var title = "Bảo trì hệ thống cấp phiếu " + now.toEpochMilli() % 1_000_000;
        var draft = editor.post(NOTICES, Map.of("kind", "PROCEDURE_PAUSED",
                "title", Map.of("vi", title, "en", "Maintenance"),
                "text", Map.of("vi", "Hồ sơ nộp trong thời gian này được tiếp nhận sau khi bảo trì xong.",
                        "en", "What is filed meanwhile is received after the maintenance."),
                "procedure", procedure, "from", now.toString(), "until", now.plus(Duration.ofHours(2)).toString()))
                .expect(201).json();
        Deviation.unless(editor.post(NOTICES + "/" + draft.at("/notice/id").asText() + "/publication", Map.of(),
                Map.of("If-Match", "\"0\"")).status() == 403, "The editor may publish alone");
        var id = draft.at("/notice/id").asText();
        publisher.post(NOTICES + "/" + id + "/publication", Map.of(), Map.of("If-Match", "\"0\"")).expect(200);
        return new Announcement(publisher, id, title);
    }

    String title() {
        return title;
    }

    void withdraw() {
        publisher.post(NOTICES + "/" + id + "/withdrawal", Map.of(), Map.of("If-Match", "\"1\"")).expect(200);
    }
}
