package vn.motcua.journeys;

import static vn.motcua.journeys.Deviation.unless;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

/** Somebody who wants to marry gets the marital status certificate, from the commune and at the fee of where they live. */
final class MaritalStatus implements Journey {

    private static final String PROCEDURE = "1.004873";
    private static final String CITIZEN = "001090000001";
    private static final Map<String, Object> HAI_PHONG = Map.of("country", "VN", "province", "31", "commune", "11311",
            "detail", "Số 3 phố Minh Họa");

    private final URI portal;
    private final Stopwatch clock = new Stopwatch();

    MaritalStatus(URI portal) {
        this.portal = portal;
    }

    @Override
    public void play() {
        clock.title("Marital status certificate (" + PROCEDURE + ") at " + portal);
        var citizen = clock.step("the citizen signs in with the e-ID", () -> Person.citizen(portal, CITIZEN));
        var dossier = file(citizen);
        clock.note("code " + dossier.code());
        clock.step("nothing is to pay: the dossier exists at once (1)", () -> dossier.tracked(1));
        var office = new Office(portal, "hp", clock);
        office.accept(dossier);
        office.decide(dossier, Map.of("maritalStatus", "NEVER_MARRIED"));
        var certificate = clock.step("downloads the certificate", () -> dossier.paper("result"));
        clock.step("the seal holds and covers the whole file", () -> clock.note(SealCheck.sealOf(certificate)));
        clock.step("the public page verifies it; one changed byte fails", () -> Verification.of(portal).judges(certificate));
    }

    private Dossier file(Person citizen) {
        var filing = clock.step("begins a draft; the office of the residence is proposed",
                () -> Filing.begin(citizen, PROCEDURE));
        clock.step("in Hà Nội the fee isn't published, and the page says so", () -> {
            filing.answer(answers());
            unless(!check(filing).at("/fee/known").asBoolean(true), "A fee was invented: " + check(filing).path("fee"));
        });
        clock.step("an office that doesn't serve the residence can't be chosen", () -> {
            filing.answer("agency", Map.of("unit", "H24.801"));
            unless(check(filing).path("problems").toString().contains("unavailable"), "Any office may be chosen");
        });
        clock.step("a gap in the periods of residence is found", () -> {
            filing.answer("periods", Map.of("residencePeriods", List.of(
                    Map.of("from", "2005-01", "to", "2012-05", "place", "Phường Ba Đình, Hà Nội"),
                    Map.of("from", "2014-01", "place", "Phường Hồng Bàng, Hải Phòng"))));
            unless(check(filing).path("problems").toString().contains("\"gap\""), "The gap isn't found");
        });
        clock.step("for a resident of Hải Phòng it is free online", () -> {
            filing.answer("residence", Map.of("permanentAddress", HAI_PHONG));
            filing.answer("agency", Map.of("unit", "H24.801"));
            filing.answer("periods", answers().get("periods"));
            var fee = check(filing).path("fee");
            unless(fee.path("known").asBoolean() && fee.path("due").asLong(-1) == 0, "Not free in Hải Phòng: " + fee);
            filing.check();
        });
        return clock.step("declares and submits", filing::submit);
    }

    private static JsonNode check(Filing filing) {
        return filing.citizen().get("/api/eforms/v1/drafts/" + filing.id() + "/check").expect(200).json();
    }

    private static Map<String, Map<String, Object>> answers() {
        var pages = new LinkedHashMap<String, Map<String, Object>>();
        pages.put("status", Map.of("claimedStatus", "NEVER_MARRIED"));
        pages.put("periods", Map.of("residencePeriods", List.of(
                Map.of("from", "2005-01", "to", "2015-06", "place", "Phường Ba Đình, Hà Nội"),
                Map.of("from", "2015-07", "place", "Phường Hồng Bàng, Hải Phòng"))));
        pages.put("purpose", Map.of("purpose", "marriage", "partnerName", "TRẦN THỊ GIẢ LẬP", "partnerId", "001185000002",
                "partnerNationality", "VN", "marriagePlace", "Ủy ban nhân dân phường Hồng Bàng"));
        pages.put("contact", Map.of("phone", "0900000001", "notifyBy", List.of("MAIL"), "email",
                "thu.nghiem@example.invalid", "language", "vi"));
        pages.put("delivery", Map.of("delivery", "ELECTRONIC"));
        return pages;
    }
}
