package vn.motcua.documents.result;

import java.util.ArrayList;
import java.util.List;

import vn.motcua.documents.dossier.Answers;
import vn.motcua.documents.print.Sheet.Block;
import vn.motcua.documents.print.Sheet.Line;
import vn.motcua.documents.print.Sheet.Paragraph;

/**
 * What stands on the criminal record certificate No. 1 (Phiếu lý lịch tư pháp số 1): only convictions that are not spent, and
 * bans from office only when the applicant asked for them (Law on Judicial Records, Art. 42).
 */
final class CriminalRecordCertificate {

    private static final String NOTHING = "Không";

    static List<Block> blocks(Answers answers, Finding finding) {
        var blocks = new ArrayList<Block>();
        blocks.add(new Paragraph("Căn cứ Luật Lý lịch tư pháp và dữ liệu lý lịch tư pháp hiện có, xác nhận:"));
        blocks.add(line("1. Họ và tên", answers, "fullName"));
        blocks.add(line("2. Giới tính", answers, "gender"));
        blocks.add(line("3. Ngày, tháng, năm sinh", answers, "birthDate"));
        blocks.add(line("4. Nơi sinh", answers, "placeOfBirth"));
        blocks.add(line("5. Quốc tịch", answers, "nationality"));
        blocks.add(line("6. Nơi thường trú", answers, "permanentAddress"));
        blocks.add(line("7. Nơi tạm trú", answers, "currentAddress"));
        blocks.add(line("8. Số định danh cá nhân", answers, "nationalId"));
        blocks.add(new Line("9. Tình trạng án tích", convictions(finding)));
        if (answers.isYes("bansRequested")) {
            blocks.add(new Line("10. Thông tin về cấm đảm nhiệm chức vụ, thành lập, quản lý doanh nghiệp, hợp tác xã",
                    note(finding)));
        }
        return blocks;
    }

    private static String convictions(Finding finding) {
        return switch (finding.criminalRecord()) {
            case NONE -> "Không có án tích";
            case SEE_ANNEX -> "Có án tích: " + note(finding);
        };
    }

    private static String note(Finding finding) {
        return finding.note() == null || finding.note().isBlank() ? NOTHING : finding.note();
    }

    private static Line line(String label, Answers answers, String field) {
        return new Line(label, answers.words(field).orElse(NOTHING));
    }

    private CriminalRecordCertificate() {}
}
