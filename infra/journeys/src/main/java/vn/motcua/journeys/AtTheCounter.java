package vn.motcua.journeys;

import static vn.motcua.journeys.Deviation.unless;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A citizen without a phone comes to the counter: the officer files, the cashier takes cash, the result is fetched. */
final class AtTheCounter implements Journey {

    private static final String PROCEDURE = "3.000333";
    private static final String CITIZEN = "001185000002";

    private final URI portal;
    private final Stopwatch clock = new Stopwatch();

    AtTheCounter(URI portal) {
        this.portal = portal;
    }

    @Override
    public void play() {
        clock.title("At the counter (" + PROCEDURE + ") at " + portal);
        var reception = clock.step("the reception officer signs in", () -> Person.officer(portal, "tiepnhan.thu"));
        var filed = file(reception);
        cash(filed);
        // Everything from here on is as online: the citizen finds it in their account when they first sign in.
        var citizen = clock.step("the citizen signs in for the first time", () -> Person.citizen(portal, CITIZEN));
        var dossier = filed.of(citizen);
        clock.step("and finds it among their dossiers (1)", () -> dossier.tracked(1));
        work(dossier, reception);
        clock.step("\"My data\" says that the officer filed for them", () -> Wait.until("the filing at the counter",
                () -> Readings.of(dossier), readings -> readings.stream().anyMatch(each -> each.endsWith("counter-filing"))));
    }

    private Dossier file(Person reception) {
        var draft = clock.step("begins by the identity card, with the consent recorded", () -> reception.post(
                "/api/eforms/v1/counter/drafts", Map.of("procedure", PROCEDURE, "nationalId", CITIZEN,
                        "fullName", "TRẦN THỊ GIẢ LẬP", "birthDate", "1985-12-01", "channel", "COUNTER", "consent", 1,
                        "consentBy", "SIGNED_ON_PAPER"))
                .expect(201).json());
        var filing = new Filing(reception, UUID.fromString(draft.path("id").asText()));
        clock.step("fills in the same form", () -> {
            filing.answer(Answers.ofAPayer());
            filing.answer("history", Map.of("residenceHistory", List.of(Map.of("from", "1999-12", "place",
                    "Phường Ba Đình, Hà Nội", "occupation", "Nội trợ"))));
            filing.answer("delivery", Map.of("delivery", "COUNTER"));
        });
        clock.step("scans a paper", () -> filing.photograph("papers", "supporting", "supporting"));
        clock.step("submits; the code is there at once", filing::check);
        return filing.submit();
    }

    private void cash(Dossier filed) {
        var cashier = clock.step("the cashier signs in", () -> Person.officer(portal, "thuphi.thu"));
        clock.step("takes 200,000 đồng in cash, with a numbered receipt", () -> {
            var bill = Wait.until("a bill for " + filed.code(),
                    () -> cashier.get("/api/payment/v1/bills?code=" + filed.code()).json().path(0),
                    found -> found.path("state").asText().equals("OPEN"));
            var settled = cashier.post("/api/payment/v1/bills/" + bill.path("bill").asText() + "/cash", Map.of())
                    .expect(200).json();
            unless(settled.path("receipt").isTextual(), "No receipt number: " + settled);
            clock.note("receipt " + settled.path("receipt").asText());
        });
    }

    private void work(Dossier dossier, Person reception) {
        clock.step("the officer accepts it (2)", () -> {
            dossier.decide(reception, "claim", Map.of());
            dossier.decide(reception, "acceptance", dossier.checked());
        });
        clock.step("the slip (Mẫu 01) is there to print", () -> SealCheck.sealOf(reception
                .get("/api/documents/v1/dossiers/" + dossier.id() + "/papers/receipt-slip.pdf").expect(200).body()));
        clock.step("handler, leader and clerk work on it (9)", () -> {
            forward(dossier, "chuyenvien.thu", Map.of("outcome", "FORWARD", "finding", Map.of("criminalRecord", "NONE")));
            forward(dossier, "lanhdao.thu", Map.of("outcome", "FORWARD"));
            var clerk = Person.officer(portal, "vanthu.thu");
            dossier.decide(clerk, "claim", Map.of());
            dossier.decide(clerk, "issue", Map.of());
            dossier.tracked(9);
        });
        clock.step("the citizen fetches the result and signs for it (10)", () -> {
            dossier.decide(reception, "delivery", Map.of("method", "COUNTER", "proof", "CCCD, đã ký nhận"));
            dossier.tracked(10);
        });
    }

    private void forward(Dossier dossier, String username, Map<String, Object> opinion) {
        var officer = Person.officer(portal, username);
        dossier.decide(officer, "claim", Map.of());
        dossier.decide(officer, "step-completion", opinion);
    }
}
