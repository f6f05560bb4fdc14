package vn.motcua.ui.consultation;

import java.util.Locale;

import io.quarkus.qute.TemplateExtension;

import vn.motcua.ui.client.ConsultationClient.Consultation;
import vn.motcua.ui.client.ConsultationClient.Paper;
import vn.motcua.ui.client.ConsultationClient.PaperFile;
import vn.motcua.ui.client.ConsultationClient.Row;
import vn.motcua.ui.shell.Messages;

/** How a consultation says where it stands. */
@TemplateExtension
final class ConsultationFormats {

    static String phaseWords(Consultation consultation) {
        return Messages.say("co-phase-" + code(consultation.phase()));
    }

    /** Which look the tag has. */
    static String phaseLook(Consultation consultation) {
        return switch (consultation.phase()) {
            case "OPEN" -> "running";
            case "PLANNED" -> "new";
            case "CLOSED" -> "waiting";
            case "CONCLUDED" -> "done";
            default -> "closed";
        };
    }

    static String kindWords(Paper paper) {
        return Messages.say("co-paper-" + code(paper.kind()));
    }

    static String kindWords(PaperFile file) {
        return Messages.say("co-paper-" + code(file.kind()));
    }

    static String stanceWords(Row row) {
        return Messages.say("co-stance-" + code(row.stance()));
    }

    /** {@code Tiếp thu}, {@code Tiếp thu một phần}, {@code Không tiếp thu}. */
    static String verdictWords(String verdict) {
        return Messages.say("co-verdict-" + code(verdict));
    }

    private static String code(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private ConsultationFormats() {}
}
