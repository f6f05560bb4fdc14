package vn.motcua.journeys;

import static vn.motcua.journeys.Deviation.unless;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;

/** How else a dossier may go: a group that pays less, a refusal, a withdrawal, an obligation on the way, a stop. */
final class OtherEnds implements Journey {

    private static final String PROCEDURE = "3.000333";
    private static final String STUDENT = "001203000003";
    private static final Map<String, Object> WORDS = Map.of("reason", "Hồ sơ dùng để chạy thử",
            "legalBasis", "Điều 17 Nghị định 118/2025/NĐ-CP");

    private final URI portal;
    private final Stopwatch clock = new Stopwatch();

    OtherEnds(URI portal) {
        this.portal = portal;
    }

    @Override
    public void play() {
        clock.title("Exemption, refusal, withdrawal, obligation and stop (" + PROCEDURE + ") at " + portal);
        var student = clock.step("a student signs in with the e-ID", () -> Person.citizen(portal, STUDENT));
        var reception = clock.step("the reception officer signs in", () -> Person.officer(portal, "tiepnhan.thu"));
        var handler = clock.step("the handling officer signs in", () -> Person.officer(portal, "chuyenvien.thu"));
        refused(student, reception);
        withdrawn(student);
        stopped(reduced(student, reception), handler);
    }

    private void refused(Person student, Person reception) {
        var dossier = clock.step("files, claiming the reduced fee; nothing is to pay yet (1)", () -> file(student));
        clock.step("the officer refuses it, with reason and legal basis (3)", () -> {
            dossier.decide(reception, "claim", Map.of());
            dossier.decide(reception, "refusal", with("reasonCode", "wrong-agency"));
            dossier.tracked(3);
        });
        clock.step("the refusal (Mẫu 03) is sealed", () -> clock.note(SealCheck.sealOf(dossier.paper("refusal"))));
        clock.step("nothing more is allowed, and the answer says so", () -> {
            var again = student.post("/api/workflow/v1/dossiers/" + dossier.code() + "/withdrawal", Map.of());
            unless(again.status() == 409, "A refused dossier could be withdrawn: " + again.text());
        });
    }

    private void withdrawn(Person student) {
        var dossier = clock.step("files once more", () -> file(student));
        clock.step("and withdraws it (7)", () -> {
            student.post("/api/workflow/v1/dossiers/" + dossier.code() + "/withdrawal", Map.of("reason", "Không cần nữa"))
                    .expect(200);
            dossier.tracked(7);
        });
    }

    private Dossier reduced(Person student, Person reception) {
        var dossier = clock.step("files a third time", () -> file(student));
        clock.step("the officer confirms the group; 100,000 is due first (6)", () -> {
            dossier.decide(reception, "claim", Map.of());
            var confirmed = new HashMap<>(dossier.checked());
            confirmed.put("exemption", "CONFIRMED");
            dossier.decide(reception, "acceptance", confirmed);
            dossier.tracked(6);
        });
        clock.step("the student pays it by VietQR", () -> byVietQr(dossier));
        clock.step("the dossier is back at the counter (1)", () -> dossier.tracked(1));
        clock.step("the officer accepts it; the legal clock fixes the date", () -> {
            dossier.decide(reception, "claim", Map.of());
            dossier.decide(reception, "acceptance", dossier.checked());
            dossier.tracked(4);
        });
        return dossier;
    }

    private void byVietQr(Dossier dossier) {
        var bill = dossier.bill("OPEN");
        unless(bill.path("amount").asLong() == 100_000, "A student's fee isn't 100,000: " + bill);
        var attempt = dossier.citizen().post("/api/payment/v1/bills/" + bill.path("bill").asText() + "/attempts",
                Map.of("method", "VIETQR", "locale", "vn")).json();
        new Person(portal).post("/simulators/payment/vietqr", Map.of("payload", attempt.at("/vietqr/payload").asText()))
                .expect(200);
        dossier.bill("SETTLED");
    }

    private void stopped(Dossier dossier, Person handler) {
        var leader = clock.step("the leader signs in", () -> Person.officer(portal, "lanhdao.thu"));
        clock.step("no apology before the date has passed", () -> {
            dossier.decide(handler, "claim", Map.of());
            var early = dossier.attempt(leader, "apology", Map.of("reason", "Chưa xong", "newDue", "2027-03-01"));
            unless(early.status() == 409, "One may apologise before it is late: " + early.text());
        });
        clock.step("an obligation on the way stops the clock (6), its payment starts it again (4)", () -> {
            dossier.decide(handler, "obligation-request", Map.of("amount", 50_000, "reason", "Bản sao thứ ba"));
            dossier.tracked(6);
            byGateway(dossier);
            dossier.tracked(4);
        });
        clock.step("the leader stops it, with reason and legal basis (8)", () -> {
            dossier.decide(leader, "stop", with("reasonCode", "no-competence"));
            dossier.tracked(8);
        });
    }

    private void byGateway(Dossier dossier) {
        var attempt = dossier.citizen().post("/api/payment/v1/bills/" + dossier.bill("OPEN").path("bill").asText()
                + "/attempts", Map.of("method", "GATEWAY", "locale", "vn")).json();
        Provider.pay(new Person(portal), URI.create(attempt.path("redirect").asText()), "50.000");
    }

    private static Dossier file(Person student) {
        var filing = Filing.begin(student, PROCEDURE).answer(Answers.ofAPayer());
        filing.answer("exemption", Map.of("exemption", "student"));
        filing.photograph("exemption", "exemptionProof", "exemption-proof");
        filing.check();
        var dossier = filing.submit();
        dossier.tracked(1);
        return dossier;
    }

    private static Map<String, Object> with(String name, Object value) {
        var words = new java.util.HashMap<>(WORDS);
        words.put(name, value);
        return words;
    }
}
