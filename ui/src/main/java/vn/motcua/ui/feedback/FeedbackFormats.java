package vn.motcua.ui.feedback;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

import io.quarkus.qute.TemplateExtension;

import vn.motcua.ui.client.FeedbackClient.Entry;
import vn.motcua.ui.client.FeedbackClient.Item;
import vn.motcua.ui.client.FeedbackClient.Petition;
import vn.motcua.ui.shell.Formats;
import vn.motcua.ui.shell.Messages;

/** How feedback says where it stands. */
@TemplateExtension
final class FeedbackFormats {

    static String stateWords(Item item) {
        return state(item.state());
    }

    static String stateWords(Petition petition) {
        return state(petition.state());
    }

    /** Which look the status tag has. */
    static String stateLook(Item item) {
        return look(item.state());
    }

    static String stateLook(Petition petition) {
        return look(petition.state());
    }

    static String stepWords(Entry entry) {
        return Messages.say("pa-step-" + code(entry.step()));
    }

    /** {@code pa-kind-regulation}, {@code pa-kind-conduct}. */
    static String kindWords(String kind) {
        return Messages.say("pa-kind-" + code(kind));
    }

    static String levelWords(String level) {
        return Messages.say("pa-level-" + code(level));
    }

    static String scoreWords(Integer score) {
        return Messages.say("pa-score-" + score);
    }

    /** {@code còn 5 ngày}, {@code quá 2 ngày}, {@code trong hôm nay}, by the calendar on the wall. */
    static String daysLeft(Item item) {
        var today = LocalDate.now(Clock.system(Formats.ZONE));
        long days = ChronoUnit.DAYS.between(today, LocalDate.ofInstant(item.due(), Formats.ZONE));
        if (days == 0) {
            return Messages.say("pd-due-today");
        }
        return days > 0 ? Messages.say("pd-days-left", days) : Messages.say("pd-days-over", -days);
    }

    private static String state(String state) {
        return Messages.say("pa-state-" + code(state));
    }

    private static String look(String state) {
        return switch (state) {
            case "RECEIVED" -> "new";
            case "IN_PROGRESS" -> "running";
            case "ANSWERED" -> "done";
            case "DECLINED" -> "refused";
            default -> "closed";
        };
    }

    private static String code(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private FeedbackFormats() {}
}
