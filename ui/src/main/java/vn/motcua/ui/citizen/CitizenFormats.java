package vn.motcua.ui.citizen;

import java.util.Locale;

import io.quarkus.qute.TemplateExtension;

import vn.motcua.contracts.Channel;
import vn.motcua.contracts.OfficeRole;
import vn.motcua.ui.client.CatalogueClient.Source;
import vn.motcua.ui.client.WorkflowClient.Day;
import vn.motcua.ui.shell.Messages;

/** Words for what only the citizen's pages show. */
@TemplateExtension
class CitizenFormats {

    static String words(Channel channel) {
        return Messages.say("channel-" + channel.name().toLowerCase(Locale.ROOT));
    }

    static String words(OfficeRole role) {
        return Messages.say("role-" + role.name().toLowerCase(Locale.ROOT));
    }

    /** Why a day of the legal clock counts or not. */
    static String reason(Day day) {
        return Messages.say("day-" + day.kind().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    static String sureness(Source source) {
        return Messages.say("sure-" + source.confidence().toLowerCase(Locale.ROOT));
    }

    /** For {@code tel:} links. */
    static String phoneLink(String phone) {
        return phone.replaceAll("[^0-9+]", "");
    }

    private CitizenFormats() {}
}
