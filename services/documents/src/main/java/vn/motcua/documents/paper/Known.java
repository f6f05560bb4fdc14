package vn.motcua.documents.paper;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

import vn.motcua.documents.dossier.AgencyView;
import vn.motcua.documents.dossier.Applicant;
import vn.motcua.documents.dossier.PaperFacts;
import vn.motcua.documents.print.Formats;
import vn.motcua.documents.print.Sheet.Block;
import vn.motcua.documents.print.Sheet.Column;
import vn.motcua.documents.print.Sheet.Line;
import vn.motcua.documents.print.Sheet.Paragraph;
import vn.motcua.documents.print.Sheet.Signer;
import vn.motcua.documents.print.Sheet.Table;

/**
 * Everything that is known for a paper of a dossier, and the parts that several forms share.
 *
 * @param questions what a field of the form asks, by the field's id
 */
record Known(PaperFacts facts, Applicant applicant, AgencyView agency, UnaryOperator<String> questions) {

    private static final String SEALED = "(Đã đóng dấu điện tử)";

    Block owner() {
        return new Line("Tiếp nhận hồ sơ của", applicant.name());
    }

    Block content() {
        return new Line("Nội dung yêu cầu giải quyết", facts.procedureName());
    }

    List<Block> contact() {
        return List.of(new Line("Địa chỉ", Formats.orDots(applicant.address())),
                new Line("Số điện thoại", Formats.orDots(applicant.phone())),
                new Line("Email", Formats.orDots(applicant.email())));
    }

    Block identity() {
        return new Line("Số CMND/Thẻ căn cước/Hộ chiếu", Formats.orDots(applicant.nationalId()));
    }

    Block reason() {
        return new Line("Lý do", Formats.orDots(facts.words().reason()));
    }

    /** The components of the dossier with the number of each. */
    Block components() {
        var rows = IntStream.range(0, facts.components().size()).mapToObj(i -> {
            var component = facts.components().get(i);
            return List.of(String.valueOf(i + 1), component.name().vi(), String.valueOf(component.originals()), "0",
                    String.valueOf(component.copies()));
        }).toList();
        return new Table("Thành phần hồ sơ", List.of(new Column("TT", 8), new Column("Tên giấy tờ", 56),
                new Column("Bản chính", 12), new Column("Bản chứng thực", 12), new Column("Bản photo", 12)), rows);
    }

    /** Whom to ask when something is unclear. */
    Block help() {
        var officer = facts.officer();
        return new Paragraph("Trong quá trình hoàn thiện hồ sơ nếu có vướng mắc, Ông/Bà liên hệ với "
                + (officer == null ? agency.name().vi() : officer.name()) + ", số điện thoại " + agency.phone()
                + " để được hướng dẫn.");
    }

    List<Signer> signedBy(String role) {
        var officer = facts.officer();
        return List.of(new Signer(role, officer == null ? null : officer.name(), SEALED));
    }
}
