package vn.motcua.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;

import vn.motcua.journeys.Visitor.Device;

/** A father registers his child's birth on a small phone; his commune's officers give the certificate. */
class CitizenRegistersABirthTest {

    @Test
    void fromTheFormToTheCertificate() {
        try (var father = Visitor.with("birth", Device.PHONE)) {
            CommuneOffice.fillIn(father, "1.001193", "001090000001", CitizenRegistersABirthTest::answer);
            assertThat(father.sees("8.000 đồng")).isTrue();
            var dossier = CommuneOffice.submit(father);
            pay(father);
            CommuneOffice.decide("birth", "xa", dossier, handler -> handler.fill("finding.childNationalId", "001326000009")
                    .fill("finding.registerNumber", "01/2026").fillDate("finding.registeredOn", LocalDate.now()));
            father.open("/tai-khoan/ho-so").pressDossier(dossier);
            father.waitFor("Đã trả kết quả").look("delivered");
        }
    }

    private static void pay(Visitor father) {
        if (!father.page().url().contains("thanh-toan")) {
            father.press("Thanh toán");
        }
        father.waitFor("Nộp 8.000 đồng").press("Nộp 8.000 đồng");
        father.press("Thanh toán");
        father.waitFor("Đã thanh toán").look("paid");
    }

    private static void answer(Visitor father, String page) {
        switch (page) {
            case "relation" -> father.choose("capacity", "father");
            case "child" ->
                father.fill("childName", "NGUYỄN VĂN THỬ AN").fillDate("childBirthDate", LocalDate.now().minusDays(10))
                        .choose("childGender", "MALE").select("childEthnicity", "01").select("childNationality", "VN");
            case "birthplace" -> father.choose("bornAt", "facility").fill("facilityName", "Bệnh viện Giả Lập")
                    .fillAddress("childBirthPlace", "01", "00004", "Số 1").fillAddress("childHometown", "01", "00004", "");
            case "proof" -> father.choose("birthProof", "notice").fill("birthNoticeNumber", "12/2026")
                    .choose("surrogacy", "false").photograph("birthPapers");
            case "mother" -> father.fill("motherName", "TRẦN THỊ GIẢ LẬP").fill("motherBirth.y", "1985")
                    .select("motherEthnicity", "01").select("motherNationality", "VN")
                    .fillAddress("motherAddress", "01", "00004", "Số 1 phố Thử Nghiệm");
            case "agency" -> father.choose("unit", "H26.801");
            case "copies" -> father.fill("copies", "1");
            case "contact" -> father.fill("phone", "0900 000 001").choose("notifyBy", "MAIL")
                    .fill("email", "thu.nghiem@example.invalid").choose("language", "vi");
            case "delivery" -> father.choose("delivery", "ELECTRONIC");
            default -> {
                // The register has answered this page.
            }
        }
    }
}
