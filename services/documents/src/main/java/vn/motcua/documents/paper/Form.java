package vn.motcua.documents.paper;

import java.util.ArrayList;
import java.util.List;

import vn.motcua.documents.dossier.PaperFacts;
import vn.motcua.documents.dossier.PaymentReceipt;
import vn.motcua.documents.print.Formats;
import vn.motcua.documents.print.Sheet.Block;
import vn.motcua.documents.print.Sheet.Column;
import vn.motcua.documents.print.Sheet.Line;
import vn.motcua.documents.print.Sheet.Paragraph;
import vn.motcua.documents.print.Sheet.Signer;
import vn.motcua.documents.print.Sheet.Table;

/**
 * What stands on each form between title and verification, in the words of Circular 01/2018/TT-VPCP.
 *
 * @param below a line under the title
 */
record Form(String below, List<Block> blocks, List<Signer> signers) {

    /** Mẫu số 01: what was received, until when it is dealt with. */
    static Form receiptSlip(Known known) {
        var facts = known.facts();
        var blocks = opened(known);
        blocks.addAll(known.contact());
        blocks.add(known.identity());
        blocks.add(known.content());
        blocks.add(known.components());
        blocks.add(new Line("Số lượng hồ sơ", "01 (bộ)"));
        blocks.add(new Line("Thời gian giải quyết hồ sơ theo quy định", Limits.inWords(facts.timeLimit())));
        blocks.add(new Line("Thời gian nhận hồ sơ", Formats.moment(facts.received())));
        blocks.add(new Line("Thời gian trả kết quả giải quyết hồ sơ", Formats.moment(facts.due())));
        blocks.add(new Line("Đăng ký nhận kết quả tại", known.agency().name().vi()));
        return new Form("", blocks, known.signedBy("Người tiếp nhận hồ sơ"));
    }

    /** Mẫu số 02: what is missing and why. */
    static Form supplementRequest(Known known, PaperFacts.Supplement supplement) {
        var blocks = new ArrayList<Block>();
        blocks.add(new Line("Hồ sơ của", known.applicant().name()));
        blocks.add(known.content());
        blocks.addAll(known.contact());
        blocks.add(new Paragraph("Yêu cầu hoàn thiện hồ sơ gồm những nội dung sau:"));
        blocks.add(new Table("", List.of(new Column("TT", 8), new Column("Nội dung cần bổ sung, hoàn thiện", 42),
                new Column("Lý do", 50)), marks(known, supplement)));
        blocks.add(new Line("Lý do", supplement.reason()));
        blocks.add(new Line("Thời hạn bổ sung, hoàn thiện", "hết ngày " + Formats.day(supplement.answerBy())));
        blocks.add(known.help());
        return new Form("Lần thứ " + supplement.round() + " · Mã hồ sơ: " + known.facts().code(), blocks,
                known.signedBy("Người hướng dẫn"));
    }

    /** Mẫu số 03. */
    static Form refusal(Known known) {
        var facts = known.facts();
        var blocks = opened(known);
        blocks.addAll(known.contact());
        blocks.add(known.identity());
        blocks.add(known.content());
        blocks.add(new Line("Thời gian nộp hồ sơ", Formats.moment(facts.submittedAt())));
        blocks.add(new Paragraph(
                "Qua xem xét, cơ quan thông báo không tiếp nhận, giải quyết hồ sơ này với lý do cụ thể như sau:"));
        blocks.add(known.reason());
        blocks.add(new Line("Căn cứ pháp lý", Formats.orDots(facts.words().legalBasis())));
        blocks.add(known.help());
        return new Form("", blocks, known.signedBy("Người từ chối"));
    }

    /** Mẫu số 04: the agency is late, says sorry and names a new date. */
    static Form apology(Known known) {
        var facts = known.facts();
        var blocks = new ArrayList<Block>();
        blocks.add(new Line("Kính gửi", known.applicant().name()));
        blocks.add(new Paragraph("Ngày " + Formats.day(facts.received()) + ", " + known.agency().name().vi()
                + " tiếp nhận giải quyết hồ sơ đề nghị " + facts.procedureName() + " của Ông/Bà, mã số hồ sơ " + facts.code()
                + "."));
        blocks.add(new Line("Thời gian hẹn trả kết quả", Formats.moment(facts.previousDue())));
        blocks.add(new Paragraph("Đến nay, hồ sơ chưa giải quyết xong, chưa trả kết quả đúng thời hạn cho Ông/Bà."));
        blocks.add(known.reason());
        blocks.add(new Paragraph("Cơ quan xin lỗi Ông/Bà vì sự chậm trễ này và sẽ trả kết quả cho Ông/Bà vào "
                + Formats.moment(facts.due()) + "."));
        blocks.add(new Paragraph("Mong Ông/Bà thông cảm vì sự chậm trễ này."));
        return new Form("", blocks, known.signedBy("Thủ trưởng cơ quan, đơn vị"));
    }

