package vn.motcua.journeys;

import static vn.motcua.journeys.Deviation.unless;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A citizen files for another who gave a mandate on the portal, and can't any more once it was taken back. */
final class ForAnother implements Journey {

    private static final String MANDATES = "/api/privacy/v1/mandates";
    private static final String PROCEDURE = "3.000333";
    private static final String PRINCIPAL = "001090000001";
    private static final String REPRESENTATIVE = "001185000002";
    private static final String PRINCIPAL_NAME = "NGUYỄN VĂN THỬ NGHIỆM";

    private final URI portal;
    private final Stopwatch clock = new Stopwatch();

    ForAnother(URI portal) {
        this.portal = portal;
    }

    @Override
    public void play() {
        clock.title("Filing for somebody else at " + portal);
        var principal = clock.step("the principal signs in", () -> Person.citizen(portal, PRINCIPAL));
        var representative = clock.step("so does who acts for them", () -> Person.citizen(portal, REPRESENTATIVE));
        var mandate = clock.step("the principal lets them act in one procedure", () -> principal.post(MANDATES, Map.of(
                "representative", REPRESENTATIVE, "representativeName", "TRẦN THỊ GIẢ LẬP", "procedure", PROCEDURE))
                .expect(201).json().path("id").asText());
        clock.step("who accepts", () -> representative.post(MANDATES + "/" + mandate + "/acceptance", Map.of()).expect(200));
        var dossier = file(representative, mandate);
        clock.step("the principal sees, beside the mandate, what was filed under it", () -> Wait.until("the filing " + dossier
                .code(), () -> principal.get(MANDATES).text(), shown -> shown.contains(dossier.code())));
        clock.step("and takes the mandate back",
                () -> principal.post(MANDATES + "/" + mandate + "/withdrawal", Map.of()).expect(200));
        clock.step("nothing more can be begun under it", () -> {
            var refused = begin(representative, mandate).expect(422).json();
            unless(refused.path("type").asText().endsWith("mandate-over"), "Refused otherwise: " + refused);
        });
        clock.step("what was filed stays with its filer",
                () -> representative.get("/ho-so/" + dossier.id()).expect(200));
    }

    private Dossier file(Person representative, String mandate) {
        var filing = clock.step("a draft begins with the principal's name, and nothing of who acts", () -> {
            var id = UUID.fromString(begin(representative, mandate).expect(201).json().path("id").asText());
            var draft = representative.get("/api/eforms/v1/drafts/" + id).expect(200).json();
            unless(draft.at("/answers/fullName").asText().equals(PRINCIPAL_NAME), "Not for the principal: " + draft);
            unless(!draft.toString().contains(REPRESENTATIVE), "Who acts was filled in: " + draft.path("answers"));
            return new Filing(representative, id);
        });
        clock.step("fills in what the form asks of the principal", () -> {
            filing.answer("applicant", Map.of("nationalId", PRINCIPAL, "birthDate", "1990-01-31"));
            filing.answer(Answers.instead());
            filing.answer(Answers.ofAPayer());
            filing.answer("history", Map.of("residenceHistory", List.of(Map.of("from", "2003-09", "place",
                    "Phường Ba Đình, Hà Nội", "occupation", "Kỹ sư"))));
            filing.photograph("papers", "supporting", "supporting");
        });
        filing.check();
        return clock.step("submits", filing::submit);
    }

    private static Answer begin(Person representative, String mandate) {
        return representative.post("/api/eforms/v1/drafts",
                Map.of("procedure", PROCEDURE, "another", true, "mandate", mandate));
    }
}
