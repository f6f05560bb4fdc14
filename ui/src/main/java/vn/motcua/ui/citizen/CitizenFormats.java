package vn.motcua.ui.citizen;

import java.util.Locale;

import io.quarkus.qute.TemplateExtension;

import vn.motcua.contracts.Channel;
import vn.motcua.contracts.OfficeRole;
import vn.motcua.ui.client.CatalogueClient.Source;
import vn.motcua.ui.client.TrackingClient.Todo;
import vn.motcua.ui.client.WorkflowClient.Day;
import vn.motcua.ui.shell.Messages;

/** Words for what only the citizen's pages show. */
@TemplateExtension
class CitizenFormats {

    static String wayWords(Channel channel) {
        return Messages.say("way-" + channel.name().toLowerCase(Locale.ROOT));
    }

    static String holderWords(OfficeRole role) {
        return Messages.say("holder-" + role.name().toLowerCase(Locale.ROOT));
    }

    /** Why a day of the legal clock counts or not. */
    static String reason(Day day) {
        return Messages.say("day-" + day.kind().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    static String sureness(Source source) {
        return Messages.say("sure-" + source.confidence().toLowerCase(Locale.ROOT));
    }

    /** Why a file isn't valid. */
    static String verdictReason(String reason) {
        return Messages.say("reason-" + reason.toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /** What the citizen is to do. */
    static String todoWords(Todo todo) {
        return Messages.say("todo-" + todo.action().toLowerCase(Locale.ROOT) + "-short");
    }

    /** A part of a procedure's page. */
    static String reportSection(String section) {
        return Messages.say("report-section-" + section.toLowerCase(Locale.ROOT));
    }

    /** What became of a reported error. */
    static String reportOutcome(String outcome) {
        return Messages.say("report-outcome-" + outcome.toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    static String mediumWords(String medium) {
        return Messages.say("medium-" + medium.toLowerCase(Locale.ROOT));
    }

    /** For {@code tel:} links. */
    static String phoneLink(String phone) {
        return phone.replaceAll("[^0-9+]", "");
    }

    private CitizenFormats() {}
}