    /** Mẫu số 05: who had the dossier from when to when, and whether in time. */
    static Form controlSheet(Known known) {
        var facts = known.facts();
        var rows = facts.handled().stream().map(Form::station).toList();
        var blocks = new ArrayList<Block>();
        blocks.add(new Line("Mã hồ sơ", facts.code()));
        blocks.add(known.content());
        blocks.add(new Line("Cơ quan giải quyết hồ sơ", known.agency().name().vi()));
        blocks.add(new Line("Thời gian nhận hồ sơ", Formats.moment(facts.received())));
        blocks.add(new Line("Thời gian hẹn trả kết quả", Formats.moment(facts.due())));
        blocks.add(new Table("", List.of(new Column("Bước", 20), new Column("Người xử lý", 22), new Column("Nhận", 18),
                new Column("Giao", 18), new Column("Thời hạn", 12), new Column("Kết quả", 10)), rows));
        return new Form("", blocks, known.signedBy("Bộ phận tiếp nhận và trả kết quả"));
    }

    private static List<String> station(PaperFacts.Handled handled) {
        var by = handled.by();
        return List.of(handled.name().vi(), by == null ? "" : by.name(), Formats.moment(handled.receivedAt()),
                Formats.moment(handled.handedOverAt()), Formats.day(handled.plannedEnd()),
                handled.late() ? "Quá hạn" : "Đúng hạn");
    }

    static Form withdrawal(Known known) {
        var blocks = opened(known);
        blocks.add(known.identity());
        blocks.add(known.content());
        blocks.add(new Paragraph("Theo yêu cầu của chủ hồ sơ, cơ quan xác nhận hồ sơ nêu trên đã được rút vào "
                + Formats.moment(known.facts().at()) + " và không tiếp tục giải quyết."));
        blocks.add(known.reason());
        return new Form("", blocks, known.signedBy("Người tiếp nhận hồ sơ"));
    }

    static Form stop(Known known) {
        var blocks = opened(known);
        blocks.add(known.identity());
        blocks.add(known.content());
        blocks.add(new Paragraph("Cơ quan thông báo dừng giải quyết hồ sơ nêu trên kể từ "
                + Formats.moment(known.facts().at()) + " với lý do cụ thể như sau:"));
        blocks.add(known.reason());
        blocks.add(new Line("Căn cứ pháp lý", Formats.orDots(known.facts().words().legalBasis())));
        blocks.add(known.help());
        return new Form("", blocks, known.signedBy("Thủ trưởng cơ quan, đơn vị"));
    }

    static Form paymentReceipt(Known known, PaymentReceipt receipt) {
        var blocks = new ArrayList<Block>();
        blocks.add(new Line("Người nộp tiền", known.applicant().name()));
        blocks.add(new Line("Địa chỉ", Formats.orDots(known.applicant().address())));
        blocks.add(new Line("Lý do thu", "Phí, lệ phí: " + known.facts().procedureName()));
        blocks.add(new Line("Số tiền", Formats.dong(receipt.amount())));
        blocks.add(new Line("Bằng chữ", receipt.amountInWords() == null ? "" : receipt.amountInWords().vi()));
        blocks.add(new Line("Hình thức thanh toán", Limits.method(receipt.method())));
        blocks.add(new Line("Thời gian nộp tiền", Formats.moment(receipt.paidAt())));
        var below = receipt.serial() == null ? "" : "Ký hiệu: " + receipt.serial() + " · ";
        return new Form(below + "Số: " + receipt.number(), blocks, known.signedBy("Người thu tiền"));
    }

    private static List<Block> opened(Known known) {
        var blocks = new ArrayList<Block>();
        blocks.add(new Line("Mã hồ sơ", known.facts().code()));
        blocks.add(known.owner());
        return blocks;
    }

    private static List<List<String>> marks(Known known, PaperFacts.Supplement supplement) {
        var rows = new ArrayList<List<String>>();
        for (var mark : supplement.marks()) {
            rows.add(List.of(String.valueOf(rows.size() + 1), known.questions().apply(mark.field()), mark.reason()));
        }
        return rows;
    }
}
