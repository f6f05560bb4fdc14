package vn.motcua.ui.information;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

import vn.motcua.contracts.Text;
import vn.motcua.ui.client.NoticeDeskClient.Content;
import vn.motcua.ui.shell.Formats;
import vn.motcua.ui.shell.Messages;

/** What an editor types; times are those of Vietnam. */
class NoticeForm {

    /** Something to mend. */
    record Fault(String field, String message) {}

    @RestForm
    @Nullable
    String kind;

    @RestForm
    @Nullable
    String titleVi;

    @RestForm
    @Nullable
    String titleEn;

    @RestForm
    @Nullable
    String textVi;

    @RestForm
    @Nullable
    String textEn;

    @RestForm
    @Nullable
    String procedure;

    @RestForm
    @Nullable
    String from;

    @RestForm
    @Nullable
    String until;

    public String kind() {
        return typed(kind).isEmpty() ? "NEWS" : typed(kind);
    }

    public String titleVi() {
        return typed(titleVi);
    }

    public String titleEn() {
        return typed(titleEn);
    }

    public String textVi() {
        return typed(textVi);
    }

    public String textEn() {
        return typed(textEn);
    }

    public String procedure() {
        return typed(procedure);
    }

    public String from() {
        return typed(from);
    }

    public String until() {
        return typed(until);
    }

    List<Fault> faults() {
        var faults = new ArrayList<Fault>();
        need(faults, "titleVi", titleVi());
        need(faults, "titleEn", titleEn());
        need(faults, "textVi", textVi());
        need(faults, "textEn", textEn());
        if (moment(from()).isEmpty()) {
            faults.add(new Fault("from", Messages.say("notice-time-wrong")));
        }
        if (!until().isEmpty() && moment(until()).isEmpty()) {
            faults.add(new Fault("until", Messages.say("notice-time-wrong")));
        }
        if (kind().equals("PROCEDURE_PAUSED") && procedure().isEmpty()) {
            faults.add(new Fault("procedure", Messages.say("notice-procedure-needed")));
        }
        return faults;
    }

    Content content() {
        return new Content(kind(), new Text(titleVi(), titleEn()), new Text(textVi(), textEn()),
                procedure().isEmpty() ? null : procedure(), null, moment(from()).orElseThrow(),
                moment(until()).orElse(null));
    }

    private static void need(List<Fault> faults, String field, String text) {
        if (text.isEmpty()) {
            faults.add(new Fault(field, Messages.say("notice-words-needed")));
        }
    }

    private static Optional<Instant> moment(String local) {
        try {
            return local.isEmpty() ? Optional.empty()
                    : Optional.of(LocalDateTime.parse(local.replace(' ', 'T')).atZone(Formats.ZONE).toInstant());
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static String typed(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
