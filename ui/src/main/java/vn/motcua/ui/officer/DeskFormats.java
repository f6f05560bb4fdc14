package vn.motcua.ui.officer;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import io.quarkus.qute.TemplateExtension;

import vn.motcua.contracts.Channel;
import vn.motcua.contracts.Delivery;
import vn.motcua.contracts.OfficeRole;
import vn.motcua.ui.client.DeskClient.Allowed;
import vn.motcua.ui.client.DeskClient.Exemption;
import vn.motcua.ui.client.DeskClient.Result;
import vn.motcua.ui.client.DeskClient.Retention;
import vn.motcua.ui.client.DeskClient.TimeLeft;
import vn.motcua.ui.client.PaperClient.Paper;
import vn.motcua.ui.officer.Sheet.Row;
import vn.motcua.ui.shell.Formats;
import vn.motcua.ui.shell.Messages;
import vn.motcua.ui.shell.Visit;

/** How the desk says what is left, by whom and by which way. */
@TemplateExtension
final class DeskFormats {

    private static final int MINUTES = 60;
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("HH:mm dd/MM");
    private static final List<String> REASONS = List.of("not-eligible", "wrong-authority", "false-statement", "missing-papers",
            "other");

    private static final Set<String> SAID = Set.of("ACCEPT", "APOLOGISE", "CLAIM", "ISSUE", "RECALL", "REFUSE", "RELEASE",
            "REQUEST_OBLIGATION", "REQUEST_SUPPLEMENT", "START_WORK", "STOP");

    record Reason(String code, String words) {}

    /** {@code còn 1 ngày 3 giờ}, {@code quá hạn 2 giờ}, in working time; {@code tạm dừng} while the clock stands still. */
    static String words(TimeLeft left) {
        return left.minutes().map(minutes -> Messages.say(minutes < 0 ? "desk-late-by" : "desk-left", span(Math.abs(minutes),
                left.dayHours().orElse(8.0)))).orElseGet(() -> Messages.say("desk-paused"));
    }

    /** {@code 16:30 23/11}, for a column of many; the year is in the dossier. */
    static String shortly(Instant instant) {
        return SHORT.format(instant.atZone(Formats.ZONE));
    }

    /** How much of the limit is used, 0 to 100, for the bar. */
    static long used(TimeLeft left) {
        return left.level().equals("PAUSED") ? 0 : Math.round(100 * (1 - left.ratio().orElse(1.0)));
    }

    static String words(Retention kept) {
        return switch (kept.stage()) {
            case "KEPT" -> Messages.say("keep-kept", kept.until().map(Formats::date).orElse(""));
            case "ANNOUNCED" -> Messages.say("keep-announced", kept.until().map(Formats::date).orElse(""));
            case "DESTROYED" -> Messages.say("keep-destroyed", kept.destroyedAt().map(Formats::moment).orElse(""));
            default -> Messages.say("keep-unknown");
        };
    }

    static String words(OfficeRole role) {
        return Messages.say("role-" + role.name().toLowerCase(Locale.ROOT));
    }

    static String words(Channel channel) {
        return Messages.say("channel-" + channel.name().toLowerCase(Locale.ROOT));
    }

    static String words(Delivery delivery) {
        return Messages.say("delivery-" + delivery.name().toLowerCase(Locale.ROOT));
    }

    /** What the ids of a step's inputs begin with. */
    static String slug(Allowed deed) {
        return deed.step().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What a press of the button brings about, where the name doesn't say it all. */
    static Optional<String> says(Allowed deed) {
        return SAID.contains(deed.step()) ? Optional.of(Messages.say("deed-says-" + slug(deed))) : Optional.empty();
    }

    /** Whether this staff number is the reader's own. */
    static boolean isMine(String staffNumber) {
        return Visit.current().claim("staff_number").filter(staffNumber::equals).isPresent();
    }

    /** The question's own input for why it was marked. */
    static String why(Row row) {
        return "why-" + row.field();
    }

    static String why(Typed typed, String field) {
        return text(typed, "why-" + field);
    }

    static String note(Typed typed, String component) {
        return text(typed, "note-" + component);
    }

    /** What was typed, or nothing. */
    static String text(Typed typed, String field) {
        return typed.value(field).orElse("");
    }

    static String words(Exemption exemption) {
        return Messages.say("exemption-" + exemption.state().toLowerCase(Locale.ROOT));
    }

    static String timelinessWords(Result result) {
        return Messages.say("timeliness-" + result.timeliness().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /** What may be given as the kind of reason. */
    static List<Reason> reasons(Typed typed) {
        return REASONS.stream().map(code -> new Reason(code, Messages.say("reason-" + code))).toList();
    }

    static List<Delivery> methods(CaseFile open) {
        return List.of(Delivery.values());
    }

    /** The way to tick: what was chosen, else what the applicant asked for. */
    static boolean isMethod(CaseFile open, Typed typed, Delivery method) {
        return typed.value("method").orElse(open.dossier().delivery().name()).equals(method.name());
    }

    /** What was typed, else the day to propose. */
    static String newDueText(CaseFile open, Typed typed) {
        return typed.value("newDue").or(() -> open.newDue().map(LocalDate::toString)).orElse("");
    }

    static List<Paper> papersThere(CaseFile open) {
        return open.papers().stream().filter(Paper::available).toList();
    }

    private static String span(long minutes, double dayHours) {
        var perDay = Math.max(1, Math.round(dayHours * MINUTES));
        var days = minutes / perDay;
        var hours = minutes % perDay / MINUTES;
        if (days > 0) {
            return hours > 0 ? Messages.say("desk-days-hours", days, hours) : Messages.say("desk-days", days);
        }
        return hours > 0 ? Messages.say("desk-hours", hours) : Messages.say("desk-minutes", minutes);
    }

    private DeskFormats() {}
}
