package vn.motcua.ui.shell;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import io.quarkus.qute.TemplateExtension;

import vn.motcua.contracts.Money;
import vn.motcua.contracts.OfficialStatus;
import vn.motcua.contracts.Text;
import vn.motcua.contracts.TimeLimit;

/** How the portal writes dates ({@code 21/11/2026}), hours ({@code 16 giờ 30}), money ({@code 200.000 đồng}) and statuses. */
@TemplateExtension
public class Formats {

    public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private static final DateTimeFormatter VI_DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter EN_DATE = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter EN_TIME = DateTimeFormatter.ofPattern("HH:mm");

    /** The text in the reader's language: {@code {procedure.name.local}}. */
    public static String local(Text text) {
        return Visit.current().language().pick(text);
    }

    public static String date(LocalDate day) {
        return day.format(english() ? EN_DATE : VI_DATE);
    }

    public static String date(LocalDateTime local) {
        return date(local.toLocalDate());
    }

    public static String date(Instant instant) {
        return date(instant.atZone(ZONE).toLocalDate());
    }

    public static String time(Instant instant) {
        return time(instant.atZone(ZONE).toLocalDateTime());
    }

    /** Hour and day, as it is said: {@code 16 giờ 30, 21/11/2026}. */
    public static String moment(Instant instant) {
        return moment(instant.atZone(ZONE).toLocalDateTime());
    }

    public static String moment(LocalDateTime local) {
        return time(local) + ", " + date(local.toLocalDate());
    }

    public static String time(LocalDateTime local) {
        if (english()) {
            return local.format(EN_TIME);
        }
        return local.getMinute() == 0 ? local.getHour() + " giờ" : "%d giờ %02d".formatted(local.getHour(), local.getMinute());
    }

    /** {@code Thứ Hai, 23/11/2026}. */
    public static String weekday(LocalDate day) {
        return Messages.say("weekday-" + day.getDayOfWeek().getValue()) + ", " + date(day);
    }

    /** For {@code <time datetime>}. */
    public static String iso(Instant instant) {
        return instant.atZone(ZONE).toOffsetDateTime().toString();
    }

    /** {@code 200.000 đồng}; nothing to pay is said in words. */
    public static String money(Money amount) {
        return amount.isZero() ? Messages.say("money-free") : amount(amount.dong());
    }

    public static String money(Long dong) {
        return money(Money.of(dong));
    }

    /** The amount itself, also when it is nought: {@code 0 đồng}. */
    public static String amount(Long dong) {
        return grouped(dong) + (english() ? " VND" : " đồng");
    }

    public static String grouped(Number number) {
        var symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
        symbols.setGroupingSeparator(english() ? ',' : '.');
        symbols.setDecimalSeparator(english() ? '.' : ',');
        return new DecimalFormat("#,##0.##", symbols).format(number);
    }

    /** {@code 5 ngày làm việc}. */
    public static String words(TimeLimit limit) {
        return limit.unit() == TimeLimit.Unit.SAME_DAY
                ? Messages.say("limit-same-day")
                : Messages.say("limit-" + limit.unit().name().toLowerCase(Locale.ROOT).replace('_', '-'), limit.amount());
    }

    /** The status as citizens know it (domain notes 8.4). */
    public static String words(OfficialStatus status) {
        return Messages.say("status-" + status.code());
    }

    /** Which of the six looks a status tag has: new, running, waiting, done, refused, closed. */
    public static String look(OfficialStatus status) {
        return switch (status) {
            case REGISTERED -> "new";
            case ACCEPTED, PROCESSING -> "running";
            case SUPPLEMENT_REQUESTED, OBLIGATION_REQUESTED -> "waiting";
            case PROCESSED, DELIVERED -> "done";
            case REFUSED, STOPPED -> "refused";
            case WITHDRAWN -> "closed";
        };
    }

    /** {@code 2 giờ trước}; older than a week it is a date. */
    public static String ago(Instant instant) {
        var minutes = Duration.between(instant, Clock.systemUTC().instant()).toMinutes();
        if (minutes < 1) {
            return Messages.say("ago-now");
        }
        if (minutes < 60) {
            return Messages.say("ago-minutes", minutes);
        }
        return minutes < 24 * 60 ? Messages.say("ago-hours", minutes / 60) : moment(instant);
    }

    /** {@code 2,4 MB}. */
    public static String fileSize(Long bytes) {
        return bytes < 1_000_000 ? grouped(Math.max(1, bytes / 1000)) + " KB" : grouped(bytes / 100_000 / 10.0) + " MB";
    }

    /** For a parameter in an address. */
    public static String urlEncoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static boolean english() {
        return Visit.current().english();
    }

    private Formats() {}
}
