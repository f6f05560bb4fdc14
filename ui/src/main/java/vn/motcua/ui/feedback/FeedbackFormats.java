package vn.motcua.ui.feedback;

import java.util.Locale;

import io.quarkus.qute.TemplateExtension;

import vn.motcua.ui.client.FeedbackClient.Entry;
import vn.motcua.ui.client.FeedbackClient.Item;
import vn.motcua.ui.client.FeedbackClient.Petition;
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
