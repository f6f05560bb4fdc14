package vn.motcua.ui.studio;

import vn.motcua.ui.shell.Messages;
import vn.motcua.ui.shell.ServiceProblem;

/** Why something wasn't done, for the person who wanted it. */
final class Refusal {

    static String of(ServiceProblem problem) {
        return switch (problem.code()) {
            case "two-persons" -> Messages.say("studio-two-persons");
            case "lost-race" -> Messages.say("studio-raced-short");
            case "invalid" -> Messages.say("studio-blocked");
            case "reason-missing" -> Messages.say("studio-reason-missing");
            case "not-submitted", "submitted" -> Messages.say("studio-moved-on");
            default -> Messages.say("studio-not-done");
        };
    }

    private Refusal() {}
}
