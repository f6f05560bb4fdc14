package vn.motcua.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import vn.motcua.journeys.Visitor.Device;

/** Somebody who wants to marry asks for the certificate; the fee of the province isn't published, and the page says so. */
class CitizenProvesMaritalStatusTest {

    @Test
    void fromTheFormToTheCertificate() {
        try (var citizen = Visitor.with("marital", Device.PHONE)) {
            CommuneOffice.fillIn(citizen, "1.004873", "001090000001", CitizenProvesMaritalStatusTest::answer);
            assertThat(citizen.sees("chưa được công bố trên cổng")).isTrue();
            var dossier = CommuneOffice.submit(citizen);
            CommuneOffice.decide("marital", "xa", dossier, handler -> handler.choose("finding.maritalStatus", "NEVER_MARRIED"));
            citizen.open("/tai-khoan/ho-so").pressDossier(dossier);
            citizen.waitFor("Đã trả kết quả").look("delivered");
        }
    }

    private static void answer(Visitor citizen, String page) {
        switch (page) {
            case "agency" -> citizen.choose("unit", "H26.801");
            case "status" -> citizen.choose("claimedStatus", "NEVER_MARRIED");
            case "periods" -> citizen.fill("residencePeriods.0.from.m", "1").fill("residencePeriods.0.from.y", "2005")
                    .fill("residencePeriods.0.place", "Phường Ba Đình, Hà Nội");
            case "purpose" -> citizen.choose("purpose", "marriage").fill("partnerName", "TRẦN THỊ GIẢ LẬP")
                    .fill("partnerId", "001185000002").select("partnerNationality", "VN")
                    .fill("marriagePlace", "Ủy ban nhân dân phường Ba Đình");
            case "contact" -> citizen.fill("phone", "0900 000 001").choose("notifyBy", "MAIL")
                    .fill("email", "thu.nghiem@example.invalid").choose("language", "vi");
            case "delivery" -> citizen.choose("delivery", "ELECTRONIC");
            default -> {
                // The register has answered this page.
            }
        }
    }
}
