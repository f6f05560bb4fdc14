package vn.motcua.ui.information;

import java.util.List;
import java.util.Locale;

import io.quarkus.arc.Arc;
import io.quarkus.qute.TemplateExtension;

import vn.motcua.ui.client.NoticeClient.Notice;
import vn.motcua.ui.shell.Formats;
import vn.motcua.ui.shell.Messages;

/** {@code {notices:everywhere}} and {@code {notices:of(code)}} in templates, and how a notice is worded. */
@TemplateExtension
class NoticeWords {

    @TemplateExtension(namespace = "notices")
    static List<Notice> everywhere() {
        return board().everywhere();
    }

    @TemplateExtension(namespace = "notices")
    static List<Notice> of(String procedure) {
        return board().ofProcedure(procedure);
    }

    /** Whether a notice says that the procedure can't be filed online now. */
    @TemplateExtension(namespace = "notices")
    static boolean pauses(String procedure) {
        return of(procedure).stream().anyMatch(notice -> notice.kind().equals("PROCEDURE_PAUSED"));
    }

    @TemplateExtension(namespace = "notices")
    static List<Notice> at(String agency) {
        return board().ofAgency(agency);
    }

    @TemplateExtension(namespace = "notices")
    static List<Notice> newest(int most) {
        return board().newest(most);
    }

    static String kindWords(Notice notice) {
        return Messages.say("notice-kind-" + notice.kind().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /** {@code Từ 8 giờ, 23/11/2026 đến 12 giờ, 23/11/2026}. */
    static String times(Notice notice) {
        var from = Formats.moment(notice.from());
        return notice.until().map(end -> Messages.say("notice-from-until", from, Formats.moment(end)))
                .orElseGet(() -> Messages.say("notice-from", from));
    }

    /** The look of the box around it. */
    static String look(Notice notice) {
        return switch (notice.kind()) {
            case "PROCEDURE_PAUSED", "SYSTEM_DOWN" -> "wait";
            default -> "info";
        };
    }

    private static NoticeBoard board() {
        return Arc.container().instance(NoticeBoard.class).get();
    }

    private NoticeWords() {}
}
