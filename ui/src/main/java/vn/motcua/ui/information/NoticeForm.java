package vn.motcua.ui.information;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import vn.motcua.contracts.Text;
import vn.motcua.ui.client.NoticeDeskClient.Content;
import vn.motcua.ui.form.Dates;
import vn.motcua.ui.shell.Messages;

/** What an editor types; times are those of Vietnam. */
class NoticeForm {

    /** Something to mend. */
    record Fault(String field, String message) {}

    private final Map<String, List<String>> typed;

    NoticeForm(Map<String, List<String>> typed) {
        this.typed = Dates.gathered(typed);
    }

    public String kind() {
        return typed("kind").isEmpty() ? "NEWS" : typed("kind");
    }

    public String titleVi() {
        return typed("titleVi");
    }

    public String titleEn() {
        return typed("titleEn");
    }

    public String textVi() {
        return typed("textVi");
    }

    public String textEn() {
        return typed("textEn");
    }

    public String procedure() {
        return typed("procedure");
    }

    public String from() {
        return typed("from");
    }

    public String until() {
        return typed("until");
    }

    /** What is wrong with one of its times, when it was looked at already. */
    public String wrong(List<Fault> faults, String field) {
        return faults.stream().filter(fault -> fault.field().equals(field)).map(Fault::message).findFirst().orElse("");
    }

    List<Fault> faults() {
        var faults = new ArrayList<Fault>();
        need(faults, "titleVi", titleVi());
        need(faults, "titleEn", titleEn());
        need(faults, "textVi", textVi());
        need(faults, "textEn", textEn());
        if (Dates.moment(from()).isEmpty()) {
            faults.add(new Fault("from", Dates.wrongMoment()));
        }
        if (!until().isEmpty() && Dates.moment(until()).isEmpty()) {
            faults.add(new Fault("until", Dates.wrongMoment()));
        }
        if (kind().equals("PROCEDURE_PAUSED") && procedure().isEmpty()) {
            faults.add(new Fault("procedure", Messages.say("notice-procedure-needed")));
        }
        return faults;
    }

    Content content() {
        return new Content(kind(), new Text(titleVi(), titleEn()), new Text(textVi(), textEn()),
                procedure().isEmpty() ? null : procedure(), null, Dates.moment(from()).orElseThrow(),
                Dates.moment(until()).orElse(null));
    }

    private static void need(List<Fault> faults, String field, String text) {
        if (text.isEmpty()) {
            faults.add(new Fault(field, Messages.say("notice-words-needed")));
        }
    }

    private String typed(String field) {
        return typed.getOrDefault(field, List.of()).stream().findFirst().orElse("").strip();
    }
}
