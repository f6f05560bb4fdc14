package vn.motcua.journeys;

import static vn.motcua.journeys.Deviation.unless;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** A citizen gets a criminal record certificate No. 1, with a supplement on the way, from search to the sealed result. */
final class CriminalRecord implements Journey {

    private static final String PROCEDURE = "3.000333";
    private static final String CITIZEN = "001090000001";

    private final URI portal;
    private final Stopwatch clock = new Stopwatch();

    CriminalRecord(URI portal) {
        this.portal = portal;
    }

    @Override
    public void play() {
        clock.title("Criminal record certificate No. 1 (" + PROCEDURE + ") at " + portal);
        understand(new Person(portal));
        var citizen = clock.step("the citizen signs in with the e-ID", () -> Person.citizen(portal, CITIZEN));
        var dossier = file(citizen);
        clock.note("code " + dossier.code());
        pay(dossier);
        var reception = clock.step("the reception officer signs in with a second factor",
                () -> Person.officer(portal, "tiepnhan.thu"));
        supplement(dossier, reception);
        accept(dossier, reception);
        work(dossier);
        receive(dossier);
        trust(dossier);
    }

    private void understand(Person anybody) {
        clock.step("anybody finds it without diacritics", () -> {
            var hits = anybody.get("/api/catalogue/v1/procedures?q=" + encoded("ly lich tu phap")).expect(200).json();
            unless(hits.at("/items/0/code").asText().equals(PROCEDURE), "The search doesn't find it first: " + hits);
        });
        clock.step("reads its page without signing in", () -> anybody.get("/thu-tuc/" + PROCEDURE).expect(200));
        clock.step("asks when it would be there", () -> {
            var due = anybody.get("/api/workflow/v1/due-date?received=2026-11-20T16:00:00&amount=3&unit=WORKING_DAY")
                    .expect(200);
            unless(due.json().path("due").asText().startsWith("2026-11-26T17:00"), "The legal clock is wrong: " + due.text());
        });
    }

    private Dossier file(Person citizen) {
        var filing = clock.step("begins a draft, filled in from the population register",
                () -> Filing.begin(citizen, PROCEDURE));
        clock.step("answers the form page by page", () -> filing.answer(Answers.ofAPayer()));
        clock.step("attaches a photographed paper", () -> filing.photograph("papers", "supporting", "supporting"));
        clock.step("checks the answers", filing::check);
        return clock.step("declares and submits; the code is there at once", filing::submit);
    }

    private void pay(Dossier dossier) {
        var bill = clock.step("the bill is there", () -> dossier.bill("OPEN"));
        unless(bill.path("amount").asLong() == 200_000, "The fee isn't 200,000: " + bill);
        clock.step("pays 200,000 đồng on the provider's page", () -> {
            var attempt = dossier.citizen().post("/api/payment/v1/bills/" + bill.path("bill").asText() + "/attempts",
                    Map.of("method", "GATEWAY", "locale", "vn")).json();
            Provider.pay(new Person(portal), URI.create(attempt.path("redirect").asText()), "200.000");
        });
        clock.step("the signed notice settles it; the dossier exists (1)", () -> lag(dossier, 1));
    }

    private void supplement(Dossier dossier, Person reception) {
        clock.step("the officer sees it in the queue, claims and reads it", () -> {
            reception.get("/api/workflow/v1/queues").expect(200);
            dossier.decide(reception, "claim", Map.of());
            reception.get("/api/eforms/v1/filings/" + dossier.id() + "/answers?purpose=dossier-check").expect(200);
        });
        clock.step("the officer asks for a supplement on one field (5)", () -> dossier.decide(reception, "supplement-request",
                Map.of("reason", "Cần ghi rõ nơi làm việc", "marks", List.of(Map.of("field", "residenceHistory",
                        "reason", "Ghi rõ địa chỉ nơi làm việc hiện nay")))));
        clock.step("tracking shows it", () -> lag(dossier, 5));
        clock.step("the citizen answers on the marked field and sends it", () -> {
            var path = "/api/eforms/v1/filings/" + dossier.id() + "/supplement";
            dossier.citizen().get(path).expect(200);
            dossier.citizen().put(path + "/answers", Map.of("answers", Answers.ofAPayer().get("history"))).expect(200);
            dossier.citizen().post(path, Map.of()).expect(200);
        });
        clock.step("the dossier is back at the counter (1)", () -> lag(dossier, 1));
    }

    private void accept(Dossier dossier, Person reception) {
        clock.step("the officer accepts it (2); the legal clock fixes the date", () -> {
            dossier.decide(reception, "claim", Map.of());
            dossier.decide(reception, "acceptance", dossier.checked());
        });
        clock.note("promised " + dossier.workflow().path("due").asText());
        clock.step("tracking shows it at work (4)", () -> lag(dossier, 4));
        clock.step("the receipt slip (Mẫu 01) is sealed", () -> SealCheck.sealOf(dossier.paper("receipt-slip")));
    }

    private void work(Dossier dossier) {
        var handler = clock.step("the handling officer signs in", () -> Person.officer(portal, "chuyenvien.thu"));
        clock.step("and proposes the result", () -> {
            dossier.decide(handler, "claim", Map.of());
            dossier.decide(handler, "step-completion", Map.of("outcome", "FORWARD", "opinion", "Không có án tích",
                    "finding", Map.of("criminalRecord", "NONE")));
        });
        var leader = clock.step("the leader signs in", () -> Person.officer(portal, "lanhdao.thu"));
        clock.step("and signs it", () -> {
            dossier.decide(leader, "claim", Map.of());
            dossier.decide(leader, "step-completion", Map.of("outcome", "FORWARD", "opinion", "Đồng ý"));
        });
        var clerk = clock.step("the clerk signs in", () -> Person.officer(portal, "vanthu.thu"));
        clock.step("numbers, seals and issues it (9)", () -> {
            dossier.decide(clerk, "claim", Map.of());
            dossier.decide(clerk, "issue", Map.of());
        });
    }

    private void receive(Dossier dossier) {
        clock.step("the result is delivered electronically (10)", () -> lag(dossier, 10));
        clock.step("the citizen was told by mail and in the inbox", () -> {
            Wait.until("a mail about the result", () -> new Person(portal)
                    .get("/simulators/mail/messages?to=thu.nghiem@example.invalid").text(),
                    mails -> mails.contains(dossier.code()));
            Wait.until("a notice in the inbox", () -> dossier.citizen().get("/api/notification/v1/inbox").text(),
                    inbox -> inbox.contains(dossier.code()));
        });
    }

    private void trust(Dossier dossier) {
        var result = clock.step("downloads the sealed result", () -> dossier.paper("result"));
        clock.step("the seal holds and covers the whole file", () -> clock.note(SealCheck.sealOf(result)));
        clock.step("the public page verifies it; one changed byte fails", () -> Verification.of(portal).judges(result));
        clock.step("\"My data\" shows who opened it, and why", () -> Wait.until("the readings of the dossier",
                () -> Readings.of(dossier), readings -> readings.contains("CB-0101 dossier-check")
                        && readings.stream().anyMatch(reading -> reading.startsWith("CB-0102 "))));
    }

    /** Waits until the tracking page shows the status, and prints how long after the fact that was. */
    private void lag(Dossier dossier, int status) {
        var timeline = dossier.tracked(status);
        var entries = timeline.path("entries");
        var at = Instant.parse(entries.get(entries.size() - 1).path("at").asText());
        clock.note("status %d on the tracking page, at most %d ms after the fact".formatted(status, Stopwatch.since(at)));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
