package vn.motcua.journeys;

import static vn.motcua.journeys.Deviation.unless;

import java.net.URI;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A father registers his child's birth at his commune, in time and with a copy; a late one is told so. */
final class BirthRegistration implements Journey {

    private static final String PROCEDURE = "1.001193";
    private static final String FATHER = "001090000001";
    private static final Map<String, Object> HERE = Map.of("country", "VN", "province", "01", "commune", "00004", "detail",
            "Số 1 phố Thử Nghiệm");

    private final URI portal;
    private final Stopwatch clock = new Stopwatch();

    BirthRegistration(URI portal) {
        this.portal = portal;
    }

    @Override
    public void play() {
        clock.title("Birth registration (" + PROCEDURE + ") at " + portal);
        clock.step("anybody reads its page without signing in",
                () -> new Person(portal).get("/thu-tuc/" + PROCEDURE).expect(200));
        var father = clock.step("the father signs in with the e-ID", () -> Person.citizen(portal, FATHER));
        late(father);
        var dossier = file(father);
        clock.note("code " + dossier.code());
        pay(dossier);
        var office = new Office(portal, "xa", clock);
        office.accept(dossier);
        office.decide(dossier, Map.of("childNationalId", "001326000009", "registerNumber", "01/2026",
                "registeredOn", LocalDate.now().toString()));
        var certificate = clock.step("downloads the birth certificate", () -> dossier.paper("result"));
        clock.step("the seal holds and covers the whole file", () -> clock.note(SealCheck.sealOf(certificate)));
        clock.step("the public page verifies it; one changed byte fails", () -> Verification.of(portal).judges(certificate));
    }

    /** Late in Hà Nội: filed all the same, but what it costs there isn't published. */
    private void late(Person father) {
        clock.step("after 60 days it is late, and its fee is said to be unknown here", () -> {
            var filing = Filing.begin(father, PROCEDURE).answer(answers(LocalDate.now().minusDays(61), 0));
            var check = father.get("/api/eforms/v1/drafts/" + filing.id() + "/check").expect(200).json();
            unless(check.path("complete").asBoolean() && !check.at("/fee/known").asBoolean(true),
                    "A late registration isn't recognised: " + check.path("fee") + check.path("problems"));
            father.send("DELETE", "/api/eforms/v1/drafts/" + filing.id(), null, Map.of());
        });
    }

    private Dossier file(Person father) {
        var filing = clock.step("begins a draft, filled in from the population register",
                () -> Filing.begin(father, PROCEDURE));
        clock.step("names the child and the mother; is never asked for himself",
                () -> filing.answer(answers(LocalDate.now().minusDays(10), 1)));
        clock.step("photographs the notice of birth", () -> filing.photograph("proof", "birthPapers", "birth-notice"));
        clock.step("checks the answers", filing::check);
        return clock.step("declares and submits", filing::submit);
    }

    private void pay(Dossier dossier) {
        var bill = clock.step("registering is free; the copy is 8,000 đồng", () -> dossier.bill("OPEN"));
        unless(bill.path("amount").asLong() == 8_000, "A copy isn't 8,000: " + bill);
        clock.step("pays on the provider's page", () -> {
            var attempt = dossier.citizen().post("/api/payment/v1/bills/" + bill.path("bill").asText() + "/attempts",
                    Map.of("method", "GATEWAY", "locale", "vn")).json();
            Provider.pay(new Person(portal), URI.create(attempt.path("redirect").asText()), "8.000");
        });
        clock.step("the dossier exists (1)", () -> dossier.tracked(1));
    }

    private static Map<String, Map<String, Object>> answers(LocalDate born, int copies) {
        var pages = new LinkedHashMap<String, Map<String, Object>>();
        pages.put("relation", Map.of("capacity", "father"));
        pages.put("child", Map.of("childName", "NGUYỄN VĂN THỬ AN", "childBirthDate", born.toString(), "childGender", "MALE",
                "childEthnicity", "01", "childNationality", "VN"));
        pages.put("birthplace", Map.of("bornAt", "facility", "facilityName", "Bệnh viện Giả Lập", "childBirthPlace", HERE,
                "childHometown", HERE));
        pages.put("proof", Map.of("birthProof", copies > 0 ? "notice" : "data", "birthNoticeNumber", "12/2026",
                "surrogacy", false));
        pages.put("mother", Map.of("motherName", "TRẦN THỊ GIẢ LẬP", "motherBirth", "1985-12-01", "motherNationalId",
                "001185000002", "motherEthnicity", "01", "motherNationality", "VN", "motherAddress", HERE));
        pages.put("agency", Map.of("unit", "H26.801"));
        pages.put("copies", Map.of("copies", copies));
        pages.put("contact", Map.of("phone", "0900000001", "notifyBy", List.of("MAIL"), "email",
                "thu.nghiem@example.invalid", "language", "vi"));
        pages.put("delivery", Map.of("delivery", "ELECTRONIC"));
        return pages;
    }
}
