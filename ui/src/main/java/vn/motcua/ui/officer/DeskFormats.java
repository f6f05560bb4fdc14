package vn.motcua.ui.officer;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import io.quarkus.qute.TemplateExtension;

import vn.motcua.contracts.Channel;
import vn.motcua.contracts.Delivery;
import vn.motcua.contracts.OfficeRole;
import vn.motcua.ui.client.DeskClient.Entry;
import vn.motcua.ui.client.DeskClient.TimeLeft;
import vn.motcua.ui.shell.Messages;

/** How the desk says what is left, by whom and by which way. */
@TemplateExtension
final class DeskFormats {

    private static final int MINUTES = 60;

    /** {@code còn 1 ngày 3 giờ}, {@code quá hạn 2 giờ}, in working time; {@code tạm dừng} while the clock stands still. */
    static String words(TimeLeft left) {
        return left.minutes().map(minutes -> Messages.say(minutes < 0 ? "desk-late-by" : "desk-left", span(Math.abs(minutes),
                left.dayHours().orElse(8.0)))).orElseGet(() -> Messages.say("desk-paused"));
    }

    /** How much of the limit is used, 0 to 100, for the bar. */
    static long used(TimeLeft left) {
        return Math.round(100 * (1 - left.ratio().orElse(1.0)));
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

    /** The value that was typed, or nothing. */
    static String typed(Typed typed, String field) {
        return typed.value(field).orElse("");
    }

    static Optional<String> error(Typed typed, String field) {
        return typed.error(field);
    }

    static String why(Typed typed, String field) {
        return typed.value("why-" + field).orElse("");
    }

    /** What a fact of the history says: {@code Được tiếp nhận}. */
    static String what(Entry entry) {
        return Messages.say("event-" + entry.type().substring(entry.type().indexOf('.') + 1));
    }

    /** The sentences that somebody wrote with it. */
    static List<String> said(Entry entry) {
        return entry.words().values().stream().filter(String.class::isInstance).map(String.class::cast)
                .filter(text -> !text.isBlank()).toList();
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
