package vn.motcua.attacks;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import vn.motcua.journeys.Answers;
import vn.motcua.journeys.Deviation;
import vn.motcua.journeys.Dossier;
import vn.motcua.journeys.Filing;
import vn.motcua.journeys.Person;
import vn.motcua.journeys.Photo;
import vn.motcua.journeys.Provider;

/** What the attacked citizen has: a draft with a photograph, a paid dossier at the counter, a petition, an unpaid bill. */
public final class Victim {

    private static final String PROCEDURE = "3.000333";

    private final Ground ground;
    private final Map<String, String> things = new HashMap<>();

    Victim(Ground ground) {
        this.ground = ground;
    }

    /**
     * The id of one of the victim's things, made when first asked for.
     *
     * @param name as in {@code rights.csv}
     */
    public String thing(String name) {
        var known = things.get(name);
        if (known == null) {
            make(name);
            known = things.get(name);
        }
        if (known == null) {
            throw new Deviation("There is no thing called " + name);
        }
        return known;
    }

    private void make(String name) {
        switch (name) {
            case "draft", "file" -> draft();
            case "dossier", "code", "bill", "attempt" -> dossier();
            case "open-bill", "open-attempt", "unpaid", "unpaid-code" -> unpaid();
            case "petition" -> things.put("petition", owner().post("/api/participation/v1/petitions", Map.of("kind", "CONDUCT",
                    "title", "Chờ lâu ở quầy", "text", "Tôi chờ ba giờ ở quầy số 2.", "province", "01", "mayPublish", false))
                    .expect(201).json().path("id").asText());
            default -> throw new Deviation("There is no thing called " + name);
        }
    }

    public Person owner() {
        return ground.person(Who.OWNER);
    }

    private void draft() {
        var filing = begun();
        things.put("draft", filing.id().toString());
        things.put("file", Photo.upload(owner(), filing.id(), "supporting").path("id").asText());
    }

    private void dossier() {
        var dossier = file();
        var bill = dossier.bill("OPEN");
        things.put("dossier", dossier.id());
        things.put("code", dossier.code());
        things.put("bill", bill.path("bill").asText());
        var attempt = owner()
                .post("/api/payment/v1/bills/" + thing("bill") + "/attempts", Map.of("method", "GATEWAY", "locale", "vn"))
                .expect(201).json();
        things.put("attempt", attempt.path("attempt").asText());
        Provider.pay(new Person(ground.portal()), URI.create(attempt.path("redirect").asText()), "200.000");
        dossier.tracked(1);
    }

    private void unpaid() {
        var dossier = file();
        things.put("unpaid", dossier.id());
        things.put("unpaid-code", dossier.code());
        things.put("open-bill", dossier.bill("OPEN").path("bill").asText());
    }

    private Dossier file() {
        var filing = begun();
        filing.photograph("papers", "supporting", "supporting");
        return filing.submit();
    }

    private Filing begun() {
        var filing = Filing.begin(owner(), PROCEDURE).answer(Answers.ofAPayer());
        filing.answer("history", Map.of("residenceHistory", List.of(
                Map.of("from", "1999-12", "place", "Phường Ba Đình, Hà Nội", "occupation", "Kỹ sư"))));
        return filing;
    }

    /** Something of the same kind that nobody has. */
    public static String invented(String real) {
        return real.length() == 36 ? UUID.randomUUID().toString() : real.replaceAll("\\d{4,6}$", "9988");
    }
}
